/**
 * The phrases that are the same in English because they are the same word, as each language's folder names them.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Part =
  | "interface"
  | "setup"
  | "privacy"
  | "check"
  | "event"
  | "event-setup"
  | "screen"
  | "venue"
  | "video"
  | "tools"
  | "sample"
  | "talk"
  | "talk-setup";
type Cognates = Readonly<Partial<Record<Part, readonly string[]>>>;

/** Keys of phrases of one part of the words that may be the same as in English. */
export function cognatesOf(language: string, part: Part): readonly string[] {
  const file = fileURLToPath(new URL(`../../src/i18n/locales/${language}/cognates.json`, import.meta.url));
  return existsSync(file) ? ((JSON.parse(readFileSync(file, "utf8")) as Cognates)[part] ?? []) : [];
}
