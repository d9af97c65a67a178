/**
 * The words of the check of a seat for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type CheckDictionary } from "./locales/en/check.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<CheckDictionary>(
  en,
  import.meta.glob<CheckDictionary>(["./locales/*/check.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const CHECK_LANGUAGES = loading.languages;

/** Loads the words of the check; English where they cannot be had. */
export const loadCheckWords = loading.load;

export type CheckWords = PartWords<CheckDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createCheckWords = createPartWords<CheckDictionary>;
