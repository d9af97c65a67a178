import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { final, interim, translation } from "../../harness/builders.ts";

/** Folds events that come at given times: `[ms, event]`. */
const at = (...timed: readonly (readonly [number, SubtitleInput])[]): SubtitleState =>
  timed.reduce((state, [now, event]) => reduceSubtitles(state, event, now), noSubtitles);

const lost: SubtitleInput = { type: "stream-lost" };
const back: SubtitleInput = { type: "stream-back" };
const ten = Array.from({ length: 10 }, (_, index) => [0, final(index + 1, "a")] as const);

describe("a break of the stream", () => {
  it("leaves a mark where sentences were skipped, with how long it took", () => {
    const state = at(...ten, [1_000, lost], [43_000, back], [44_000, interim(15, "a")]);
    expect(state.gaps).toEqual([{ from: 11, to: 14, lostForMs: 42_000 }]);
  });

  it("leaves no mark where none was skipped", () => {
    const state = at(...ten, [1_000, lost], [43_000, back], [44_000, interim(11, "a")]);
    expect(state.gaps).toEqual([]);
    expect(reduceSubtitles(state, final(13, "c"), 50_000).gaps).toEqual([]);
  });

  it("is what makes a mark: sids that skip without one do not", () => {
    expect(at(...ten, [1_000, final(15, "a")]).gaps).toEqual([]);
  });

  it("makes no mark before the first sentence", () => {
    expect(at([0, lost], [5_000, back], [6_000, final(500, "a")]).gaps).toEqual([]);
  });

  it("makes one mark, not one for every later jump", () => {
    const state = at(...ten, [0, lost], [5_000, back], [6_000, final(12, "a")], [7_000, final(20, "b")]);
    expect(state.gaps).toEqual([{ from: 11, to: 11, lostForMs: 5_000 }]);
  });

  it("is not judged by a translation, whose original may have been said meanwhile", () => {
    const state = at(...ten, [0, lost], [5_000, back], [6_000, translation(13, "en", "a")]);
    expect(state.gaps).toEqual([]);
    expect(reduceSubtitles(state, final(14, "n"), 7_000).gaps).toEqual([
      { from: 11, to: 13, lostForMs: 5_000 },
    ]);
  });

  it("waits with its mark while only old sentences are replayed", () => {
    const replayed = ten.slice(5).map(([, event]) => [6_000, event] as const);
    const state = at(...ten, [0, lost], [5_000, back], ...replayed, [7_000, final(10, "corrected")]);
    expect(state.gaps).toEqual([]);
    expect(reduceSubtitles(state, final(12, "b"), 8_000).gaps).toEqual([
      { from: 11, to: 11, lostForMs: 5_000 },
    ]);
  });

  it("waits with its mark also while the replay brings an old sentence that was new to us", () => {
    const late = at([0, final(5, "e")], [0, lost], [5_000, back], [6_000, final(4, "d")]);
    expect(late.gaps).toEqual([]);
    expect(reduceSubtitles(late, final(7, "g"), 7_000).gaps).toEqual([{ from: 6, to: 6, lostForMs: 5_000 }]);
  });

  it("counts from when the stream was lost first, however often that is said", () => {
    const state = at(
      ...ten,
      [1_000, lost],
      [2_000, lost],
      [3_000, lost],
      [11_000, back],
      [12_000, final(12, "b")],
    );
    expect(state.gaps).toMatchObject([{ lostForMs: 10_000 }]);
  });

  it("adds up with the next one where nothing was said in between", () => {
    const state = at(
      ...ten,
      [0, lost],
      [60_000, back],
      [61_000, lost],
      [63_000, back],
      [64_000, final(40, "b")],
    );
    expect(state.gaps).toMatchObject([{ from: 11, to: 39, lostForMs: 62_000 }]);
  });

  it("does not add up with one after which something was said", () => {
    const first = [
      [0, lost],
      [60_000, back],
      [61_000, final(11, "b")],
    ] as const;
    const state = at(...ten, ...first, [70_000, lost], [72_000, back], [73_000, final(20, "b")]);
    expect(state.gaps).toMatchObject([{ from: 12, to: 19, lostForMs: 2_000 }]);
  });

  it("leaves its own mark each time", () => {
    const state = at(
      ...ten,
      ...([
        [0, lost],
        [1_000, back],
        [1_000, final(12, "b")],
      ] as const),
      ...([
        [2_000, lost],
        [5_000, back],
        [5_000, final(15, "c")],
      ] as const),
    );
    expect(state.gaps).toEqual([
      { from: 11, to: 11, lostForMs: 1_000 },
      { from: 13, to: 14, lostForMs: 3_000 },
    ]);
  });
});

/** What a viewer is sent of sentences 1 to 1,000 through cuts, each after a sentence and with a few missed. */
const cuts = fc.uniqueArray(
  fc.record({ after: fc.integer({ min: 1, max: 990 }), missed: fc.integer({ min: 0, max: 8 }) }),
  {
    maxLength: 50,
    selector: ({ after }) => Math.floor(after / 10),
  },
);

function talkWith(list: readonly { after: number; missed: number }[], replays: boolean): SubtitleState {
  let state = noSubtitles;
  let now = 0;
  const send = (input: SubtitleInput): void => void (state = reduceSubtitles(state, input, (now += 100)));
  let missing = 0;
  for (let sid = 1; sid <= 1_000; sid += 1) {
    if (missing > 0) missing -= 1;
    else send(final(sid, `sentence ${sid}`));
    const cut = missing > 0 ? undefined : list.find(({ after }) => after === sid);
    if (cut === undefined) continue;
    send(lost);
    send(back);
    if (replays)
      for (let old = Math.max(1, sid - 3); old <= sid; old += 1) send(final(old, `sentence ${old}`));
    else missing = cut.missed;
  }
  return state;
}

describe("a talk with many breaks", () => {
  it("shows every sentence once and no mark where the service replays with overlap", () => {
    fc.assert(
      fc.property(cuts, (list) => {
        const state = talkWith(list, true);
        expect(allSentences(state).map(({ sid }) => sid)).toEqual(
          Array.from({ length: 1_000 }, (_, index) => index + 1),
        );
        expect(state.gaps).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("marks exactly what is missing where the service does not replay", () => {
    fc.assert(
      fc.property(cuts, (list) => {
        const state = talkWith(list, false);
        const marked = state.gaps.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        const shown = new Set(allSentences(state).map(({ sid }) => sid));
        const missing = Array.from({ length: state.newestSid }, (_, index) => index + 1).filter(
          (sid) => !shown.has(sid),
        );
        expect(marked).toEqual(missing);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the mark of a gap", () => {
  const marked = at(...ten, [0, lost], [5_000, back], [6_000, final(14, "d")]);

  it("goes when the replay brings everything that was missing, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([11, 12, 13], { minLength: 3 }), (sids) => {
        const states = [marked];
        for (const sid of sids) states.push(reduceSubtitles(states.at(-1) ?? marked, final(sid, "x"), 7_000));
        expect(states.map((state) => state.gaps.length)).toEqual([1, 1, 1, 0]);
      }),
    );
  });

  it("stays while a sentence is missing, or is not known to its end", () => {
    const almost = [final(11, "a"), interim(13, "c"), final(12, "b")].reduce<SubtitleState>(
      (state, event) => reduceSubtitles(state, event, 7_000),
      marked,
    );
    expect(almost.gaps).toHaveLength(1);
    expect(reduceSubtitles(almost, final(13, "c"), 8_000).gaps).toEqual([]);
  });

  it("does not go by translations alone", () => {
    const translated = [11, 12, 13].reduce<SubtitleState>(
      (state, sid) => reduceSubtitles(state, translation(sid, "en", "x"), 7_000),
      marked,
    );
    expect(translated.gaps).toHaveLength(1);
  });

  it("does not stand for a gap wider than any talk has", () => {
    const wide = at(...ten, [0, lost], [5_000, back], [6_000, final(Number.MAX_SAFE_INTEGER, "z")]);
    expect(wide.gaps).toEqual([]);
    expect(reduceSubtitles(wide, final(12, "x"), 7_000).gaps).toEqual([
      { from: 11, to: 11, lostForMs: 5_000 },
    ]);
  });
});

describe("interim text from before a break", () => {
  const broken = at([0, final(1, "a")], [0, interim(2, "half a sen", { revision: 4 })], [1_000, lost]);
  const unconfirmed = (state: SubtitleState): number[] =>
    allSentences(state).flatMap((sentence) => (sentence.unconfirmed ? [sentence.sid] : []));

  it("is unconfirmed from then on, and also after the stream came back", () => {
    expect(unconfirmed(broken)).toEqual([2]);
    expect(unconfirmed(reduceSubtitles(broken, back, 2_000))).toEqual([2]);
  });

  it("is confirmed by a new revision, by its final, or by the same text again", () => {
    for (const event of [
      interim(2, "half a sentence", { revision: 5 }),
      final(2, "half a sentence", { revision: 5 }),
      interim(2, "half a sen", { revision: 4 }),
    ]) {
      expect(unconfirmed(reduceSubtitles(broken, event, 3_000))).toEqual([]);
    }
  });

  it("is not confirmed by an older revision, a translation, or another sentence", () => {
    for (const event of [
      interim(2, "half", { revision: 2 }),
      translation(2, "en", "half"),
      final(3, "next"),
      final(1, "a"),
    ]) {
      expect(unconfirmed(reduceSubtitles(broken, event, 3_000))).toContain(2);
    }
  });

  it("of a sentence that was final is not touched", () => {
    expect(unconfirmed(at([0, final(1, "a")], [1, lost]))).toEqual([]);
  });
});

describe("news of the stream that is no news", () => {
  it("changes nothing: lost twice", () => {
    const away = at(...ten, [0, lost]);
    expect(reduceSubtitles(away, lost, 5_000)).toBe(away);
  });

  it("changes nothing: back without having been away", () => {
    const here = at(...ten);
    expect(reduceSubtitles(here, back, 5_000)).toBe(here);
    const again = at(...ten, [0, lost], [1, back]);
    expect(reduceSubtitles(again, back, 5_000)).toBe(again);
  });
});
