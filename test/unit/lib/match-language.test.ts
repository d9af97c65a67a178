import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { matchLanguage } from "../../../src/lib/match-language.ts";

const CASES: readonly (readonly [wanted: string, offered: string, match: string | undefined])[] = [
  // Chinese goes by script, and by place where both are there.
  ["zh-HK", "en-US zh-CN zh-TW", "zh-TW"],
  ["zh-MO", "zh-CN zh-TW", "zh-TW"],
  ["zh-SG", "zh-TW zh-CN", "zh-CN"],
  ["zh", "zh-TW zh-CN", "zh-CN"],
  ["zh-Hant", "zh-CN zh-TW", "zh-TW"],
  ["zh-Hant-HK", "zh-TW zh-HK", "zh-HK"],
  ["zh-Hans-HK", "zh-HK zh-CN", "zh-CN"],
  ["zh-TW", "zh-Hant", "zh-Hant"],
  ["zh-CN", "zh-TW en-US", "zh-TW"],
  ["yue", "zh-CN zh-TW", "zh-TW"],
  ["yue-HK", "zh-TW zh-HK", "zh-HK"],
  ["cmn-Hans-CN", "zh-TW zh-CN", "zh-CN"],
  // A language without a place means the likeliest one.
  ["pt", "pt-PT pt-BR", "pt-BR"],
  ["en", "en-GB en-US", "en-US"],
  ["es", "es-MX es-ES", "es-ES"],
  ["ar", "ar-SA ar-EG", "ar-EG"],
  // Another place is better than nothing, the same place better than another.
  ["pt-PT", "pt-BR", "pt-BR"],
  ["pt-PT", "pt-BR pt-PT", "pt-PT"],
  ["en-GB", "de-DE en-US", "en-US"],
  ["es-419", "en-US es-ES", "es-ES"],
  // Of two that suit as well, the one that is offered first.
  ["en-AU", "en-US en-GB", "en-US"],
  ["en-AU", "en-GB en-US", "en-GB"],
  ["fr-CA", "fr", "fr"],
  ["de-CH", "de-AT de-CH", "de-CH"],
  ["de-CH", "fr-FR de-DE", "de-DE"],
  ["pt", "es-ES pt-BR", "pt-BR"],
  // Old and new codes of one language.
  ["iw", "he-IL", "he-IL"],
  ["he-IL", "iw", "iw"],
  ["in", "id-ID", "id-ID"],
  ["tl", "fil-PH", "fil-PH"],
  ["fil-PH", "tl", "tl"],
  ["mo", "ro-RO", "ro-RO"],
  ["sh", "sr-Cyrl-RS sr-Latn-RS", "sr-Latn-RS"],
  ["no", "nb-NO", "nb-NO"],
  ["nb-NO", "no", "no"],
  ["arb", "ar-SA", "ar-SA"],
  ["prs", "fa-IR", "fa-IR"],
  // Near enough to be read.
  ["nn-NO", "sv-SE nb-NO", "nb-NO"],
  // Scripts of one language.
  ["sr", "sr-Latn sr-Cyrl", "sr-Cyrl"],
  ["sr-Latn", "sr-Cyrl-RS sr-Latn-RS", "sr-Latn-RS"],
  ["sr-Latn", "sr-RS", "sr-RS"],
  ["uz-Cyrl", "ru-RU uz-UZ", "uz-UZ"],
  ["pa-PK", "ur-PK pa-IN", "pa-IN"],
  // The spelling of a tag.
  ["EN-us", "en-US", "en-US"],
  ["en-US-u-hc-h23", "en-GB en-US", "en-US"],
  ["de-DE-x-private", "de-DE", "de-DE"],
  // The first that is wanted counts, whatever the order of the offer.
  ["fr-CA en-US", "en-US fr-FR", "fr-FR"],
  ["ko ja en", "en-US ja-JP", "ja-JP"],
  ["xx de", "de-DE", "de-DE"],
  // One's own script comes before the first language in another.
  ["zh-CN en", "zh-TW en-US", "en-US"],
  ["sr-Latn-RS de", "sr-RS de-DE", "de-DE"],
  // Nothing fits.
  ["ja", "en-US de-DE", undefined],
  ["de", "nl-NL da-DK", undefined],
  ["id", "ms-MY", undefined],
  ["", "en-US", undefined],
  ["*", "en-US", undefined],
  ["C", "en-US", undefined],
  ["en_US", "en-US", undefined],
  // What names no language is no language, though likely subtags would make it English.
  ["und", "en-US", undefined],
  ["en-US", "und", undefined],
  ["en-GB", "und en-US", "en-US"],
  ["en", "mul", undefined],
];

const list = (tags: string): readonly string[] => tags.split(" ");

describe("the language on offer that suits a reader", () => {
  it.each(CASES)("of %s among %s is %s", (wanted, offered, match) => {
    expect(matchLanguage(list(wanted), list(offered))).toBe(match);
  });

  it("is none where nothing is wanted or nothing is on offer", () => {
    expect(matchLanguage([], ["en-US"])).toBeUndefined();
    expect(matchLanguage(["en-US"], [])).toBeUndefined();
  });

  const tag = fc.oneof(
    fc.constantFrom("en", "en-GB", "zh-TW", "zh-Hans", "sr-Latn", "no", "iw", "und", "x-private", "a", "en-"),
    fc.string({ maxLength: 12 }),
  );

  it("is always one of those on offer, and one that is wanted to the letter is found", () => {
    fc.assert(
      fc.property(fc.array(tag), fc.array(tag), (wanted, offered) => {
        const match = matchLanguage(wanted, offered);
        if (match !== undefined) expect(offered).toContain(match);
        const [first] = wanted;
        if (first !== undefined && offered.includes(first))
          expect(match?.toLowerCase()).toBe(first.toLowerCase());
      }),
    );
  });
});
