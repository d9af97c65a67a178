import { afterEach, describe, expect, it, vi } from "vitest";

import { commonLetters, read } from "../../../../src/subtitles/stabiliser/words.ts";

type Read = typeof read;

const words = (text: string, language: string, reader: Read = read): string[] => {
  const { words, letters } = reader(text, language);
  return words.map(({ from, to }) => letters.slice(from, to).join(""));
};

describe("a text as it is compared", () => {
  it.each([
    ["Good evening, everyone!", "good evening everyone"],
    ["It’s “E flat”", "it's e flat"],
    ["ＡＢＣ１２３", "abc123"],
    ["我們要談，橋。", "我們要談橋"],
    ["cafe\u0301", "café"],
  ])("%s says the same as %s", (one, other) => {
    expect(read(one, "en").letters).toEqual(read(other, "en").letters);
  });

  it.each([
    ["the sea", "the see"],
    ["schön", "schon"],
    ["5 %", "5 €"],
    ["ที่", "ที"],
    ["👍🏽", "👍"],
  ])("%s says something else than %s", (one, other) => {
    expect(read(one, "en").letters).not.toEqual(read(other, "en").letters);
  });

  it("leaves a mark that stands alone alone", () => {
    expect(read("one \u0301 two", "en").ends).toEqual([1, 2, 3, 7, 8, 9]);
  });

  it("counts what two have in common", () => {
    expect(commonLetters(read("The sea", "en").letters, read("the, see", "en").letters)).toBe(5);
  });
});

describe("the words of a text", () => {
  it("are those of its language", () => {
    expect(words("It’s 3.5 km, no?", "en")).toEqual(["its", "35", "km", "no"]);
    expect(words("สวัสดีครับทุกคน", "th")).toEqual(["สวัสดี", "ครับ", "ทุก", "คน"]);
    expect(words("今天我們要談的是海港", "zh").join("|")).toBe("今天|我們|要談|的是|海港");
  });

  it("are found though nobody knows the language", () => {
    expect(words("the sea", "not a tag")).toEqual(["the", "sea"]);
  });

  it("hold every letter once", () => {
    const { words: found, letters } = read("¿Qué? 100 % — “sí” 👩‍👩‍👧 น้ำ กำลัง", "es");
    expect(found.flatMap(({ from, to }) => letters.slice(from, to))).toEqual(letters);
  });
});

describe("in a browser that knows no words", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("spaces part them, or every letter where the script has none", async () => {
    vi.resetModules();
    vi.stubGlobal("Intl", { Segmenter: undefined });
    const { read: plain } = await import("../../../../src/subtitles/stabiliser/words.ts");
    expect(words("It’s 3.5 km, no?", "en", plain)).toEqual(["its", "35", "km", "no"]);
    expect(words("要談 3 次", "zh", plain)).toEqual(["要", "談", "3", "次"]);
    expect(words("น้ำที่", "th", plain)).toEqual(["น้ํา", "ที่"].map((word) => word.normalize("NFKC")));
  });
});
