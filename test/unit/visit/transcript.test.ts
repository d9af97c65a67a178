/**
 * What was kept of earlier visits goes before what is said, whenever it comes, and whichever recording it was.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createSaying, type Saying } from "../../../src/visit/transcript-signals.ts";
import {
  allSentences,
  MOST_SENTENCES,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { type Bookmark, firstPage } from "../../../src/archive/record.ts";
import type { BroadcastEvent, SentenceEvent } from "../../../src/vas/events.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { fold } from "../../harness/histories.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const BOUNDS = { sentences: MOST_SENTENCES };

/** As a record stands that was written ten minutes before the page was opened. */
const keptOf = (events: readonly BroadcastEvent[]): SubtitleState => ({
  ...fold([...events]),
  awaySince: -600_000,
});

const visit = (): { saying: Saying; say: (...events: BroadcastEvent[]) => void } => {
  const saying = createSaying(createManualClock(), BOUNDS, true);
  return {
    saying,
    say: (...events) => {
      for (const event of events) saying.take(event, undefined);
    },
  };
};

const textsOf = (saying: Saying): string[] =>
  allSentences(saying.subtitles()).map(({ sid, original }) => `${sid} ${original.text}`);

const numbered = (from: number, to: number, text: string): SentenceEvent[] =>
  Array.from({ length: to - from + 1 }, (_, at) => final(from + at, `${text} ${from + at}`));

describe("what was kept", () => {
  it("stands before what is said, each sentence once", () => {
    const { saying, say } = visit();
    saying.precede(keptOf(numbered(1, 3, "kept")), firstPage);
    saying.breakOff("stream-back");
    say(final(3, "kept 3"), final(4, "new"));
    expect(textsOf(saying)).toEqual(["1 kept 1", "2 kept 2", "3 kept 3", "4 new"]);
    expect(saying.subtitles().gaps).toEqual([]);
  });

  it("may come late", () => {
    const { saying, say } = visit();
    saying.breakOff("stream-back");
    say(final(6, "new"));
    expect(saying.precede(keptOf(numbered(1, 3, "kept")), firstPage)).toBe(true);
    expect(textsOf(saying)).toEqual(["1 kept 1", "2 kept 2", "3 kept 3", "6 new"]);
    expect(saying.subtitles().gaps).toEqual([{ from: 4, to: 5, lostForMs: 600_000 }]);
    say(final(7, "more"));
    expect(textsOf(saying).at(-1)).toBe("7 more");
  });

  it("comes to the same whenever it comes", () => {
    const anyEvent = fc.record({
      sid: fc.integer({ min: 1, max: 12 }),
      isFinal: fc.boolean(),
      word: fc.nat(3),
    });
    fc.assert(
      fc.property(
        fc.array(anyEvent),
        fc.array(anyEvent),
        fc.nat(),
        fc.boolean(),
        (before, after, at, isOver) => {
          const eventsOf = (list: typeof before): BroadcastEvent[] =>
            list.map(({ sid, isFinal, word }) => interim(sid, `word ${word}`, { isFinal }));
          const kept = keptOf(eventsOf(before));
          const bookmark: Bookmark = { ...firstPage, isOver };
          const [first, late] = [visit(), visit()];
          first.saying.precede(kept, bookmark);
          first.saying.breakOff("stream-back");
          first.say(...eventsOf(after));
          const split = after.length === 0 ? 0 : at % (after.length + 1);
          late.saying.breakOff("stream-back");
          late.say(...eventsOf(after.slice(0, split)));
          late.saying.precede(kept, bookmark);
          late.say(...eventsOf(after.slice(split)));
          expect(late.saying.subtitles()).toEqual(first.saying.subtitles());
        },
      ),
    );
  });

  it("is old, and what follows is not", () => {
    const { saying } = visit();
    expect(saying.isOld(final(1, "a"))).toBe(false);
    saying.precede(keptOf([final(1, "a"), final(2, "b"), interim(3, "c")]), firstPage);
    expect([1, 2, 3].map((sid) => saying.isOld(final(sid, "x")))).toEqual([true, true, false]);
    expect(saying.isOld(translation(2, "de", "b"))).toBe(true);
    expect(saying.isOld({ type: "heartbeat" })).toBe(false);
    expect(saying.oldUpTo()).toBe(2);
  });

  it("is gone where it turns out to be of another broadcast", () => {
    const { saying, say } = visit();
    saying.precede(keptOf(numbered(1, 3, "kept")), { ...firstPage, isOver: true, lastEventId: "9" });
    saying.forget();
    expect(saying.bookmark(false)).toEqual(firstPage);
    say(final(1, "other"));
    expect(textsOf(saying)).toEqual(["1 other"]);
    expect(saying.oldUpTo()).toBe(0);
  });
});

describe("another recording", () => {
  it("stands behind one that was over when it was kept", () => {
    const { saying, say } = visit();
    saying.precede(keptOf(numbered(1, 3, "first")), { ...firstPage, isOver: true });
    say(final(1, "second 1", { speakerId: "Guest-1" }));
    expect(textsOf(saying)).toEqual(["1 first 1", "2 first 2", "3 first 3", "4 second 1"]);
    expect(saying.bookmark(false)).toEqual({ recording: { index: 1, raisedBy: 3 }, isOver: false });
  });

  it("keeps its numbers in the visits that follow", () => {
    const { saying, say } = visit();
    const recording = { index: 1, raisedBy: 3 };
    saying.precede(keptOf(numbered(1, 4, "kept")), { recording, isOver: false });
    say(final(1, "kept 4"), final(2, "second 2"));
    expect(textsOf(saying).slice(3)).toEqual(["4 kept 4", "5 second 2"]);
  });

  it("goes on counting where the service does", () => {
    const { saying, say } = visit();
    saying.precede(keptOf(numbered(1, 3, "first")), { ...firstPage, isOver: true });
    say(final(4, "second"));
    expect(textsOf(saying).at(-1)).toBe("4 second");
    expect(saying.bookmark(false).recording).toEqual({ index: 1, raisedBy: 0 });
  });

  it("that began while nobody watched is known by when its sentences began", () => {
    const { saying, say } = visit();
    const kept = [1, 2, 3].map((sid) => final(sid, `first ${sid}`, { startMs: sid * 60_000 }));
    saying.precede(keptOf(kept), firstPage);
    say(final(2, "second 2", { startMs: 9_000 }), final(3, "second 3", { startMs: 12_000 }));
    expect(textsOf(saying).slice(3)).toEqual(["5 second 2", "6 second 3"]);
  });

  it.each([
    ["says the same", final(2, "first 2", { startMs: 9_000 })],
    ["begins at the same time", final(2, "corrected", { startMs: 120_500 })],
    ["says no time", final(2, "corrected")],
  ])("is not assumed where a sentence that is sent again %s", (_what, event) => {
    const { saying, say } = visit();
    const kept = [1, 2, 3].map((sid) => final(sid, `first ${sid}`, { startMs: sid * 60_000 }));
    saying.precede(keptOf(kept), firstPage);
    say(event);
    expect(textsOf(saying)).toHaveLength(3);
  });

  it("is looked for only until the first sentence that can tell", () => {
    const { saying, say } = visit();
    const kept = [1, 2, 3].map((sid) => final(sid, `first ${sid}`, { startMs: sid * 60_000 }));
    saying.precede(keptOf(kept), firstPage);
    say(final(4, "goes on"), final(2, "corrected, and moved", { startMs: 9_000 }));
    expect(textsOf(saying)).toHaveLength(4);
  });
});

describe("the bookmark", () => {
  it("is the last event that was taken", () => {
    const { saying } = visit();
    saying.take(final(1, "a"), "7");
    saying.take({ type: "viewer-count", count: 2 }, undefined);
    expect(saying.bookmark(false)).toEqual({ ...firstPage, lastEventId: "7" });
    expect(saying.bookmark(true).isOver).toBe(true);
  });

  it("is that of the kept record until something comes", () => {
    const { saying } = visit();
    saying.precede(keptOf([final(1, "a")]), { ...firstPage, lastEventId: "7" });
    expect(saying.bookmark(false).lastEventId).toBe("7");
    saying.take(final(2, "b"), "8");
    expect(saying.bookmark(false).lastEventId).toBe("8");
  });

  it("says that a recording is over until something of the next one was heard", () => {
    const { saying, say } = visit();
    say(final(1, "a"));
    saying.beginBehind();
    expect(saying.bookmark(false)).toEqual({ ...firstPage, isOver: true });
    say(final(1, "b"));
    expect(saying.bookmark(false).isOver).toBe(false);
  });
});

it("without anything kept everything is as it would be without keeping", () => {
  const { saying, say } = visit();
  const events = [final(1, "a"), interim(2, "b"), final(2, "b c")];
  say(...events);
  saying.stopWaiting();
  expect(saying.subtitles()).toEqual(
    events.reduce((state, event) => reduceSubtitles(state, event, 0, BOUNDS), noSubtitles),
  );
});
