import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { AT_START, mostWaiting, type Pace, paced } from "../../../../src/subtitles/captions/pace.ts";

/** What is on a screen of two lines after each of these moments: lines said so far, and when. */
function play(room: number, moments: readonly (readonly [end: number, now: number])[]): readonly number[] {
  let pace: Pace = AT_START;
  return moments.map(([end, now]) => {
    ({ pace } = paced(pace, end, room, now));
    return pace.shown;
  });
}

describe("lines on a screen", () => {
  it("come at once where there is room", () => {
    expect(
      play(2, [
        [1, 0],
        [2, 0],
      ]),
    ).toEqual([1, 2]);
  });

  it("come at once while a person speaks", () => {
    expect(
      play(2, [
        [1, 0],
        [2, 2_500],
        [3, 5_000],
        [4, 7_500],
        [5, 10_000],
      ]),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  it("wait where a sentence has more of them than the screen, until the first ones have been read", () => {
    expect(
      play(2, [
        [4, 0],
        [4, 2_999],
        [4, 3_000],
      ]),
    ).toEqual([2, 2, 4]);
    expect(paced(AT_START, 4, 2, 0).wakeAt).toBe(3_000);
  });

  it("go sooner where more than a screen of them waits", () => {
    expect(
      play(2, [
        [6, 0],
        [6, 1_499],
        [6, 1_500],
        [6, 4_500],
      ]),
    ).toEqual([2, 2, 4, 6]);
  });

  it("are passed over where many come at once, as after a break", () => {
    expect(
      play(2, [
        [2, 0],
        [50, 10],
      ]),
    ).toEqual([2, 50]);
    expect(paced(AT_START, 50, 2, 0).wakeAt).toBeUndefined();
  });

  it("fall back where a sentence gets shorter", () => {
    expect(
      play(3, [
        [3, 0],
        [2, 100],
        [3, 200],
      ]),
    ).toEqual([3, 2, 3]);
  });
});

const talk = fc.array(
  fc.record({ lines: fc.integer({ min: 0, max: 5 }), ms: fc.integer({ min: 0, max: 4_000 }) }),
  {
    maxLength: 60,
  },
);

describe("whatever is said", () => {
  it("every line is seen, or passed over with a whole backlog; none is shown before it is said", () => {
    fc.assert(
      fc.property(talk, fc.integer({ min: 1, max: 9 }), (steps, room) => {
        let pace: Pace = AT_START;
        let end = 0;
        let now = 0;
        for (const { lines, ms } of steps) {
          end += lines;
          now += ms;
          const before = pace.shown;
          const next = paced(pace, end, room, now);
          ({ pace } = next);
          expect(pace.shown).toBeLessThanOrEqual(end);
          expect(pace.shown).toBeGreaterThanOrEqual(before);
          expect(pace.seenAt.length).toBeLessThanOrEqual(room);
          expect(end - pace.shown).toBeLessThanOrEqual(mostWaiting(room));
          const isSkip = end - before > mostWaiting(room);
          if (!isSkip) expect(pace.shown - before).toBeLessThanOrEqual(room);
          expect(next.wakeAt === undefined).toBe(pace.shown === end);
          if (next.wakeAt !== undefined) expect(next.wakeAt).toBeGreaterThan(now);
        }
      }),
    );
  });

  it("the screen is up to date soon after nothing more is said", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (end, room) => {
        let now = 0;
        let next = paced(AT_START, end, room, now);
        while (next.wakeAt !== undefined) {
          now = next.wakeAt;
          next = paced(next.pace, end, room, now);
        }
        expect(next.pace.shown).toBe(end);
        expect(now).toBeLessThanOrEqual(9_000);
      }),
    );
  });
});
