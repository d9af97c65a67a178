/**
 * The words of the screens that follow a programme for their components, beside the interface's own
 * (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type VenueDictionary } from "./locales/en/venue.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<VenueDictionary>(
  en,
  import.meta.glob<VenueDictionary>(["./locales/*/venue.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const VENUE_LANGUAGES = loading.languages;

/** Loads the words of these screens; English where they cannot be had. */
export const loadVenueWords = loading.load;

/** English, which is always there. */
export const englishVenueWords = loading.english;

export type VenueWords = PartWords<VenueDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createVenueWords = createPartWords<VenueDictionary>;
