/**
 * One odd sentence number costs itself at most: whatever numbers come, what was said stands once and in order, what is
 * marked as missing stays plausible, and so it is after a reload.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRecordings } from "../../../src/subtitles/recordings.ts";
import { WIDEST_STEP } from "../../../src/subtitles/talk-position.ts";
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
import { final, interim, translation } from "../../harness/builders.ts";
import { fold } from "../../harness/histories.ts";
import { recordOf, reloaded } from "../../harness/reloaded.ts";

const MAX = Number.MAX_SAFE_INTEGER;
const lost: SubtitleInput = { type: "stream-lost" };
const back: SubtitleInput = { type: "stream-back" };

const textsOf = (state: SubtitleState): string[] =>
  allSentences(state).flatMap(({ original }) => (original.text === "" ? [] : [original.text]));

const talk = (from: number, to: number): SubtitleInput[] =>
  Array.from({ length: to - from + 1 }, (_, at) => final(from + at, `sentence ${from + at}`));

/** A number that no talk reaches, and some that are none. */
const anyOdd = fc.oneof(
  fc.constantFrom(1e6, 1e7, 1e9, 2 ** 31, 2 ** 32, 2 ** 51, 2 ** 52, MAX - 1, MAX),
  fc.constantFrom(0, -1, -MAX, 0.5, 7.25, NaN, Infinity, -Infinity, 2 ** 53, 1e300),
  fc.integer({ min: 1e6, max: MAX }),
);

const oddEvent = (sid: number, kind: number): SubtitleInput => {
  if (kind === 0) return final(sid, "odd");
  if (kind === 1) return interim(sid, "odd");
  if (kind === 2) return translation(sid, "en", "odd");
  return { type: "speaker-reassigned", sid, speakerId: "s-9", label: "Odd" };
};

const anyOutlier = fc.record({
  sid: anyOdd,
  kind: fc.nat(3),
  at: fc.nat(40),
});

/** The sentences of a talk that a reader sees, without what was odd. */
const sensible = (state: SubtitleState): string[] => textsOf(state).filter((text) => text !== "odd");

describe("sentence numbers that no talk has", () => {
  it("cost nothing but themselves, wherever they come, and neither does a reload", () => {
    fc.assert(
      fc.property(
        fc.array(anyOutlier, { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(40)),
        (outliers, reload) => {
          let state = noSubtitles;
          const said = talk(1, 40);
          for (let at = 0; at <= 40; at += 1) {
            for (const odd of outliers) {
              if (odd.at === at) state = reduceSubtitles(state, oddEvent(odd.sid, odd.kind), at);
            }
            if (reload === at) state = reduceSubtitles(reloaded(state), back, at);
            const event = said[at];
            if (event !== undefined) state = reduceSubtitles(state, event, at);
          }
          for (const seen of [state, reloaded(state)]) {
            expect(sensible(seen)).toEqual(talk(1, 40).map((_, at) => `sentence ${at + 1}`));
            const sids = allSentences(seen).map(({ sid }) => sid);
            expect(sids).toEqual([...new Set(sids)].toSorted((a, b) => a - b));
            expect(sids.every((sid) => Number.isSafeInteger(sid) && sid >= 1)).toBe(true);
            for (const { from, to } of seen.gaps) expect(to - from).toBeLessThan(WIDEST_STEP);
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
