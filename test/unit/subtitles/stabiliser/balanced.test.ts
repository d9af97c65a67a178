import { describe, expect, it } from "vitest";

import { HOLDS } from "../../../../src/subtitles/stabiliser/holds.ts";
import { seen, type Sent, STEP, texts } from "./seen.ts";

const { balanced } = HOLDS;

/** One text that grows by a word with each revision, all of them the same long. */
const growing = (count: number, stepMs = STEP): Sent[] =>
  Array.from({ length: count }, (_, index) => [
    index * stepMs,
    Array.from({ length: index + 1 }, (__, word) => `w${word}`).join(" "),
  ]);

describe("balanced", () => {
  it("shows a word once two revisions agree on it, up to the first on which they do not", () => {
    const [first, second] = seen("balanced", [
      [0, "the"],
      [STEP, "the sea"],
      [2 * STEP, "the sea was"],
    ]);
    expect(first).toEqual([expect.any(Number), "the"]);
    expect(first?.[0]).toBeGreaterThanOrEqual(STEP);
    expect(first?.[0]).toBeLessThan(2 * STEP);
    expect(second).toEqual([expect.any(Number), "the sea"]);
  });

  it("leaves the age of the words behind one that was replaced", () => {
    const changes = seen("balanced", [
      [0, "the see was calm"],
      [STEP, "the sea was calm"],
    ]);
    expect(texts(changes)).toEqual(["the", "the sea was calm"]);
  });

  it("waits longer with more words before a word", () => {
    const sent = growing(40);
    const waits = seen("balanced", sent).map(([atMs, text]) => atMs - (text.split(" ").length - 1) * STEP);
    expect(waits[0]).toBeLessThan(balanced.quietMs / 4);
    expect(Math.max(...waits)).toBeGreaterThan(balanced.quietMs);
  });

  it("waits less with words behind a word", () => {
    const first = (text: string): number =>
      seen("balanced", [
        [0, text],
        [STEP, text.toUpperCase()],
      ])[0]?.[0] ?? Infinity;
    expect(first("the sea was calm and blue")).toBeLessThan(first("the"));
  });

  it("writes a comma between words with the word behind it, not before", () => {
    const changes = seen("balanced", [
      [0, "no,"],
      [STEP, "no, no"],
    ]);
    expect(texts(changes)).toEqual(["no", "no, no"]);
  });

  it("does not wait longer where the service sends nothing more", () => {
    const changes = seen("balanced", [
      [0, "see"],
      [STEP, "sea"],
    ]);
    expect(changes).toEqual([[STEP + balanced.quietMs, "sea"]]);
  });
});
