/**
 * The words of the page about data for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { type BaseTemplateArgs, flatten } from "@solid-primitives/i18n";
import { type Accessor, createMemo } from "solid-js";

import { fill } from "./i18n-signals.ts";
import { createLoading, type LoadedWords } from "./loading.ts";
import en, { type PrivacyDictionary } from "./locales/en/privacy.ts";

const loading = createLoading<PrivacyDictionary>(
  en,
  import.meta.glob<PrivacyDictionary>(["./locales/*/privacy.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const PRIVACY_LANGUAGES = loading.languages;

export type LoadedPrivacyWords = LoadedWords<PrivacyDictionary>;

/** Loads the words of the page about data; English where they cannot be had. */
export const loadPrivacyWords = loading.load;

type Flat = ReturnType<typeof flatten<PrivacyDictionary>>;
type PrivacyPhrase = { [Key in keyof Flat]: Flat[Key] extends string ? Key : never }[keyof Flat];

export type PrivacyWords = { readonly say: (key: PrivacyPhrase, values?: BaseTemplateArgs) => string };

/** Words from loaded ones; they follow when others are loaded. */
export function createPrivacyWords(loaded: Accessor<LoadedPrivacyWords>): PrivacyWords {
  const flat = createMemo(() => flatten(loaded().words));
  return { say: (key, values) => fill(flat()[key], values) };
}
