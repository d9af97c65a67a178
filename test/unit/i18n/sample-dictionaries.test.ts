import en from "../../../src/i18n/locales/en/sample.ts";
import { loadSample, SAMPLE_LANGUAGES } from "../../../src/i18n/sample-words.ts";
import { testPartWords } from "./part-words-cases.ts";

testPartWords({ part: "sample", en, languages: SAMPLE_LANGUAGES, load: loadSample });
