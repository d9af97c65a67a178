import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { locateWords, wordAt } from "../../../src/speech/words.ts";
import type { WordBoundary } from "../../../src/vas/events.ts";
import { anyText } from "../../harness/any-text.ts";

const boundaries = (...texts: readonly string[]): WordBoundary[] =>
  texts.map((text, at) => ({ text, offsetMs: at * 100, durationMs: 80 }));

/** The parts of the text that are found, in order. */
const found = (text: string, ...words: readonly string[]): string[] =>
  locateWords(text, boundaries(...words)).map(({ from, to }) => text.slice(from, to));

describe("the words of a text", () => {
  it.each<[what: string, text: string, words: readonly string[], found: readonly string[]]>([
    ["one after the other", "Good morning all", ["Good", "morning", "all"], ["Good", "morning", "all"]],
    ["repeated", "no no no", ["no", "no", "no"], ["no", "no", "no"]],
    ["in another case", "GOOD Morning", ["good", "MORNING"], ["GOOD", "Morning"]],
    ["in another width", "ＡＢＣ １２", ["abc", "12"], ["ＡＢＣ", "１２"]],
    ["punctuation only in the boundary", "Well then", ["Well,", "then."], ["Well", "then"]],
    ["punctuation only in the text", "“Well”, then.", ["Well", "then"], ["Well", "then"]],
    ["punctuation as a boundary", "Well, then", ["Well", ",", "then"], ["Well", "then"]],
    ["an apostrophe of another kind", "It’s late", ["It's", "late"], ["It’s", "late"]],
    ["a word in two boundaries", "cannot go", ["can", "not", "go"], ["can", "not", "go"]],
    ["two words in one boundary", "New York is far", ["New York", "is"], ["New York", "is"]],
    ["not inside other words", "banana and a pear", ["a", "pear"], ["a", "pear"]],
    ["a word that is not there", "one two three", ["one", "uh", "two", "three"], ["one", "two", "three"]],
    ["words that only the text has", "one (really) two", ["one", "two"], ["one", "two"]],
    ["Chinese by character", "早安,歡迎。", ["早", "安", "歡", "迎"], ["早", "安", "歡", "迎"]],
    ["Chinese by word", "大家早安歡迎", ["大家", "早安", "歡迎"], ["大家", "早安", "歡迎"]],
    ["Chinese with a gap", "大家早安歡迎", ["大家", "歡迎"], ["大家", "歡迎"]],
    ["Japanese", "おはようございます。", ["おはよう", "ございます"], ["おはよう", "ございます"]],
    ["half-width kana", "ｶﾞﾗｽと木", ["ガラス", "と", "木"], ["ｶﾞﾗｽ", "と", "木"]],
    ["Korean", "안녕 하세요", ["안녕", "하세요"], ["안녕", "하세요"]],
    ["Thai", "สวัสดีครับ", ["สวัสดี", "ครับ"], ["สวัสดี", "ครับ"]],
    ["Arabic with vowel marks in the text", "صَباحُ الخَيْر", ["صباح", "الخير"], ["صَباحُ", "الخَيْر"]],
    ["Arabic with vowel marks in the boundary", "صباح الخير", ["صَباحُ", "الخَيْر"], ["صباح", "الخير"]],
    ["Arabic stretched and spaced", "صبـــاح  الخير", ["صباح الخير"], ["صبـــاح  الخير"]],
    ["composed and decomposed", "caf\u0065\u0301 noir", ["caf\u00e9", "noir"], ["caf\u0065\u0301", "noir"]],
    ["numbers", "in 1,000 days", ["in", "1,000", "days"], ["in", "1,000", "days"]],
    ["beside emoji", "Hi 👋🏽 there 🇹🇼!", ["Hi", "there"], ["Hi", "there"]],
    ["outside the basic plane", "𝒜 𠮷野家", ["a", "𠮷野家"], ["𝒜", "𠮷野家"]],
    ["a ligature", "ﬁne", ["fine"], ["ﬁne"]],
    ["nothing", "", ["one"], []],
    ["without letters", "...", ["...", ""], []],
  ])("are found: %s", (_what, text, words, expected) => {
    expect(found(text, ...words)).toEqual(expected);
  });

  it("are not looked for far away, so that one stray word does not lose the rest", () => {
    const text = `one two three ${"and so on ".repeat(30)}zebra`;
    expect(found(text, "one", "zebra", "two", "three")).toEqual(["one", "two", "three"]);
  });

  it("are found again after many that are not there", () => {
    const missing = Array.from({ length: 40 }, (_none, at) => `missing${at}`);
    const text = `one ${"something else here ".repeat(10)}two`;
    expect(found(text, "one", ...missing, "two")).toEqual(["one", "two"]);
  });

  it("carry their time", () => {
    expect(locateWords("Well, then", boundaries("Well", ",", "then"))).toEqual([
      { from: 0, to: 4, startMs: 0, endMs: 80 },
      { from: 6, to: 10, startMs: 200, endMs: 280 },
    ]);
  });

  it("rise, never overlap, and never cut a character, whatever the texts are", () => {
    const word = fc.record({ text: anyText(6), offsetMs: fc.nat(5_000), durationMs: fc.nat(500) });
    fc.assert(
      fc.property(anyText(80), fc.array(word, { maxLength: 30 }), (text, words) => {
        let last = 0;
        for (const { from, to } of locateWords(text, words)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          for (const at of [from, to]) {
            expect(/[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "")).toBe(
              false,
            );
          }
          last = to;
        }
      }),
    );
  });

  it("are all found in a text made of them", () => {
    const letters = fc.array(fc.constantFrom(...Array.from("abcäßñ中文語кот𠮷")), {
      minLength: 1,
      maxLength: 6,
    });
    const words = fc.array(
      letters.map((each) => each.join("")),
      { maxLength: 20 },
    );
    const between = fc.constantFrom(" ", ", ", " – ", "  ");
    fc.assert(
      fc.property(words, between, (each, gap) => {
        expect(found(each.join(gap), ...each)).toEqual(each);
      }),
    );
  });
});

describe("the word spoken", () => {
  const located = locateWords("one two three", boundaries("one", "two", "three"));

  it.each<[positionMs: number, word: number | undefined]>([
    [-1, undefined],
    [0, 0],
    [79, 0],
    [80, undefined],
    [100, 1],
    [250, 2],
    [280, undefined],
    [Number.NaN, undefined],
  ])("at %d ms", (positionMs, word) => {
    expect(wordAt(located, positionMs)).toBe(word === undefined ? undefined : located[word]);
  });

  it("is none of no words", () => {
    expect(wordAt([], 0)).toBeUndefined();
  });
});
