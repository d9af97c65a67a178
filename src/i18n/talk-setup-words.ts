/**
 * The words of the page with the links of published talks for its components, beside the link builder's
 * (`i18n/setup-words-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type TalkSetupDictionary } from "./locales/en/talk-setup.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<TalkSetupDictionary>(
  en,
  import.meta.glob<TalkSetupDictionary>(["./locales/*/talk-setup.ts", "!./locales/en/*"], {
    import: "default",
  }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const TALK_SETUP_LANGUAGES = loading.languages;

/** Loads the words of this page; English where they cannot be had. */
export const loadTalkSetupWords = loading.load;

export type TalkSetupWords = PartWords<TalkSetupDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createTalkSetupWords = createPartWords<TalkSetupDictionary>;
