import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { languageName, languageNames } from "../../../src/i18n/language-name.ts";

describe("the name of a language in itself", () => {
  it.each([
    ["en-US", "English (United States)"],
    ["ja", "日本語"],
    ["ja-JP", "日本語 (日本)"],
    ["zh-TW", "中文（台灣）"],
    ["de", "Deutsch"],
    ["fr", "Français"],
    ["es", "Español"],
    ["nb", "Norsk bokmål"],
    ["lt", "Lietuvių"],
    ["el", "Ελληνικά"],
    ["ru", "Русский"],
    ["hy", "Հայերեն"],
    ["tr", "Türkçe"],
    ["ar", "العربية"],
    ["he", "עברית"],
    ["th", "ไทย"],
    ["ko", "한국어"],
    ["haw", "ʻŌlelo Hawaiʻi"],
  ])("of %s is %s", (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });

  it("in Georgian has no capital, since running text there has none", () => {
    expect(languageName("ka")).toBe("ქართული");
  });

  it.each(["qaa", "xx", "", "x", "de_DE", "__proto__", "a".repeat(40)])("of %j is the tag itself", (tag) => {
    expect(languageName(tag)).toBe(tag);
  });
});

describe("the names for a choice of languages", () => {
  const namesOf = (...tags: readonly string[]) => [...languageNames(tags).values()];

  it("leave the place out where it tells nothing apart", () => {
    expect(namesOf("en-US", "ja-JP", "de-DE", "pt-BR")).toEqual([
      "English",
      "日本語",
      "Deutsch",
      "Português",
    ]);
  });

  it("name the place where one language is offered for two", () => {
    expect(namesOf("pt-BR", "pt-PT", "de-DE")).toEqual([
      "Português (Brasil)",
      "Português (Portugal)",
      "Deutsch",
    ]);
    expect(namesOf("en-US", "en-GB")).toEqual(["English (United States)", "English (United Kingdom)"]);
  });

  it("name the script of Chinese, and the place only where the script is the same", () => {
    expect(namesOf("zh-TW", "zh-CN")).toEqual(["中文（繁體）", "中文（简体）"]);
    expect(namesOf("zh-TW", "zh-HK", "zh-CN")).toEqual([
      "中文（台灣）",
      expect.stringMatching(/^中文（.*香港.*）$/),
      "中文（简体）",
    ]);
  });

  it("name a script that the tag names", () => {
    expect(namesOf("sr-Latn-RS", "sr-Cyrl-RS")).toEqual(["Srpski (latinica)", "Српски (ћирилица)"]);
  });

  it("are there for every tag, never empty, whatever the tags are", () => {
    const tag = fc.oneof(
      fc.constantFrom("en-US", "en-GB", "zh-TW", "xx-YY", "qaa", "und", "mul"),
      fc.stringMatching(/^[a-z]{2,8}(-[a-z0-9]{1,8}){0,3}$/),
    );
    fc.assert(
      fc.property(fc.uniqueArray(tag), (tags) => {
        const names = languageNames(tags);
        expect([...names.keys()]).toEqual(tags);
        for (const name of names.values()) expect(name).not.toBe("");
      }),
    );
  });
});
