/**
 * One odd sentence number costs itself at most: whatever numbers come, what was said stands once and in order, what is
 * marked as missing stays plausible, and so it is after a reload.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRecordings } from "../../../src/subtitles/recordings.ts";
import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { restore } from "../../../src/archive/restore.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { LARGEST_SID } from "../../../src/vas/sentence-number.ts";
import { final } from "../../harness/builders.ts";
import { fold } from "../../harness/histories.ts";
import { anyOddSid, eventAbout, SID_KINDS } from "../../harness/odd-events.ts";
import { recordOf, reloaded } from "../../harness/reloaded.ts";
import { assertSoundState } from "../../harness/sound-state.ts";

const MAX = Number.MAX_SAFE_INTEGER;
const lost: SubtitleInput = { type: "stream-lost" };
const back: SubtitleInput = { type: "stream-back" };

const textsOf = (state: SubtitleState): string[] =>
  allSentences(state).flatMap(({ original }) => (original.text === "" ? [] : [original.text]));

const talk = (from: number, to: number): SubtitleInput[] =>
  Array.from({ length: to - from + 1 }, (_, at) => final(from + at, `sentence ${from + at}`));

const anyOutlier = fc.record({ sid: anyOddSid, kind: fc.constantFrom(...SID_KINDS), at: fc.nat(40) });

/** The sentences of a talk that a reader sees, without what was odd. */
const sensible = (state: SubtitleState): string[] => textsOf(state).filter((text) => text !== "odd");

describe("sentence numbers that no talk has", () => {
  it("change nothing when they are repeated, also where no more sentences are kept", () => {
    const bounds = { sentences: 4 };
    const silent = (sid: number) => final(sid, "");
    const inputs = [silent(1), silent(3), silent(1_000_001), final(2, "said"), silent(1_000_002)];
    const state = inputs.reduce(
      (before, input, at) => reduceSubtitles(before, input, at, bounds),
      noSubtitles,
    );
    const again = reduceSubtitles(state, silent(1_000_002), inputs.length, bounds);
    expect(allSentences(again)).toEqual(allSentences(state));
    expect(textsOf(again)).toEqual(["said"]);
  });

  it("cost nothing but themselves, in whatever event, and neither does any number of reloads", () => {
    fc.assert(
      fc.property(
        fc.array(anyOutlier, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.nat(40), { maxLength: 5 }),
        (outliers, reloads) => {
          let state = noSubtitles;
          const said = talk(1, 40);
          for (let at = 0; at <= 40; at += 1) {
            for (const odd of outliers) {
              if (odd.at === at) state = reduceSubtitles(state, eventAbout(odd.sid, odd.kind), at);
            }
            if (reloads.includes(at)) state = reduceSubtitles(reloaded(state), back, at);
            const event = said[at];
            if (event !== undefined) state = reduceSubtitles(state, event, at);
          }
          for (const seen of [state, reloaded(state), reloaded(reloaded(state))]) {
            assertSoundState(seen);
            expect(sensible(seen)).toEqual(talk(1, 40).map((_, at) => `sentence ${at + 1}`));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are not where the talk is, first, last or between", () => {
    const odd = final(1e9, "odd");
    for (const events of [
      [odd, ...talk(1, 10)],
      [...talk(1, 5), odd, ...talk(6, 10)],
      [...talk(1, 10), odd],
      [...talk(1, 1), odd, ...talk(2, 10)],
    ]) {
      expect(fold(events).newestSid).toBe(10);
      expect(reloaded(fold(events)).newestSid).toBe(10);
    }
  });

  it("mark nothing as missing, and do not hide what is", () => {
    const state = fold([...talk(1, 10), lost, back, final(MAX, "odd"), final(14, "d")]);
    expect(state.gaps).toMatchObject([{ from: 11, to: 13 }]);
    expect(fold([final(MAX, "odd"), ...talk(1, 10), lost, back, final(14, "d")]).gaps).toMatchObject([
      { from: 11, to: 13 },
    ]);
  });

  it("are followed where the talk really goes on there", () => {
    const state = fold([...talk(1, 10), ...talk(1e9, 1e9 + 3), lost, back, final(1e9 + 6, "z")]);
    expect(state.newestSid).toBe(1e9 + 6);
    expect(state.gaps).toMatchObject([{ from: 1e9 + 4, to: 1e9 + 5 }]);
  });

  it("of a service that numbers by the clock are all shown", () => {
    const sids = Array.from({ length: 20 }, (_, at) => 1_764_000_000_000_000 + at * 3_700_000);
    expect(textsOf(fold(sids.map((sid) => final(sid, String(sid)))))).toEqual(sids.map(String));
  });
});

describe("what an earlier version kept", () => {
  it("does not raise numbers so far that nothing counts any more, and marks no millions", () => {
    const bookmark = { recording: { index: 1, raisedBy: MAX }, isOver: false };
    const gaps = [{ from: 11, to: MAX - 1, lostForMs: 5 }];
    const read = restore(recordOf(fold(talk(1, 10)), 0, { bookmark, gaps }), 0, 0);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.state.gaps).toEqual([]);
    const recordings = createRecordings();
    recordings.goOn({ ...read.value.header.bookmark, newestSid: 10, find: () => undefined });
    expect(recordings.numbered(final(1, "next"))).toMatchObject({ sid: 11 });
  });

  it("heals where it let go of everything up to a number that no talk reaches", () => {
    for (const droppedUpTo of [1e6, 1e9, LARGEST_SID, MAX]) {
      const read = restore(recordOf(fold(talk(1, 10)), 0, { droppedUpTo }), 0, 0);
      if (!read.ok) throw new Error(read.error);
      const { state } = read.value;
      expect(textsOf(state)).toHaveLength(10);
      const next = reduceSubtitles(state, final(11, "next"), 0);
      expect(textsOf(next).at(-1)).toBe("next");
      // What is kept from now on is sound.
      expect(textsOf(reduceSubtitles(reloaded(next), final(12, "after"), 0))).toHaveLength(12);
    }
  });

  it("heals where one number far from the talk is all that is behind what was let go", () => {
    const record = recordOf(fold([...talk(1, 10), final(1e12, "odd")]), 0, { droppedUpTo: 1e9 });
    const read = restore(record, 0, 0);
    if (!read.ok) throw new Error(read.error);
    expect(sensible(read.value.state)).toHaveLength(10);
    expect(textsOf(reduceSubtitles(read.value.state, final(11, "next"), 0))).toContain("next");
  });

  it("keeps away what was really let go", () => {
    const all = fold(talk(1, 120));
    const read = restore(recordOf(all, 0, { droppedUpTo: 50 }), 0, 0);
    if (!read.ok) throw new Error(read.error);
    expect(textsOf(read.value.state)).toHaveLength(70);
    expect(reduceSubtitles(read.value.state, final(3, "again"), 0)).toBe(read.value.state);
  });

  it("names chunks by the thousand that are not there, and is read in one go through them", () => {
    const chunks = Array.from({ length: 50_000 }, (_, at) => at * 3);
    const sids = Array.from({ length: 2_000 }, (_, at) => at * 75 + 1);
    const spread = fold(sids.map((sid) => final(sid, `sentence ${sid}`)));
    let looked = 0;
    const watched = new Proxy(chunks, {
      get: (list, key, receiver) => {
        looked += 1;
        return Reflect.get(list, key, receiver) as unknown;
      },
    });
    const read = restore(recordOf(spread, 0, { chunks: watched }), 0, 0);
    expect(read.ok && textsOf(read.value.state)).toHaveLength(2_000);
    expect(looked).toBeLessThan(400_000);
  });
});

describe("another recording", () => {
  it("keeps every sentence, whatever number was heard before it or begins it", () => {
    const anyOddSid = fc.oneof(
      fc.constantFrom(1e6, 1e9, LARGEST_SID - 1, LARGEST_SID),
      fc.integer({ min: 1e6, max: LARGEST_SID }),
    );
    const anyRecording = fc.record({
      odd: fc.array(anyOddSid, { maxLength: 2 }),
      at: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(anyRecording, { minLength: 2, maxLength: 5 }), (list) => {
        const recordings = createRecordings();
        let state = noSubtitles;
        const reported: string[] = [];
        const take = (event: BroadcastEvent): void => {
          state = reduceSubtitles(state, recordings.numbered(event), 0);
        };
        for (const [index, { odd, at }] of list.entries()) {
          if (index > 0) recordings.begin(state.newestSid);
          for (let sid = 1; sid <= 5; sid += 1) {
            if (sid === at) for (const number of odd) take(final(number, "odd"));
            reported.push(`${index}.${sid}`);
            take(final(sid, `${index}.${sid}`));
          }
        }
        expect(sensible(state)).toEqual(reported);
      }),
      { numRuns: 500 },
    );
  });
});
