import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { place } from "../../../src/subtitles/sections.ts";
import type { Sentence } from "../../../src/subtitles/sentence.ts";
import { changesBetween, packChunk, packState, RECORD_VERSION } from "../../../src/archive/record.ts";
import { type ArchiveRecord, restore, type Restored, withLater } from "../../../src/archive/restore.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { arrival, fold, history } from "../../harness/histories.ts";

const about = {
  broadcastId: "b1",
  name: "Harbour Lectures",
  transcriptionLanguage: "zh-TW",
  translationLanguages: ["en"],
};

/** The clock of the first visit and of the next one, against the time of day. */
const OFFSET = 1_700_000_000_000;
const NEXT_OFFSET = OFFSET + 3_600_000;

/** The record of a state at `now` on the first visit's clock. */
function keep(state: SubtitleState, now = 1_000_000): ArchiveRecord {
  const sections = state.articles.flatMap(({ items }) => items);
  return {
    header: {
      version: RECORD_VERSION,
      key: "k",
      about,
      since: OFFSET,
      bytes: 0,
      chunks: sections.map(({ key }) => key),
      ...packState(state, now + OFFSET, OFFSET),
    },
    chunks: sections.map(({ key, items }) => [key, packChunk(items, OFFSET)]),
  };
}

/** What comes back on the next visit, as JSON would carry it. */
function back(record: ArchiveRecord, now = 0): Restored {
  const result = restore(structuredClone(record), now, NEXT_OFFSET);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const bare = ({ arrivedAt: _a, finalAt: _f, unconfirmed: _u, ...sentence }: Sentence) => sentence;
const texts = (state: SubtitleState) => allSentences(state).map(bare);

const lost: SubtitleInput = { type: "stream-lost" };
const returned: SubtitleInput = { type: "stream-back" };
const ten = fold(Array.from({ length: 10 }, (_, index) => final(index + 1, `sentence ${index + 1}`)));

describe("a record with what another one heard after it", () => {
  const eleven = fold([
    ...Array.from({ length: 10 }, (_, at) => final(at + 1, "said before")),
    final(11, "new"),
  ]);

  it("has the news of one that was written later", () => {
    const [before, later] = [back(keep(ten, 1_000)), back(keep(eleven, 2_000))];
    const joined = withLater(before, later, 0);
    expect(joined.state.count).toBe(11);
    expect(joined.header.at).toBe(later.header.at);
    expect(joined.damaged).toEqual([...later.sizes.keys()]);
  });

  it("stays as it is where that one was written earlier", () => {
    const [before, earlier] = [back(keep(ten, 2_000)), back(keep(eleven, 1_000))];
    expect(withLater(before, earlier, 0)).toBe(before);
  });
});

describe("a record that was kept and read again", { timeout: 30_000 }, () => {
  it("has every sentence with its texts, revisions, speakers and times", () => {
    fc.assert(
      fc.property(arrival, (events) => {
        const state = fold(events);
        const restored = back(keep(state)).state;
        expect(texts(restored)).toEqual(texts(state));
        expect(restored).toMatchObject({ count: state.count, newestSid: state.newestSid, gaps: state.gaps });
        const moved = ({ arrivedAt }: Sentence): number => arrivedAt + OFFSET - NEXT_OFFSET;
        expect(allSentences(restored).map(({ arrivedAt }) => arrivedAt)).toEqual(
          allSentences(state).map(moved),
        );
      }),
    );
  });

  it("has what a host changed: names, merges and moved sentences", () => {
    const state = fold([
      final(1, "a", {
        speakerId: "Guest-1",
        speakerLabel: "Guest-1",
        startMs: 5,
        endMs: 90,
        language: "zh-TW",
      }),
      final(2, "b", { speakerId: "Guest-2", speakerLabel: "Guest-2" }),
      { type: "speaker-renamed", speakerId: "Guest-1", label: "Alice" },
      { type: "speaker-reassigned", sid: 2, speakerId: "Guest-1", label: "Alice" },
      { type: "speakers-merged", sourceId: "Guest-3", targetId: "Guest-1", targetLabel: "Alice", sids: [] },
    ]);
    const restored = back(keep(state)).state;
    expect(restored.speakers).toEqual(state.speakers);
    expect(texts(restored)).toEqual(texts(state));
  });

  it("says of what was not final that nobody knows whether it stood", () => {
    const restored = back(keep(fold([final(1, "a"), interim(2, "b")]))).state;
    expect(allSentences(restored).map(({ unconfirmed }) => unconfirmed)).toEqual([false, true]);
  });

  it("is damaged by nothing that was done to it, and never throws", () => {
    const anyDamage = fc.array(
      fc.tuple(fc.nat(400), fc.nat(30), fc.oneof(fc.string(), fc.constantFrom('"', "]", "null", ",,", "-1"))),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(history, anyDamage, (events, edits) => {
        const record = keep(fold(events));
        const chunks = record.chunks.map(([section, chunk]) => {
          const damaged = edits.reduce(
            (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
            String(chunk),
          );
          return [section, damaged] as const;
        });
        const { state } = back({ ...record, chunks });
        const sids = allSentences(state).map(({ sid }) => sid);
        expect(sids).toEqual([...new Set(sids)].sort((a, b) => a - b));
        expect(state.count).toBe(sids.length);
        expect(() => reduceSubtitles(state, final(1, "x"), 5)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it("may be anything at all", () => {
    const anyHeader = fc.oneof(
      fc.anything(),
      fc.record(
        {
          version: fc.constantFrom(0, 1, 2, "1"),
          key: fc.constant("k"),
          about: fc.anything(),
          at: fc.anything(),
          away: fc.anything(),
          droppedUpTo: fc.anything(),
          chunks: fc.oneof(fc.anything(), fc.array(fc.oneof(fc.nat(5), fc.anything()))),
          speakers: fc.oneof(fc.anything(), fc.array(fc.array(fc.anything()))),
          merged: fc.oneof(fc.anything(), fc.array(fc.array(fc.string()))),
          gaps: fc.oneof(fc.anything(), fc.array(fc.record({ from: fc.anything(), to: fc.anything() }))),
        },
        { requiredKeys: ["version", "key"] },
      ),
    );
    const anyChunk = fc.tuple(
      fc.nat(5),
      fc.oneof(
        fc.anything(),
        fc.json(),
        fc.json().map((json) => `[${json}]`),
      ),
    );
    fc.assert(
      fc.property(anyHeader, fc.array(anyChunk), (header, chunks) => {
        const result = restore({ header, chunks }, 0, NEXT_OFFSET);
        if (result.ok) expect(result.value.state.awaySince).toBeLessThanOrEqual(0);
        else expect(["corrupt", "newer"]).toContain(result.error);
      }),
      { numRuns: 300 },
    );
  });

  it("is left alone where a newer viewer wrote it", () => {
    const { header, chunks } = keep(ten);
    expect(restore({ header: { ...(header as object), version: 2 }, chunks }, 0, 0)).toEqual({
      ok: false,
      error: "newer",
    });
  });
});

describe("a restored state goes on with the stream", () => {
  const restored = back(keep(ten, 1_000_000)).state;
  /** The viewer's clock of the next visit at which the record was written. */
  const writtenAt = 1_000_000 + OFFSET - NEXT_OFFSET;

  it("without a duplicate where the stream repeats itself", () => {
    const again = Array.from({ length: 10 }, (_, index) => final(index + 1, `sentence ${index + 1}`));
    const state = [returned, ...again, final(11, "new")].reduce<SubtitleState>(
      (before, event) => reduceSubtitles(before, event, 5_000),
      restored,
    );
    expect(texts(state).map(({ sid }) => sid)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
    expect(state.gaps).toEqual([]);
  });

  it("with a mark where something is missing, and for how long", () => {
    const state = [returned, final(14, "new")].reduce<SubtitleState>(
      (before, event) => reduceSubtitles(before, event, 5_000),
      restored,
    );
    expect(state.gaps).toEqual([{ from: 11, to: 13, lostForMs: 5_000 - writtenAt }]);
  });

  it("and counts a break that was there already", () => {
    const away = reduceSubtitles(ten, lost, 400_000);
    expect(back(keep(away, 1_000_000)).state.awaySince).toBe(400_000 + OFFSET - NEXT_OFFSET);
    const silent = reduceSubtitles(away, returned, 700_000);
    expect(back(keep(silent, 1_000_000)).state.awaySince).toBe(700_000 + OFFSET - NEXT_OFFSET);
  });

  it("and replaces what was not final by what is", () => {
    const before = back(keep(fold([final(1, "a"), interim(2, "b")]))).state;
    const state = reduceSubtitles(before, final(2, "b c"), 10);
    expect(allSentences(state)[1]).toMatchObject({
      original: { text: "b c", isFinal: true },
      unconfirmed: false,
    });
  });

  it("and takes translations that come late", () => {
    const state = reduceSubtitles(restored, translation(3, "en", "three"), 10);
    expect(allSentences(state)[2]?.translations.get("en")?.text).toBe("three");
  });
});

describe("a record with a part that cannot be read", () => {
  const talk = fold(Array.from({ length: 150 }, (_, index) => final(index + 1, "a")));

  it("comes back with a mark in that place", () => {
    const { header, chunks } = keep(talk);
    const { state, damaged } = back({
      header,
      chunks: chunks.map(([section, chunk]) => [section, section === 1 ? "[{" : chunk]),
    });
    expect(damaged).toEqual([1]);
    expect(state.count).toBe(100);
    expect(state.gaps).toEqual([{ from: 51, to: 100, lostForMs: 51_000 }]);
  });

  it("comes back with a mark also where a part is gone", () => {
    const { header, chunks } = keep(talk);
    const { state } = back({ header, chunks: chunks.filter(([section]) => section !== 1) });
    expect(state.gaps).toMatchObject([{ from: 51, to: 100 }]);
  });
});

describe("what has to be written", () => {
  it("is one section of 50 for one sentence of a long talk", () => {
    const talk = fold(Array.from({ length: 2_400 }, (_, index) => final(index + 1, "a")));
    const next = reduceSubtitles(talk, final(2_401, "b"), 5);
    expect(changesBetween(talk.articles, next.articles)).toMatchObject({ changed: [{ key: 48 }], gone: [] });
    expect(changesBetween(next.articles, next.articles)).toEqual({ changed: [], gone: [] });
  });

  it("is what differs, whatever was said before and after", () => {
    fc.assert(
      fc.property(arrival, arrival, (first, second) => {
        const before = fold(first);
        const after = fold(second, before);
        const known = new Map(before.articles.flatMap(({ items }) => items).map((one) => [one.key, one]));
        const { changed, gone } = changesBetween(before.articles, after.articles);
        for (const section of changed) known.set(section.key, section);
        for (const key of gone) known.delete(key);
        expect([...known.values()].sort((a, b) => a.key - b.key)).toEqual(
          after.articles.flatMap(({ items }) => items),
        );
      }),
    );
  });

  it("names the sections that were let go", () => {
    const bounds = { sentences: 60 };
    const talk = Array.from({ length: 60 }, (_, index) => final(index + 1, "a"));
    const before = talk.reduce((state, event) => reduceSubtitles(state, event, 0, bounds), noSubtitles);
    const after = reduceSubtitles(before, final(61, "a"), 0, bounds);
    expect(changesBetween(before.articles, after.articles).gone).toEqual([0]);
    expect(changesBetween(place([], talkOf(1)), []).gone).toEqual([0]);
  });
});

const talkOf = (sid: number): Sentence =>
  allSentences(reduceSubtitles(noSubtitles, final(sid, "a"), 0))[0] ?? (undefined as never);
