import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import en from "../../../src/i18n/locales/en/talk.ts";
import { loadTalkWords, TALK_LANGUAGES } from "../../../src/i18n/talk-words.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

const DISPLAYS = fileURLToPath(new URL("../../../src/displays", import.meta.url));

testPartWords({ part: "talk", en, languages: TALK_LANGUAGES, load: loadTalkWords });

it("a published talk says every phrase there is", () => {
  const sources = ["talk", "reader"]
    .flatMap((folder) => readdirSync(join(DISPLAYS, folder)).map((file) => join(DISPLAYS, folder, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const isSaid = ([key = ""]: readonly string[]): boolean =>
    sources.includes(`"${key}"`) || /^page\.(?:summary|chapters)$/.test(key);
  expect(phrasesOf(en).filter((phrase) => !isSaid(phrase))).toEqual([]);
});
