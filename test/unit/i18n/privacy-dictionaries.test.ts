import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import en from "../../../src/i18n/locales/en/privacy.ts";
import { loadPrivacyWords, PRIVACY_LANGUAGES } from "../../../src/i18n/privacy-words.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

testPartWords({ part: "privacy", en, languages: PRIVACY_LANGUAGES, load: loadPrivacyWords });

it("the page about data says every phrase there is", () => {
  const sources = readdirSync(join(SRC, "displays/privacy"))
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => readFileSync(join(SRC, "displays/privacy", file), "utf8"))
    .join("\n");
  expect(phrasesOf(en).filter(([key]) => !sources.includes(`"${key}"`))).toEqual([]);
});
