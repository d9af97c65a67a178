import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { final, translation } from "../../harness/builders.ts";

const put = (state: SubtitleState, sid: number, sentences: number): SubtitleState =>
  reduceSubtitles(state, final(sid, `sentence ${sid}`), 0, { sentences });

const sidsOf = (state: SubtitleState): number[] => allSentences(state).map(({ sid }) => sid);

describe("the bound on sentences", () => {
  it("holds over a long talk, and the newest stay", () => {
    let state = noSubtitles;
    for (let sid = 1; sid <= 1_000; sid += 1) {
      state = put(state, sid, 120);
      expect(state.count).toBeLessThanOrEqual(120);
      expect(state.count).toBe(sidsOf(state).length);
      expect(state.newestSid).toBe(sid);
    }
    expect(sidsOf(state).at(-1)).toBe(1_000);
    expect(sidsOf(state).length).toBeGreaterThanOrEqual(70);
  });

  it.each([1, 2, 10, 49, 50, 51])(
    "holds also where it is %i, and never costs the sentence just said",
    (bound) => {
      let state = noSubtitles;
      for (let sid = 1; sid <= 130; sid += 1) {
        state = put(state, sid, bound);
        expect(state.count).toBeLessThanOrEqual(bound);
        expect(sidsOf(state).at(-1)).toBe(sid);
      }
    },
  );

  it("holds whatever the sids are, and what was dropped does not come back", () => {
    const sids = fc.array(
      fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 1_000_000 })),
      {
        maxLength: 300,
      },
    );
    fc.assert(
      fc.property(sids, fc.integer({ min: 1, max: 120 }), (list, bound) => {
        const gone = new Set<number>();
        let state = noSubtitles;
        for (const sid of list) {
          const before = sidsOf(state);
          state = put(state, sid, bound);
          const after = new Set(sidsOf(state));
          expect(after.size).toBeLessThanOrEqual(bound);
          expect(state.count).toBe(after.size);
          for (const old of before) if (!after.has(old)) gone.add(old);
          for (const old of gone) expect(after.has(old)).toBe(false);
          for (const old of gone) expect(old).toBeLessThanOrEqual(state.droppedUpTo);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("drops the oldest first", () => {
    let state = noSubtitles;
    for (let sid = 1; sid <= 300; sid += 1) state = put(state, sid, 120);
    const sids = sidsOf(state);
    expect(sids).toEqual(Array.from({ length: sids.length }, (_, index) => 301 - sids.length + index));
  });

  it("is not passed by news of a sentence that was dropped", () => {
    let state = noSubtitles;
    for (let sid = 1; sid <= 300; sid += 1) state = put(state, sid, 120);
    const bounds = { sentences: 120 };
    expect(reduceSubtitles(state, final(1, "again"), 0, bounds)).toBe(state);
    expect(reduceSubtitles(state, translation(1, "en", "again"), 0, bounds)).toBe(state);
    expect(put(state, 3, 120)).toBe(state);
  });

  it("drops the marks of gaps among the sentences it drops", () => {
    let state = put(noSubtitles, 1, 120);
    state = reduceSubtitles(state, { type: "stream-lost" }, 0);
    state = reduceSubtitles(state, { type: "stream-back" }, 9_000);
    state = put(state, 10, 120);
    expect(state.gaps).toHaveLength(1);
    for (let sid = 11; sid <= 300; sid += 1) state = put(state, sid, 120);
    expect(state.gaps).toEqual([]);
  });
});

describe("the bound on gap marks", () => {
  it("keeps the newest", () => {
    let state = put(noSubtitles, 1, 50_000);
    for (let sid = 3; sid <= 1_003; sid += 2) {
      state = reduceSubtitles(state, { type: "stream-lost" }, 0);
      state = reduceSubtitles(state, { type: "stream-back" }, 10);
      state = put(state, sid, 50_000);
    }
    expect(state.gaps).toHaveLength(200);
    expect(state.gaps.at(-1)).toMatchObject({ from: 1_002, to: 1_002 });
  });
});
