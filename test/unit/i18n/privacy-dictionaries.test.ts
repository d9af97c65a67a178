import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { INTERFACE_LANGUAGES } from "../../../src/i18n/dictionaries.ts";
import { loadPrivacyWords, PRIVACY_LANGUAGES } from "../../../src/i18n/privacy-words-signals.ts";
import en from "../../../src/i18n/locales/en/privacy.ts";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

const phrasesOf = (words: object): readonly (readonly [key: string, phrase: string])[] =>
  Object.entries(words).flatMap(([group, phrases]: [string, Record<string, string>]) =>
    Object.entries(phrases).map(([name, phrase]) => [`${group}.${name}`, phrase] as const),
  );

const placeholders = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/{{\s*(\w+)\s*}}/g), ([, name = ""]) => name));

const english = phrasesOf(en);

describe.each(PRIVACY_LANGUAGES.filter((language) => language !== "en"))(
  "the words about data in %s",
  (language) => {
    it("are for every phrase of the English ones, of their own, with the same places to fill", async () => {
      const { words, language: loaded } = await loadPrivacyWords(language);
      expect(loaded).toBe(language);
      const phrases = phrasesOf(words);
      expect(phrases.map(([key]) => key)).toEqual(english.map(([key]) => key));
      for (const [at, [key, own]] of phrases.entries()) {
        const [, first = ""] = english[at] ?? [];
        expect(own, key).not.toBe(first);
        expect(own, key).toMatch(/\S/);
        expect(placeholders(own), key).toEqual(placeholders(first));
      }
    });
  },
);

describe("the page about data", () => {
  it("speaks every language of the interface", () => {
    expect(PRIVACY_LANGUAGES).toEqual(INTERFACE_LANGUAGES);
  });

  it("says every phrase there is", () => {
    const sources = readdirSync(join(SRC, "displays/privacy"))
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => readFileSync(join(SRC, "displays/privacy", file), "utf8"))
      .concat(readFileSync(join(SRC, "displays/privacy/page.tsx"), "utf8"))
      .join("\n");
    expect(english.map(([key]) => key).filter((key) => !sources.includes(`"${key}"`))).toEqual([]);
  });
});
