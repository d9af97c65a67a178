/**
 * The words of screens that nobody touches for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type ScreenDictionary } from "./locales/en/screen.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<ScreenDictionary>(
  en,
  import.meta.glob<ScreenDictionary>(["./locales/*/screen.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const SCREEN_LANGUAGES = loading.languages;

/** Loads the words of screens; English where they cannot be had. */
export const loadScreenWords = loading.load;

export type ScreenWords = PartWords<ScreenDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createScreenWords = createPartWords<ScreenDictionary>;
