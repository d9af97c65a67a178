/**
 * The words of a published talk for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type TalkDictionary } from "./locales/en/talk.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<TalkDictionary>(
  en,
  import.meta.glob<TalkDictionary>(["./locales/*/talk.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const TALK_LANGUAGES = loading.languages;

/** Loads the words of a talk; English where they cannot be had. */
export const loadTalkWords = loading.load;

export type TalkWords = PartWords<TalkDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createTalkWords = createPartWords<TalkDictionary>;
