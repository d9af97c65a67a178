/**
 * Which sentence, word and chapter is heard when, for any order of sentences.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chapterAt, createPlayOrder } from "../../../src/talk/play-order.ts";
import { stretchesOf } from "../../../src/talk/stretches.ts";
import type { Timeline } from "../../../src/talk/published-talk.ts";

const TIMELINE: Timeline = {
  sids: [1, 2, 4],
  starts: [1_000, 4_000, 20_000],
  ends: [3_000, 6_000, 22_000],
  speakers: [0, 1, 0],
};

/** Sentences at any times, in the order of their starts, as the publish command writes them. */
const timelines = fc
  .array(
    fc.record({
      start: fc.nat(3_600_000),
      length: fc.nat(20_000),
      speaker: fc.integer({ min: -1, max: 7 }),
    }),
    { maxLength: 400 },
  )
  .map((sentences): Timeline => {
    const sorted = [...sentences].sort((a, b) => a.start - b.start);
    return {
      sids: sorted.map((_, at) => at + 1),
      starts: sorted.map(({ start }) => start),
      ends: sorted.map(({ start, length }) => start + length),
      speakers: sorted.map(({ speaker }) => speaker),
    };
  });

describe("the order of a talk", () => {
  const order = createPlayOrder(TIMELINE);

  it("says which sentence is heard, also in the pause behind it, and none in a long one", () => {
    expect([0, 1_000, 3_500, 4_000, 9_999, 10_001, 20_000].map(order.sidAt)).toEqual([
      undefined,
      1,
      1,
      2,
      2,
      undefined,
      4,
    ]);
  });

  it("says which sentence to read at any moment", () => {
    expect([0, 15_000, 99_000].map(order.nearestSid)).toEqual([1, 2, 4]);
    expect(createPlayOrder({ sids: [], starts: [], ends: [], speakers: [] }).nearestSid(5)).toBeUndefined();
  });

  it("goes from sentence to sentence: back to the start of this one, or to the one before where it has just begun", () => {
    expect(order.step(1_000, "next")).toBe(4_000);
    expect(order.step(20_000, "next")).toBeUndefined();
    expect(order.step(6_000, "previous")).toBe(4_000);
    expect(order.step(4_100, "previous")).toBe(1_000);
    expect(order.step(0, "previous")).toBe(1_000);
  });

  it("says which word is heard where words have times", () => {
    const words = {
      language: "en",
      words: [null, [[0, 3, 4_000, 4_300] as const, [4, 9, 4_400, 5_000] as const], null],
    };
    expect(order.wordAt(words, 2, 4_200)).toEqual({ from: 0, to: 3 });
    expect(order.wordAt(words, 2, 4_900)).toEqual({ from: 4, to: 9 });
    expect(order.wordAt(words, 2, 3_900)).toBeUndefined();
    expect(order.wordAt(words, 1, 1_500)).toBeUndefined();
  });

  it("hears no sentence before its start, and never an earlier one where a later has begun", () => {
    fc.assert(
      fc.property(timelines, fc.nat(3_700_000), (timeline, ms) => {
        const { sidAt, startOf } = createPlayOrder(timeline);
        const sid = sidAt(ms);
        const begun = timeline.starts.filter((start) => start <= ms);
        if (sid === undefined) return;
        expect(startOf(sid)).toBe(Math.max(...begun));
      }),
    );
  });
});

describe("a chapter", () => {
  it("is the last that has begun", () => {
    const chapters = [0, 60_000].map((startMs, at) => ({ title: `${at}`, sid: at + 1, startMs }));
    expect([0, 59_999, 60_000].map((ms) => chapterAt(chapters, ms)?.title)).toEqual(["0", "0", "1"]);
    expect(chapterAt([], 5)).toBeUndefined();
    expect(chapterAt(chapters.slice(1), 5)).toBeUndefined();
  });
});

describe("the stretches of a time line", () => {
  it("put sentences of one speaker together", () => {
    expect(stretchesOf(TIMELINE, 40_000)).toEqual([
      { from: 0.025, to: 0.075, speaker: 0 },
      { from: 0.1, to: 0.15, speaker: 1 },
      { from: 0.5, to: 0.55, speaker: 0 },
    ]);
    expect(stretchesOf(TIMELINE, 0)).toEqual([]);
  });

  it("are few, in order, within the line and over nobody else's, whatever is said", () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: 1, max: 4_000_000 }), (timeline, lengthMs) => {
        const stretches = stretchesOf(timeline, lengthMs);
        expect(stretches.length).toBeLessThanOrEqual(240);
        let end = 0;
        for (const { from, to, speaker } of stretches) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(1);
          expect(speaker).toBeGreaterThanOrEqual(-1);
          end = to;
        }
      }),
    );
  });
});
