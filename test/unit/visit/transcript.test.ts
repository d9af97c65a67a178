/**
 * What was kept of earlier visits goes before what is said, whenever it comes, and whichever recording it was.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createTranscriptSignals, type TranscriptSignals } from "../../../src/visit/transcript-signals.ts";
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

/** A record as it is that was written ten minutes before the page was opened. */
const keptOf = (events: readonly BroadcastEvent[]): SubtitleState => ({
  ...fold([...events]),
  awaySince: -600_000,
});

const readerVisit = (): { transcript: TranscriptSignals; say: (...events: BroadcastEvent[]) => void } => {
  const transcript = createTranscriptSignals(createManualClock(), BOUNDS, true);
  return {
    transcript,
    say: (...events) => {
      for (const event of events) transcript.take(event, undefined);
    },
  };
};

const textsOf = (transcript: TranscriptSignals): string[] =>
  allSentences(transcript.subtitles()).map(({ sid, original }) => `${sid} ${original.text}`);

const numbered = (from: number, to: number, text: string): SentenceEvent[] =>
  Array.from({ length: to - from + 1 }, (_, at) => final(from + at, `${text} ${from + at}`));

describe("what was kept", () => {
  it("is put before what is said, each sentence once", () => {
    const { transcript, say } = readerVisit();
    transcript.precede(keptOf(numbered(1, 3, "kept")), firstPage);
    transcript.breakOff("stream-back");
    say(final(3, "kept 3"), final(4, "new"));
    expect(textsOf(transcript)).toEqual(["1 kept 1", "2 kept 2", "3 kept 3", "4 new"]);
    expect(transcript.subtitles().gaps).toEqual([]);
  });

  it("may come late", () => {
    const { transcript, say } = readerVisit();
    transcript.breakOff("stream-back");
    say(final(6, "new"));
    expect(transcript.precede(keptOf(numbered(1, 3, "kept")), firstPage)).toBe(true);
    expect(textsOf(transcript)).toEqual(["1 kept 1", "2 kept 2", "3 kept 3", "6 new"]);
    expect(transcript.subtitles().gaps).toEqual([{ from: 4, to: 5, lostForMs: 600_000 }]);
    say(final(7, "more"));
    expect(textsOf(transcript).at(-1)).toBe("7 more");
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
          const [first, late] = [readerVisit(), readerVisit()];
          first.transcript.precede(kept, bookmark);
          first.transcript.breakOff("stream-back");
          first.say(...eventsOf(after));
          const split = after.length === 0 ? 0 : at % (after.length + 1);
          late.transcript.breakOff("stream-back");
          late.say(...eventsOf(after.slice(0, split)));
          late.transcript.precede(kept, bookmark);
          late.say(...eventsOf(after.slice(split)));
          expect(late.transcript.subtitles()).toEqual(first.transcript.subtitles());
        },
      ),
    );
  });

  it("is old, and what follows is not", () => {
    const { transcript } = readerVisit();
    expect(transcript.isOld(final(1, "a"))).toBe(false);
    transcript.precede(keptOf([final(1, "a"), final(2, "b"), interim(3, "c")]), firstPage);
    expect([1, 2, 3].map((sid) => transcript.isOld(final(sid, "x")))).toEqual([true, true, false]);
    expect(transcript.isOld(translation(2, "de", "b"))).toBe(true);
    expect(transcript.isOld({ type: "heartbeat" })).toBe(false);
    expect(transcript.oldUpTo()).toBe(2);
  });

  it("is gone where it turns out to be of another broadcast", () => {
    const { transcript, say } = readerVisit();
    transcript.precede(keptOf(numbered(1, 3, "kept")), { ...firstPage, isOver: true, lastEventId: "9" });
    transcript.forget();
    expect(transcript.bookmark(false)).toEqual(firstPage);
    say(final(1, "other"));
    expect(textsOf(transcript)).toEqual(["1 other"]);
    expect(transcript.oldUpTo()).toBe(0);
  });
});

describe("another recording", () => {
  it("is put behind one that was over when it was kept", () => {
    const { transcript, say } = readerVisit();
    transcript.precede(keptOf(numbered(1, 3, "first")), { ...firstPage, isOver: true });
    say(final(1, "second 1", { speakerId: "Guest-1" }));
    expect(textsOf(transcript)).toEqual(["1 first 1", "2 first 2", "3 first 3", "4 second 1"]);
    expect(transcript.bookmark(false)).toEqual({ recording: { index: 1, raisedBy: 3 }, isOver: false });
  });

  it("keeps its numbers in the visits that follow", () => {
    const { transcript, say } = readerVisit();
    const recording = { index: 1, raisedBy: 3 };
    transcript.precede(keptOf(numbered(1, 4, "kept")), { recording, isOver: false });
    say(final(1, "kept 4"), final(2, "second 2"));
    expect(textsOf(transcript).slice(3)).toEqual(["4 kept 4", "5 second 2"]);
  });

  it("goes on counting where the service does", () => {
    const { transcript, say } = readerVisit();
    transcript.precede(keptOf(numbered(1, 3, "first")), { ...firstPage, isOver: true });
    say(final(4, "second"));
    expect(textsOf(transcript).at(-1)).toBe("4 second");
    expect(transcript.bookmark(false).recording).toEqual({ index: 1, raisedBy: 0 });
  });

  it("that began while nobody watched is known by when its sentences began", () => {
    const { transcript, say } = readerVisit();
    const kept = [1, 2, 3].map((sid) => final(sid, `first ${sid}`, { startMs: sid * 60_000 }));
    transcript.precede(keptOf(kept), firstPage);
    say(final(2, "second 2", { startMs: 9_000 }), final(3, "second 3", { startMs: 12_000 }));
    expect(textsOf(transcript).slice(3)).toEqual(["5 second 2", "6 second 3"]);
  });

  it.each([
    ["says the same", final(2, "first 2", { startMs: 9_000 })],
    ["begins at the same time", final(2, "corrected", { startMs: 120_500 })],
    ["says no time", final(2, "corrected")],
  ])("is not assumed where a sentence that is sent again %s", (_what, event) => {
    const { transcript, say } = readerVisit();
    const kept = [1, 2, 3].map((sid) => final(sid, `first ${sid}`, { startMs: sid * 60_000 }));
    transcript.precede(keptOf(kept), firstPage);
    say(event);
    expect(textsOf(transcript)).toHaveLength(3);
  });

  it("is looked for only until the first sentence that can tell", () => {
    const { transcript, say } = readerVisit();
    const kept = [1, 2, 3].map((sid) => final(sid, `first ${sid}`, { startMs: sid * 60_000 }));
    transcript.precede(keptOf(kept), firstPage);
    say(final(4, "goes on"), final(2, "corrected, and moved", { startMs: 9_000 }));
    expect(textsOf(transcript)).toHaveLength(4);
  });
});

describe("the bookmark", () => {
  it("is the last event that was taken", () => {
    const { transcript } = readerVisit();
    transcript.take(final(1, "a"), "7");
    transcript.take({ type: "viewer-count", count: 2 }, undefined);
    expect(transcript.bookmark(false)).toEqual({ ...firstPage, lastEventId: "7" });
    expect(transcript.bookmark(true).isOver).toBe(true);
  });

  it("is that of the kept record until something comes", () => {
    const { transcript } = readerVisit();
    transcript.precede(keptOf([final(1, "a")]), { ...firstPage, lastEventId: "7" });
    expect(transcript.bookmark(false).lastEventId).toBe("7");
    transcript.take(final(2, "b"), "8");
    expect(transcript.bookmark(false).lastEventId).toBe("8");
  });

  it("says that a recording is over until something of the next one was heard", () => {
    const { transcript, say } = readerVisit();
    say(final(1, "a"));
    transcript.appendRecording();
    expect(transcript.bookmark(false)).toEqual({ ...firstPage, isOver: true });
    say(final(1, "b"));
    expect(transcript.bookmark(false).isOver).toBe(false);
  });
});

it("without anything kept everything is as it would be without keeping", () => {
  const { transcript, say } = readerVisit();
  const events = [final(1, "a"), interim(2, "b"), final(2, "b c")];
  say(...events);
  transcript.stopWaiting();
  expect(transcript.subtitles()).toEqual(
    events.reduce((state, event) => reduceSubtitles(state, event, 0, BOUNDS), noSubtitles),
  );
});
