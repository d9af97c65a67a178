import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  isWhole,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { mergeSubtitles } from "../../../src/archive/merge-records.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { arrival, fold, type SpokenEvent } from "../../harness/histories.ts";

const lost: SubtitleInput = { type: "stream-lost" };
const returned: SubtitleInput = { type: "stream-back" };

/** What was restored: the stream is away since 0 s. */
const restored = (events: readonly SubtitleInput[]): SubtitleState => reduceSubtitles(fold(events), lost, 0);
const some = (from: number, to: number): SubtitleInput[] =>
  Array.from({ length: to - from + 1 }, (_, index) => final(from + index, `sentence ${from + index}`));

const NOW = 90_000;
const join = (kept: SubtitleState, live: SubtitleState, isOpen = true): SubtitleState =>
  mergeSubtitles(kept, live, isOpen, NOW);

const shape = (state: SubtitleState) =>
  allSentences(state).map(({ sid, original, translations }) => ({
    sid,
    original,
    translations: new Map([...translations].sort(([a], [b]) => (a < b ? -1 : 1))),
  }));

describe("what was kept and what came meanwhile", { timeout: 30_000 }, () => {
  it("is the same as if the one had followed the other", () => {
    fc.assert(
      fc.property(arrival, arrival, (before, after) => {
        const kept = restored(before);
        const one = fold([returned, ...after], kept);
        const other = join(kept, fold(after));
        expect(shape(other)).toEqual(shape(one));
        expect(other).toMatchObject({ count: one.count, newestSid: one.newestSid });
        for (const sentence of allSentences(other)) {
          if (isWhole(sentence)) expect(sentence.unconfirmed).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has the same marks as if the one had followed the other, where the stream kept its order", () => {
    const inOrder = (events: readonly SpokenEvent[]): SpokenEvent[] =>
      [...events].sort((a, b) => a.sid - b.sid);
    fc.assert(
      fc.property(arrival, arrival, (before, after) => {
        const kept = restored(before);
        const marks = ({ gaps }: SubtitleState) => gaps.map(({ from, to }) => [from, to]);
        const one = fold([returned, ...inOrder(after)], kept);
        expect(marks(join(kept, fold(inOrder(after))))).toEqual(marks(one));
      }),
      { numRuns: 500 },
    );
  });

  it("has every sentence once", () => {
    const joined = join(restored(some(1, 10)), fold(some(8, 12)));
    expect(allSentences(joined).map(({ sid }) => sid)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    expect(joined.gaps).toEqual([]);
  });

  it("has one mark for two that share a sentence", () => {
    const kept = { ...restored(some(1, 4)), gaps: [{ from: 5, to: 7, lostForMs: 1_000 }] };
    const live = { ...fold([]), gaps: [{ from: 7, to: 9, lostForMs: 3_000 }] };
    expect(join(kept, live).gaps).toEqual([{ from: 5, to: 9, lostForMs: 3_000 }]);
  });

  it("has a mark where the stream came back too late", () => {
    const joined = join(restored(some(1, 10)), fold(some(15, 16)));
    expect(joined.gaps).toEqual([{ from: 11, to: 14, lostForMs: 0 }]);
  });

  it("still waits for the first new sentence where nothing new was said", () => {
    const joined = join(restored(some(1, 10)), fold(some(8, 10)));
    expect(joined.cameBackAfterMs).toBe(NOW);
    expect(reduceSubtitles(joined, final(13, "new"), NOW + 5).gaps).toEqual([
      { from: 11, to: 12, lostForMs: NOW },
    ]);
  });

  it("still is away where the stream never opened", () => {
    const joined = join(restored(some(1, 10)), fold([]), false);
    expect(joined.awaySince).toBe(0);
    const later = reduceSubtitles(joined, returned, 100_000);
    expect(reduceSubtitles(later, final(12, "new"), 100_001).gaps).toEqual([
      { from: 11, to: 11, lostForMs: 100_000 },
    ]);
  });

  it("closes a mark whose sentences have come after all", () => {
    const kept = restored([...some(1, 4), lost, returned, ...some(7, 8)]);
    expect(kept.gaps).toHaveLength(1);
    expect(join(kept, fold(some(5, 9))).gaps).toEqual([]);
  });

  it("goes by what the host said last", () => {
    const kept = restored([
      final(1, "a", { speakerId: "g1", speakerLabel: "Guest 1" }),
      { type: "speaker-renamed", speakerId: "g1", label: "Alice" },
      { type: "speaker-reassigned", sid: 1, speakerId: "g2", label: "Bob" },
    ]);
    const live = fold([
      final(1, "a", { speakerId: "g1", speakerLabel: "Guest 1", revision: 2 }),
      { type: "speaker-renamed", speakerId: "g2", label: "Robert" },
    ]);
    const joined = join(kept, live);
    expect(allSentences(joined)[0]).toMatchObject({ speakerId: "g2", speakerPinned: true });
    expect([...joined.speakers.byId].map(([id, { label }]) => [id, label])).toEqual([
      ["g1", "Alice"],
      ["g2", "Robert"],
    ]);
  });

  it("keeps an interim that was seen until something replaces it", () => {
    const kept = restored([interim(1, "half a")]);
    expect(allSentences(join(kept, fold([translation(1, "en", "x")])))[0]?.original.text).toBe("half a");
    expect(allSentences(join(kept, fold([interim(1, "half a sent")])))[0]).toMatchObject({
      original: { text: "half a sent" },
      unconfirmed: false,
    });
  });
});
