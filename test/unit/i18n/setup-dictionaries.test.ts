import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { INTERFACE_LANGUAGES } from "../../../src/i18n/dictionaries.ts";
import { sheetLine } from "../../../src/i18n/setup-words-signals.ts";
import { loadSetupWords, SETUP_LANGUAGES } from "../../../src/i18n/setup-words-signals.ts";
import en from "../../../src/i18n/locales/en/setup.ts";
import { cognatesOf } from "../../harness/cognates.ts";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

const phrasesOf = (words: object): readonly (readonly [key: string, phrase: string])[] =>
  Object.entries(words).flatMap(([group, phrases]: [string, Record<string, string>]) =>
    Object.entries(phrases).map(([name, phrase]) => [`${group}.${name}`, phrase] as const),
  );

const placeholders = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/{{\s*(\w+)\s*}}/g), ([, name = ""]) => name));

const english = phrasesOf(en);

/** Read from the words themselves, since a sheet has them in several languages. */
const OF_THE_SHEET = ["sheet.headline", "sheet.code", "sheet.line"];

describe.each(SETUP_LANGUAGES.filter((language) => language !== "en"))(
  "the link builder's words in %s",
  (language) => {
    it("are for every phrase of the English ones, and no other", async () => {
      const { words, language: loaded } = await loadSetupWords(language);
      expect(loaded).toBe(language);
      expect(phrasesOf(words).map(([key]) => key)).toEqual(english.map(([key]) => key));
    });

    it("are words of their own", async () => {
      const phrases = phrasesOf((await loadSetupWords(language)).words);
      const same = phrases.filter(([, own], at) => own === english[at]?.[1]).map(([key]) => key);
      expect(same.filter((key) => !cognatesOf(language, "setup").includes(key))).toEqual([]);
      for (const [key, own] of phrases) expect(own, key).toMatch(/\S/);
    });

    it("fill in the same places", async () => {
      const phrases = phrasesOf((await loadSetupWords(language)).words);
      for (const [at, [key, own]] of phrases.entries())
        expect(placeholders(own), key).toEqual(placeholders(english[at]?.[1] ?? ""));
    });
  },
);

describe("the link builder", () => {
  const sources = readdirSync(join(SRC, "displays/setup"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(SRC, "displays/setup", file), "utf8"))
    .concat(readFileSync(join(SRC, "displays/setup/page.tsx"), "utf8"))
    .join("\n");

  it("says every phrase there is", () => {
    const prefixes = Array.from(sources.matchAll(/say\(`([a-zA-Z.]+)\$\{/g), ([, prefix = ""]) => prefix);
    const unused = english.filter(
      ([key]) =>
        !sources.includes(`"${key}"`) &&
        !OF_THE_SHEET.includes(key) &&
        !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  it("speaks no language the interface does not speak", () => {
    expect(SETUP_LANGUAGES).toEqual(INTERFACE_LANGUAGES);
  });

  it("speaks English where a language has no words here yet", async () => {
    expect(await loadSetupWords("xx")).toMatchObject({ language: "en", direction: "ltr", words: en });
    expect(await loadSetupWords("ar")).toMatchObject({ language: "ar", direction: "rtl" });
  });

  it.each(SETUP_LANGUAGES)("has a line for the sheet in %s, with the address in it", async (language) => {
    expect(sheetLine(await loadSetupWords(language), "viewer.example")).toContain("viewer.example");
  });
});
