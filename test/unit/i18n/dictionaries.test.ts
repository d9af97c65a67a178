import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { INTERFACE_LANGUAGES, interfaceLanguage, loadDictionary } from "../../../src/i18n/dictionaries.ts";
import en from "../../../src/i18n/locales/en/interface.ts";
import { cognatesOf } from "../../harness/cognates.ts";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

type Phrase = { readonly key: string; readonly words: unknown };
type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;
const isPlural = (value: unknown): value is Readonly<Record<string, string>> =>
  isTree(value) && "other" in value;

/** Every phrase by its key; the forms of a plural stay together. */
const phrasesOf = (tree: Tree, before = ""): readonly Phrase[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    isTree(value) && !isPlural(value)
      ? phrasesOf(value, `${before}${name}.`)
      : [{ key: before + name, words: value }],
  );

const placeholders = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/{{\s*(\w+)\s*}}/g), ([, name = ""]) => name));

const english = phrasesOf(en);
const others = INTERFACE_LANGUAGES.filter((language) => language !== "en");

describe.each(others)("the dictionary of %s", (language) => {
  it("has every phrase of the English one, and no other", async () => {
    const { words } = await loadDictionary(language);
    expect(phrasesOf(words).map(({ key }) => key)).toEqual(english.map(({ key }) => key));
  });

  it("has words of its own for every phrase, but for codes and names", async () => {
    const { words } = await loadDictionary(language);
    const same = phrasesOf(words).filter(({ words: own }, at) => own === english[at]?.words);
    const allowed = new Set(["reader.speaks", ...cognatesOf(language, "interface")]);
    expect(same.map(({ key }) => key).filter((key) => !allowed.has(key))).toEqual([]);
    for (const { key, words: own } of phrasesOf(words))
      for (const text of isPlural(own) ? Object.values(own) : [own]) expect(text, key).toMatch(/\S/);
  });

  it("fills in the same places", async () => {
    const { words } = await loadDictionary(language);
    for (const [at, { key, words: own }] of phrasesOf(words).entries()) {
      const original = english[at]?.words;
      if (isPlural(own) && isPlural(original)) {
        expect(placeholders(own["other"] ?? ""), key).toEqual(placeholders(original["other"] ?? ""));
        // A form for one or two may say the number in words.
        for (const [form, text] of Object.entries(own))
          expect([...placeholders(original["other"] ?? "")], `${key} ${form}`).toEqual(
            expect.arrayContaining([...placeholders(text)]),
          );
      } else {
        expect(placeholders(String(own)), key).toEqual(placeholders(String(original)));
      }
    }
  });
});

describe.each(INTERFACE_LANGUAGES)("the plurals of %s", (language) => {
  it("have no form that the language never takes, and a last resort", async () => {
    const { words } = await loadDictionary(language);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const { key, words: own } of phrasesOf(words)) {
      if (!isPlural(own)) continue;
      expect(forms, key).toEqual(expect.arrayContaining(Object.keys(own)));
      expect(own["other"], key).toMatch(/\S/);
    }
  });

  it("say every number from 0 to 200 with a form that is there, in digits where the form means many", async () => {
    const { words } = await loadDictionary(language);
    const rules = new Intl.PluralRules(language);
    for (const { key, words: own } of phrasesOf(words)) {
      if (!isPlural(own)) continue;
      for (let count = 0; count <= 200; count += 1) {
        const text = own[rules.select(count)] ?? own["other"] ?? "";
        if (count > 2) expect(placeholders(text), `${key} ${count}`).toContain("count");
        expect(text, `${key} ${count}`).toMatch(/\S/);
      }
    }
  });
});

describe("the interface", () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("i18n") && !file.startsWith("rehearsal"))
    .map((file) => readFileSync(join(SRC, file), "utf8"))
    .join("\n");
  const asked = new Set(
    Array.from(sources.matchAll(/"([a-zA-Z]+(?:\.[a-zA-Z]+)*)"/g), ([, key = ""]) => key),
  );
  const prefixes = Array.from(sources.matchAll(/t\(`([a-zA-Z.]+\.)\$\{/g), ([, prefix = ""]) => prefix);
  /** Phrases that only the dictionary's own functions ask for. */
  const own = readFileSync(join(SRC, "i18n/i18n-signals.ts"), "utf8");

  it("asks for every phrase there is", () => {
    const unused = english.filter(
      ({ key }) =>
        !asked.has(key) && !own.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused.map(({ key }) => key)).toEqual([]);
  });

  it.each([
    [["en-US"], "en"],
    [["ar"], "ar"],
    [["ar-EG", "en"], "ar"],
    [["tlh", "ar", "en"], "ar"],
    [["fr-CA"], "fr"],
    [["tlh"], "en"],
    [["zh-HK"], "zh-TW"],
    [["zh"], "zh-CN"],
    [["pt-PT"], "pt"],
    [["es-419", "en"], "es"],
    [["in"], "id"],
    [["xx"], "en"],
    [[], "en"],
  ])("for a reader of %j speaks %s", (wanted, language) => {
    expect(interfaceLanguage(wanted)).toBe(language);
  });

  it("falls back to English for a dictionary it does not have", async () => {
    expect(await loadDictionary("xx")).toMatchObject({ language: "en", direction: "ltr", words: en });
    expect(await loadDictionary("ar")).toMatchObject({ language: "ar", direction: "rtl" });
  });
});

describe("the words before the app", () => {
  it.each(INTERFACE_LANGUAGES)("are there in %s", (language) => {
    expect(existsSync(join(SRC, "i18n/locales", language, "boot.ts"))).toBe(true);
  });
});
