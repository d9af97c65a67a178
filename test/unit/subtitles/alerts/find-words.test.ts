/** A reader's words are found as a search finds them, as whole words, and in their other forms. */
import { describe, expect, it } from "vitest";

import { LONGEST_WORD, MOST_WORDS, withWord } from "../../../../src/subtitles/alerts/alert-words.ts";
import { createFindWords } from "../../../../src/subtitles/alerts/find-words.ts";
import { loadStem } from "../../../../src/subtitles/alerts/stems.ts";

const found = (words: readonly string[], text: string): readonly string[] =>
  createFindWords(words)(text).map(({ from, to }) => text.slice(from, to));

describe("a reader's word", () => {
  it.each([
    ["Ann", "Ask ANN, not Anna or Hannah.", ["ANN"]],
    ["jose", "Gracias, José.", ["José"]],
    ["new york", "From New York to Newark.", ["New York"]],
    ["Müller", "Frau MÜLLER’s Zug", ["MÜLLER"]],
    ["أحمد", "قال أَحْمَد شيئا", ["أَحْمَد"]],
    ["김민수", "김민수가 말했다. 이김민수", ["김민수"]],
    ["田中", "次は田中さんです。", ["田中"]],
    ["สยาม", "ถึงสถานีสยามแล้ว", ["สยาม"]],
    ["ひかり", "ヒカリが来る", ["ヒカリ"]],
    ["A1", "Gate A1, not A12.", ["A1"]],
    ["𠮷野", "今日は𠮷野です", ["𠮷野"]],
  ])("%s is found in %s", (word, text, places) => {
    expect(found([word], text)).toEqual(places);
  });

  it.each([
    ["de", "Bahnhof", "Alle Bahnhöfe und eines Bahnhofs", ["Bahnhöfe", "Bahnhofs"]],
    ["en-GB", "train", "Two trains. Trained staff. Brain.", ["trains", "Trained"]],
    ["ru", "поезд", "Поезда идут, о поезде", ["Поезда", "поезде"]],
    ["es", "tren rojo", "Los trenes rojos", ["trenes rojos"]],
  ])("in %s %s is found in its other forms, each once", async (language, word, text, places) => {
    const stem = await loadStem(language);
    expect(stem).toBeDefined();
    expect(createFindWords([word])(text, stem).map(({ from, to }) => text.slice(from, to))).toEqual(places);
  });

  it("has no stems in a language that has none here", async () => {
    expect(await loadStem("ja")).toBeUndefined();
    expect(await loadStem("")).toBeUndefined();
  });

  it("is one of twenty, clean, short, and there once", () => {
    const many = Array.from({ length: 30 }, (_, at) => `w${at}`).reduce<readonly string[]>(withWord, []);
    expect(many).toHaveLength(MOST_WORDS);
    const words = withWord([], "  José\n ");
    expect(words).toEqual(["José"]);
    expect(withWord(words, "JOSE")).toBe(words);
    expect(withWord(words, " … ".replace("…", ""))).toBe(words);
    expect(withWord([], "x".repeat(500))[0]?.length).toBeLessThanOrEqual(LONGEST_WORD);
  });
});
