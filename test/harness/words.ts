/**
 * The interface's words for tests that run outside of Vite, where nothing finds files by glob: the folders of
 * `src/i18n/locales` are read from disk.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { type Direction, directionOf } from "../../src/lib/language-tag.ts";
import type { Dictionary } from "../../src/i18n/locales/en/interface.ts";
import type { CheckDictionary } from "../../src/i18n/locales/en/check.ts";
import type { EventDictionary } from "../../src/i18n/locales/en/event.ts";
import type { PrivacyDictionary } from "../../src/i18n/locales/en/privacy.ts";
import type { SetupDictionary } from "../../src/i18n/locales/en/setup.ts";
import type { VideoDictionary } from "../../src/i18n/locales/en/video.ts";

type Parts = {
  readonly interface: Dictionary;
  readonly check: CheckDictionary;
  readonly event: EventDictionary;
  readonly privacy: PrivacyDictionary;
  readonly setup: SetupDictionary;
  readonly video: VideoDictionary;
};

const LOCALES = fileURLToPath(new URL("../../src/i18n/locales", import.meta.url));
const others = readdirSync(LOCALES).filter((tag) => tag !== "en");

/** BCP 47 tags of the interface languages, `en` first, as `src/i18n/dictionaries.ts` gives them. */
export const INTERFACE_LANGUAGES: readonly string[] = ["en", ...others.toSorted()];

/** One part of the words in one language, and the direction it is written in. */
export async function wordsOf<Part extends keyof Parts>(
  language: string,
  part: Part,
): Promise<{ readonly words: Parts[Part]; readonly direction: Direction }> {
  const module = (await import(`../../src/i18n/locales/${language}/${part}.ts`)) as { default: Parts[Part] };
  return { words: module.default, direction: directionOf(language) };
}
