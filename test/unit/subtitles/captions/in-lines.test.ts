import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { inLines } from "../../../../src/subtitles/captions/in-lines.ts";

const COLUMNS = 32;
const captionsOf = (text: string, language: string): readonly string[] =>
  inLines(text, language, { columns: COLUMNS, bytes: 63 });

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const bare = (text: string): string => text.replaceAll(/\s+/g, "");

const LANGUAGES = ["en", "de", "ja", "th", "zh-TW", "ko"];
const word = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[a-zäöüß]{1,14}[.,;!?]?$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{33,90}$/) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[ぁ-ん一-十]{1,90}[。、]?$/u) },
);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));

describe("a sentence as captions", () => {
  it.each([
    ["Good morning.", ["Good morning."]],
    ["Please mind the posts in the harbour today.", ["Please mind the posts\nin the harbour today."]],
    ["", []],
  ])("%j is %j", (said, expected) => {
    expect(captionsOf(said, "en")).toEqual(expected);
  });

  it("are two lines at most, none with more columns or bytes than it has room for", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (said, language) => {
        for (const caption of captionsOf(said, language)) {
          const lines = caption.split("\n");
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) {
            expect(Array.from(line).length).toBeLessThanOrEqual(COLUMNS);
            expect(line).not.toBe("");
          }
          expect(bytesOf(caption)).toBeLessThan(128);
        }
      }),
    );
  });

  it("have every letter once, in order", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (said, language) => {
        expect(bare(captionsOf(said, language).join(" "))).toBe(bare(said));
      }),
    );
  });

  it("part only words that are too long for a line", () => {
    const short = fc.array(fc.stringMatching(/^[a-zé]{1,16}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(short, (words) => {
        expect(captionsOf(words.join(" "), "fr").join("\n").split(/\s/)).toEqual(words);
      }),
    );
  });

  it("are parted between words where a language has no spaces, and begin with no punctuation", () => {
    const said = "皆さん、おはようございます。今日は港の歴史についてお話しします。柱にご注意ください。";
    const lines = captionsOf(said, "ja").join("\n").split("\n");
    expect(lines.join("")).toBe(said);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[。、]/);
    const words = new Set(
      Array.from(new Intl.Segmenter("ja", { granularity: "word" }).segment(said), ({ index }) => index),
    );
    let at = 0;
    for (const line of lines) {
      expect(words.has(at)).toBe(true);
      at += line.length;
    }
  });

  it("have lines about as long as each other", () => {
    const [caption = ""] = captionsOf("We will begin in a few minutes, so please sit.", "en");
    const [first = "", second = ""] = caption.split("\n");
    expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(10);
  });
});
