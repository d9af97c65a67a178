/**
 * The words of the page about data for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type PrivacyDictionary } from "./locales/en/privacy.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<PrivacyDictionary>(
  en,
  import.meta.glob<PrivacyDictionary>(["./locales/*/privacy.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const PRIVACY_LANGUAGES = loading.languages;

/** Loads the words of the page about data; English where they cannot be had. */
export const loadPrivacyWords = loading.load;

export type PrivacyWords = PartWords<PrivacyDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createPrivacyWords = createPartWords<PrivacyDictionary>;
