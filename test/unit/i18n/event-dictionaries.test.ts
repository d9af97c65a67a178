import en from "../../../src/i18n/locales/en/event.ts";
import { EVENT_LANGUAGES, loadEventWords } from "../../../src/i18n/event-words.ts";
import { testPartWords } from "./part-words-cases.ts";

testPartWords({ part: "event", en, languages: EVENT_LANGUAGES, load: loadEventWords });
