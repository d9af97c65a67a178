import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { loadTalkSetupWords, TALK_SETUP_LANGUAGES } from "../../../src/i18n/talk-setup-words.ts";
import en from "../../../src/i18n/locales/en/talk-setup.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

const FOLDER = fileURLToPath(new URL("../../../src/displays/setup/talk", import.meta.url));

testPartWords({ part: "talk-setup", en, languages: TALK_SETUP_LANGUAGES, load: loadTalkSetupWords });

it("the page with the links of published talks says every phrase there is", () => {
  const sources = readdirSync(FOLDER)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(FOLDER, file), "utf8"))
    .join("\n");
  const unsaid = phrasesOf(en).filter(([key]) => !sources.includes(`"${key}"`));
  expect(unsaid.map(([key]) => key)).toEqual([]);
});
