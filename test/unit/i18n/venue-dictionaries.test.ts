import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import en from "../../../src/i18n/locales/en/venue.ts";
import { loadVenueWords, VENUE_LANGUAGES } from "../../../src/i18n/venue-words.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

const DISPLAYS = fileURLToPath(new URL("../../../src/displays", import.meta.url));

testPartWords({ part: "venue", en, languages: VENUE_LANGUAGES, load: loadVenueWords });

it("the screens that follow a programme say every phrase there is", () => {
  const sources = ["room", "foyer", "shared"]
    .flatMap((folder) => readdirSync(join(DISPLAYS, folder)).map((file) => join(DISPLAYS, folder, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(phrasesOf(en).filter(([key]) => !sources.includes(`"${key}"`))).toEqual([]);
});
