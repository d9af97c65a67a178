import en from "../../../src/i18n/locales/en/video.ts";
import { VIDEO_LANGUAGES, loadVideoWords } from "../../../src/i18n/video-words.ts";
import { testPartWords } from "./part-words-cases.ts";

testPartWords({ part: "video", en, languages: VIDEO_LANGUAGES, load: loadVideoWords });
