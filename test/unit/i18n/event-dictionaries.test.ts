import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import en from "../../../src/i18n/locales/en/event.ts";
import { EVENT_LANGUAGES, loadEventWords } from "../../../src/i18n/event-words.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

testPartWords({ part: "event", en, languages: EVENT_LANGUAGES, load: loadEventWords });

it("an event's pages say every phrase there is", () => {
  const sources = ["displays/event", "ui/event", "displays/reader/rooms"]
    .flatMap((folder) => readdirSync(join(SRC, folder)).map((file) => join(SRC, folder, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(phrasesOf(en).filter(([key]) => !sources.includes(`"${key}"`))).toEqual([]);
});
