import { describe, expect, it } from "vitest";

import { placed } from "../../../../src/displays/setup/placed.ts";
import { usualSheetLanguages } from "../../../../src/displays/setup/sheet-languages.ts";

describe("the languages of a sheet", () => {
  it.each([
    [
      ["en-US", "ar-SA", "ja-JP"],
      ["en", "ar"],
      ["en", "ar"],
    ],
    [
      ["ar-SA", "en-US", "en-GB"],
      ["en", "ar"],
      ["ar", "en"],
    ],
    [
      ["zh-TW", "zh-CN"],
      ["en", "zh-Hans", "zh-Hant"],
      ["zh-Hant", "zh-Hans"],
    ],
    [["ja-JP"], ["en", "ar"], ["en"]],
    [[], ["en"], ["en"]],
  ])("of a broadcast in %j are, of %j, %j", (broadcast, ours, languages) => {
    expect(usualSheetLanguages(broadcast, ours)).toEqual(languages);
  });
});

describe("languages in their places", () => {
  it.each([
    [[], 0, "de", ["de"]],
    [["de"], 1, "ja", ["de", "ja"]],
    [["de", "ja"], 0, "fr", ["fr", "ja"]],
    [["de", "ja", "fr"], 0, "fr", ["fr", "ja", "de"]],
    [["de", "ja", "fr"], 1, "", ["de", "fr"]],
    [["de"], 0, "", []],
    [["de", "ja"], 2, "de", ["ja", "de"]],
  ])("%j with %i set to %j are %j", (shown, place, tag, next) => {
    expect(placed(shown, place, tag)).toEqual(next);
  });
});
