/**
 * The example of a talk in the languages of the interface, for the previews of the link builder.
 */
import { createLoading } from "./loading.ts";
import en, { type SampleDictionary } from "./locales/en/sample.ts";

const loading = createLoading<SampleDictionary>(
  en,
  import.meta.glob<SampleDictionary>(["./locales/*/sample.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with an example, `en` first. */
export const SAMPLE_LANGUAGES = loading.languages;

/** Loads the example; English where it cannot be had. */
export const loadSample = loading.load;
