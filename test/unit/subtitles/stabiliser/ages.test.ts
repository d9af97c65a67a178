import { describe, expect, it } from "vitest";

import { aged, type HeldWord } from "../../../../src/subtitles/stabiliser/ages.ts";
import { read } from "../../../../src/subtitles/stabiliser/words.ts";

type Sent = readonly [atMs: number, text: string];

/** The words of the last text, with their ages after all of them. */
function after(language: string, ...sent: readonly Sent[]): readonly HeldWord[] {
  let before: { letters: readonly string[]; words: readonly HeldWord[] } = { letters: [], words: [] };
  for (const [atMs, text] of sent) {
    const reading = read(text, language);
    before = { letters: reading.letters, words: aged(before, reading, atMs) };
  }
  return before.words;
}

const since = (words: readonly HeldWord[]): [string, number][] => words.map(({ key, since }) => [key, since]);

describe("how long a word has stood", () => {
  it("counts from when it came", () => {
    expect(since(after("en", [0, "the"], [5, "the sea"], [9, "the sea was"]))).toEqual([
      ["the", 0],
      ["sea", 5],
      ["was", 9],
    ]);
  });

  it("does not count other punctuation and case", () => {
    expect(since(after("en", [0, "the sea"], [5, "The, sea."]))).toEqual([
      ["the", 0],
      ["sea", 0],
    ]);
  });

  it("counts a longer word, or a shorter one, as another", () => {
    expect(since(after("en", [0, "in"], [5, "into"]))).toEqual([["into", 5]]);
    expect(since(after("en", [0, "into"], [5, "in"]))).toEqual([["in", 5]]);
  });

  it.each([
    ["replaced", "see", "sea"],
    ["put in", "", "sea"],
    ["taken out", "see", ""],
  ])("goes on where a word before it is %s", (_, before, now) => {
    const words = after("en", [0, `the ${before} was calm`], [5, `the ${now} was calm`]);
    expect(since(words).slice(-2)).toEqual([
      ["was", 0],
      ["calm", 0],
    ]);
  });

  it("goes on in a script without spaces where only the borders of words move", () => {
    const reading = { text: "要談的", letters: ["要", "談", "的"], ends: [1, 2, 3] };
    const before = aged({ letters: [], words: [] }, { ...reading, words: [{ from: 0, to: 2 }] }, 0);
    const grown = aged(
      { letters: ["要", "談"], words: before },
      { ...reading, words: [...before, { from: 2, to: 3 }] },
      5,
    );
    const moved = aged(
      { letters: reading.letters, words: grown },
      {
        ...reading,
        words: [
          { from: 0, to: 1 },
          { from: 1, to: 3 },
        ],
      },
      9,
    );
    expect(since(moved)).toEqual([
      ["要", 0],
      ["談的", 5],
    ]);
  });
});

describe("how often a place changed", () => {
  it("counts the words that stood there before, and since when one does", () => {
    const [, place] = after("en", [0, "the"], [3, "the see"], [5, "the seat"], [9, "the sea"]);
    expect(place).toMatchObject({ key: "sea", since: 9, heardAt: 3, changes: 2 });
  });

  it("does not count what is new at the end", () => {
    const words = after("zh", [0, "要"], [5, "要談"], [9, "要談的是"]);
    expect(words.every(({ changes }) => changes === 0)).toBe(true);
  });
});
