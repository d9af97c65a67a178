import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import en from "../../../src/i18n/locales/en/screen.ts";
import { loadScreenWords, SCREEN_LANGUAGES } from "../../../src/i18n/screen-words.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

const DISPLAYS = fileURLToPath(new URL("../../../src/displays", import.meta.url));

testPartWords({ part: "screen", en, languages: SCREEN_LANGUAGES, load: loadScreenWords });

it("screens say every phrase there is", () => {
  const sources = ["kiosk", "overlay", "shared"]
    .flatMap((room) => readdirSync(join(DISPLAYS, room)).map((file) => join(DISPLAYS, room, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(phrasesOf(en).filter(([key]) => !sources.includes(`"${key}"`))).toEqual([]);
});
