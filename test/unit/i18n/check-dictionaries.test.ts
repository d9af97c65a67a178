import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { CHECK_IDS, FINDINGS } from "../../../src/check/findings.ts";
import { CHECK_LANGUAGES, loadCheckWords } from "../../../src/i18n/check-words.ts";
import en from "../../../src/i18n/locales/en/check.ts";
import { phrasesOf, testPartWords } from "./part-words-cases.ts";

testPartWords({ part: "check", en, languages: CHECK_LANGUAGES, load: loadCheckWords });

describe("the check of a seat", () => {
  const keys = phrasesOf(en).map(([key]) => key);
  const ofFindings = CHECK_IDS.flatMap((id) => Object.keys(FINDINGS[id]).map((code) => `${id}.${code}`));

  it("has a sentence for each finding and a name for each part", () => {
    expect(keys).toEqual(expect.arrayContaining(ofFindings));
    expect(keys).toEqual(expect.arrayContaining(CHECK_IDS.map((id) => `name.${id}`)));
  });

  it("says every phrase there is", () => {
    const folder = join(fileURLToPath(new URL("../../../src/displays/check", import.meta.url)));
    const sources = readdirSync(folder)
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    // These are made of a part of the check, a verdict, or what something came to.
    const isMade = (key: string): boolean =>
      /^(?:name|verdict|overall)\.|^page\.(?:un)?copied$/.test(key) || ofFindings.includes(key);
    expect(keys.filter((key) => !isMade(key) && !sources.includes(`"${key}"`))).toEqual([]);
  });
});
