import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { directionOf, isLanguageTag, maximized } from "../../../src/lib/language-tag.ts";
import { anyText } from "../../harness/any-text.ts";

describe("what counts as a language tag", () => {
  it.each(["en", "zh-TW", "zh-Hant-TW", "sr-Latn-RS", "es-419", "yue", "en-GB-oxendict", "und", "de-1996"])(
    "takes %s",
    (tag) => {
      expect(isLanguageTag(tag)).toBe(true);
    },
  );

  it.each([
    "",
    "e",
    "en_US",
    "en-",
    "-en",
    "en--US",
    "en us",
    "ｅｎ",
    "en-\u202eUS",
    "en-toolongasubtag",
    "languages",
    "__proto__",
    "constructor",
    "../en",
    "en-" + "abc-".repeat(9) + "abc",
  ])("refuses %j", (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

describe("the direction of a language", () => {
  it.each([
    "ar",
    "ar-EG",
    "fa",
    "he",
    "iw",
    "ur",
    "ur-Aran",
    "ps",
    "sd",
    "ug",
    "yi",
    "dv",
    "ckb",
    "pa-PK",
    "az-IR",
  ])("is right to left for %s", (tag) => {
    expect(directionOf(tag)).toBe("rtl");
  });

  it.each(["en", "zh-TW", "ja", "th", "hi", "ku", "ar-Latn", "pa", "az", "und", "", "not a tag", "xx-"])(
    "is left to right for %j",
    (tag) => {
      expect(directionOf(tag)).toBe("ltr");
    },
  );

  it("has an answer for any string", () => {
    fc.assert(
      fc.property(anyText(), (tag) => {
        expect(["ltr", "rtl"]).toContain(directionOf(tag));
      }),
    );
  });
});

describe("a locale with its likely subtags", () => {
  it("fills in script and region", () => {
    expect(maximized("zh-TW")?.script).toBe("Hant");
    expect(maximized("pt")?.region).toBe("BR");
  });

  it("is nothing for a tag that is none", () => {
    expect(maximized("no tag")).toBeUndefined();
  });
});
