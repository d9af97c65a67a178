/**
 * Whoever read a broadcast goes on at the same sentence of the talk, whatever became of its numbers, times and texts.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { placeInTalk, type ReadPlace } from "../../../src/talk/find-place.ts";
import type { Timeline } from "../../../src/talk/published-talk.ts";

const timelineOf = (sids: readonly number[]): Timeline => ({
  sids,
  starts: sids.map((_, place) => place * 5_000),
  ends: sids.map((_, place) => place * 5_000 + 4_000),
  speakers: sids.map(() => 0),
});

/** What was read live of a talk of these texts, numbered from `first` on. */
const readOf = (texts: readonly string[], at: number, first = 1, startMs?: number): ReadPlace => ({
  around: texts.map((text, place) => ({
    sid: first + place,
    text,
    ...(startMs === undefined ? {} : { startMs: startMs + place * 5_000 }),
  })),
  at,
});

const TEXTS = ["Good morning.", "The tide comes.", "Yes.", "It goes.", "Yes.", "Thank you."];
const SIDS = [1, 2, 3, 4, 5, 6];

describe("the place in a talk", () => {
  it("is the same text, whatever its number and however it is written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 500 }),
        fc.nat(59),
        (count, first, pick) => {
          const texts = Array.from({ length: count }, (_, at) => `Sentence ${at + 1} of it.`);
          const at = pick % count;
          const read = readOf(
            texts.map((text) => `${text.toUpperCase()} `),
            at,
            first,
          );
          const timeline = timelineOf(texts.map((_, place) => place + 1));
          expect(placeInTalk(read, timeline, texts)).toBe(at + 1);
        },
      ),
    );
  });

  it("is found by its neighbours where its own text was corrected", () => {
    const corrected = TEXTS.with(3, "It goes again, they said.");
    expect(placeInTalk(readOf(TEXTS, 3, 101), timelineOf(SIDS), corrected)).toBe(4);
  });

  it("is the one at its time, or of its number, where several say the same", () => {
    const around = readOf(["Yes."], 0, 5);
    expect(placeInTalk(around, timelineOf(SIDS), TEXTS)).toBe(5);
    expect(placeInTalk(readOf(["Yes."], 0, 77, 10_400), timelineOf(SIDS), TEXTS)).toBe(3);
    expect(placeInTalk(readOf(["Yes."], 0, 77, 19_000), timelineOf(SIDS), TEXTS)).toBe(5);
  });

  it("is at the same time where no text is left, else at the same number, else nowhere", () => {
    const others = TEXTS.map((text) => `${text} (corrected)`);
    expect(placeInTalk(readOf(["Gone."], 0, 40, 12_000), timelineOf(SIDS), others)).toBe(3);
    expect(placeInTalk(readOf(["Gone."], 0, 2), timelineOf(SIDS), others)).toBe(2);
    expect(placeInTalk(readOf(["Gone."], 0, 40), timelineOf(SIDS), others)).toBeUndefined();
    expect(placeInTalk({ around: [], at: 0 }, timelineOf(SIDS), TEXTS)).toBeUndefined();
    expect(placeInTalk(readOf(["Yes."], 0), timelineOf([]), [])).toBeUndefined();
  });
});
