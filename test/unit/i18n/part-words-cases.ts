/**
 * What holds for the words of each page that has its own: the same phrases in every language, in words of its own.
 */
import { describe, expect, it } from "vitest";

import type { LoadedWords } from "../../../src/i18n/loading.ts";
import { INTERFACE_LANGUAGES } from "../../../src/i18n/dictionaries.ts";
import { cognatesOf } from "../../harness/cognates.ts";

type Part = {
  readonly part: Parameters<typeof cognatesOf>[1];
  readonly en: object;
  readonly languages: readonly string[];
  readonly load: (language: string) => Promise<LoadedWords<object>>;
};

export const phrasesOf = (words: object): readonly (readonly [key: string, phrase: string])[] =>
  Object.entries(words).flatMap(([group, phrases]: [string, Record<string, string>]) =>
    Object.entries(phrases).map(([name, phrase]) => [`${group}.${name}`, phrase] as const),
  );

export const placesIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/{{\s*(\w+)\s*}}/g), ([, name = ""]) => name));

/** Declares the tests of one part of the words. */
export function testPartWords({ part, en, languages, load }: Part): void {
  const english = phrasesOf(en);
  describe.each(languages.filter((language) => language !== "en"))(
    `the words of ${part} in %s`,
    (language) => {
      it("are for every phrase of the English ones, of their own, with the same places to fill", async () => {
        const { words, language: loaded } = await load(language);
        expect(loaded).toBe(language);
        const phrases = phrasesOf(words);
        expect(phrases.map(([key]) => key)).toEqual(english.map(([key]) => key));
        for (const [at, [key, own]] of phrases.entries()) {
          const [, first = ""] = english[at] ?? [];
          expect(own, key).toMatch(/\S/);
          expect(placesIn(own), key).toEqual(placesIn(first));
        }
        const same = phrases.filter(([, own], at) => own === english[at]?.[1]).map(([key]) => key);
        expect(same).toEqual(cognatesOf(language, part));
      });
    },
  );

  it(`the words of ${part} are there in every language of the interface`, () => {
    expect(languages).toEqual(INTERFACE_LANGUAGES);
  });
}
