/**
 * The words of the video beside the text for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type VideoDictionary } from "./locales/en/video.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<VideoDictionary>(
  en,
  import.meta.glob<VideoDictionary>(["./locales/*/video.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const VIDEO_LANGUAGES = loading.languages;

/** Loads the words of the video; English where they cannot be had. */
export const loadVideoWords = loading.load;

export type VideoWords = PartWords<VideoDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createVideoWords = createPartWords<VideoDictionary>;
