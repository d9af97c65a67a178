import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  MOST_SENTENCES,
  MOST_TEXT_BYTES,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { lastNearSid } from "../../../src/subtitles/talk-position.ts";
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
          for (const old of before) {
            if (after.has(old)) continue;
            // The oldest, and what is far from the talk.
            if (old <= state.droppedUpTo) gone.add(old);
            else expect(old).toBeGreaterThan(lastNearSid(state));
          }
          for (const old of gone) expect(after.has(old)).toBe(false);
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

describe("the bound on what text takes in memory", () => {
  const languages = Array.from({ length: 100 }, (_, at) => `x-l${at}`);
  const long = "x".repeat(2_000);

  it("holds though every sentence comes in a hundred languages, and the oldest go first", () => {
    let state = noSubtitles;
    for (let sid = 1; sid <= 1_360; sid += 1) {
      const translations = new Map(languages.map((language) => [language, long]));
      state = reduceSubtitles(state, final(sid, long, { translations }), 0);
      expect(state.bytes).toBeLessThanOrEqual(MOST_TEXT_BYTES);
    }
    const sids = sidsOf(state);
    expect(sids.at(-1)).toBe(1_360);
    expect(sids[0]).toBe(state.droppedUpTo + 1);
    expect(state.bytes).toBeGreaterThan(MOST_TEXT_BYTES / 2);
  });

  it("leaves a day of talks in three languages alone", () => {
    const text = "An ordinary sentence of a talk, as long as most of them are, and then some more of it.";
    let state = noSubtitles;
    for (let sid = 1; sid <= MOST_SENTENCES; sid += 1) {
      const translations = new Map(["en", "ja"].map((language) => [language, text]));
      state = reduceSubtitles(state, final(sid, text, { translations }), 0);
    }
    expect(state.droppedUpTo).toBe(0);
  });

  it("counts what a text becomes, and not what it was", () => {
    const shrunk = reduceSubtitles(
      reduceSubtitles(noSubtitles, final(1, long), 0),
      final(1, "x", { revision: 2 }),
      0,
    );
    expect(shrunk.bytes).toBe(reduceSubtitles(noSubtitles, final(1, "x"), 0).bytes);
  });
});

describe("sentences far from the talk", () => {
  it("go before any of the talk", () => {
    let state = noSubtitles;
    for (let sid = 1; sid <= 100; sid += 1) {
      state = put(state, sid, 120);
      // One in ten is odd, each far from every other.
      if (sid % 10 === 0) state = put(state, 1e9 * sid, 120);
    }
    for (let sid = 101; sid <= 1_000; sid += 1) {
      state = put(state, sid, 120);
      if (sid % 10 === 0) state = put(state, 1e9 * sid, 120);
    }
    const talk = sidsOf(state).filter((sid) => sid <= 1_000);
    expect(talk).toEqual(Array.from({ length: talk.length }, (_, at) => 1_001 - talk.length + at));
    expect(talk.length).toBeGreaterThanOrEqual(60);
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
