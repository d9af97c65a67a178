import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { EVENT_SETUP_LANGUAGES, loadEventSetupWords } from "../../../src/i18n/event-setup-words.ts";
import en from "../../../src/i18n/locales/en/event-setup.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

const FOLDER = fileURLToPath(new URL("../../../src/displays/setup/event", import.meta.url));
/** Said by what they are about: `list.` and the kind of a line, and the line that every sheet has in its own language. */
const BY_KIND = ["list.open", "list.locked", "list.speaks", "sheets.line"];

testPartWords({ part: "event-setup", en, languages: EVENT_SETUP_LANGUAGES, load: loadEventSetupWords });

it("the page that sets up an event says every phrase there is", () => {
  const sources = readdirSync(FOLDER)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(FOLDER, file), "utf8"))
    .join("\n");
  const unsaid = phrasesOf(en).filter(([key]) => !sources.includes(`"${key}"`));
  expect(unsaid.map(([key]) => key).filter((key) => !BY_KIND.includes(key))).toEqual([]);
});
