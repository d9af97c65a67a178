/**
 * The words of an event for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type EventDictionary } from "./locales/en/event.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<EventDictionary>(
  en,
  import.meta.glob<EventDictionary>(["./locales/*/event.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const EVENT_LANGUAGES = loading.languages;

/** The words that are always there. */
export const { english } = loading;

/** Loads the words of an event; English where they cannot be had. */
export const loadEventWords = loading.load;

export type EventWords = PartWords<EventDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createEventWords = createPartWords<EventDictionary>;
