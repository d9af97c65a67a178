import en from "../../../src/i18n/locales/en/tools.ts";
import { TOOLS_LANGUAGES, loadToolsWords } from "../../../src/i18n/tools-words.ts";
import { testPartWords } from "./part-words-cases.ts";

testPartWords({ part: "tools", en, languages: TOOLS_LANGUAGES, load: loadToolsWords });
