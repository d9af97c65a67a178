/**
 * The words of the page that sets up a whole event for its components, beside the link builder's
 * (`i18n/setup-words-signals.ts`).
 */
import { fill } from "./i18n-signals.ts";
import { createLoading, type LoadedWords } from "./loading.ts";
import en, { type EventSetupDictionary } from "./locales/en/event-setup.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<EventSetupDictionary>(
  en,
  import.meta.glob<EventSetupDictionary>(["./locales/*/event-setup.ts", "!./locales/en/*"], {
    import: "default",
  }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const EVENT_SETUP_LANGUAGES = loading.languages;

/** Loads the words of this page; English where they cannot be had. */
export const loadEventSetupWords = loading.load;

export type LoadedEventSetupWords = LoadedWords<EventSetupDictionary>;

export type EventSetupWords = PartWords<EventSetupDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createEventSetupWords = createPartWords<EventSetupDictionary>;

/** A line of the sheet for the foyer, in its own language. */
export const foyerLine = ({ words }: LoadedEventSetupWords, address: string): string =>
  fill(words.sheets.line, { address });
