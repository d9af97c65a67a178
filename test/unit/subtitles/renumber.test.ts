/**
 * A later recording of the same broadcast never overwrites what was said in those before, however it counts.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createRecordings } from "../../../src/subtitles/recordings.ts";
import { allSentences, noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { firstRecording, nextRecording, renumbered } from "../../../src/subtitles/renumber.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { announcement, final, translation } from "../../harness/builders.ts";

const later = { index: 1, raisedBy: 100 };

describe("the number of a sentence", () => {
  it("is its own in the first recording: the very same events", () => {
    const event = final(1, "First.", { speakerId: "Guest-1" });
    expect(renumbered(event, firstRecording)).toBe(event);
  });

  it.each<[string, BroadcastEvent, object]>([
    ["sentence", final(1, "One.", { speakerId: "Guest-1" }), { sid: 101, speakerId: "1:Guest-1" }],
    ["sentence without a speaker", final(2, "Two."), { sid: 102, text: "Two." }],
    ["translation", translation(3, "de", "Drei."), { sid: 103, text: "Drei." }],
    [
      "clip",
      {
        type: "speech-ready",
        sid: 4,
        language: "de",
        voiceName: "v",
        audio: { base64: "" },
        mimeType: "audio/mpeg",
        words: [],
      },
      { sid: 104 },
    ],
    [
      "error about one sentence",
      { type: "error", code: "translation_failed", message: "", fatal: false, sid: 8 },
      { sid: 108 },
    ],
    ["clip that failed", { type: "speech-failed", sid: 5, language: "de", code: "x" }, { sid: 105 }],
    [
      "speaker renamed",
      { type: "speaker-renamed", speakerId: "Guest-1", label: "Ada" },
      { speakerId: "1:Guest-1" },
    ],
    [
      "speaker reassigned",
      { type: "speaker-reassigned", sid: 6, speakerId: "Guest-2", label: "Ben" },
      { sid: 106, speakerId: "1:Guest-2" },
    ],
    [
      "speakers merged",
      { type: "speakers-merged", sourceId: "Guest-1", targetId: "Guest-2", targetLabel: "Ben", sids: [1, 7] },
      { sourceId: "1:Guest-1", targetId: "1:Guest-2", sids: [101, 107] },
    ],
  ])("is raised behind what was said before: %s", (_what, event, expected) => {
    expect(renumbered(event, later)).toMatchObject(expected);
  });

  it("is not looked for in other events", () => {
    const error = { type: "error", code: "x", message: "", fatal: true } as const;
    for (const event of [announcement("a", "Hello."), { type: "heartbeat" } as const, error])
      expect(renumbered(event, later)).toBe(event);
  });

  it("stays where the service counts on", () => {
    expect(nextRecording(firstRecording, 101, 100)).toEqual({ index: 1, raisedBy: 0 });
    expect(nextRecording(firstRecording, 1, 100)).toEqual({ index: 1, raisedBy: 100 });
    expect(nextRecording({ index: 1, raisedBy: 100 }, 51, 150)).toEqual({ index: 2, raisedBy: 100 });
    expect(nextRecording({ index: 1, raisedBy: 100 }, 1, 150)).toEqual({ index: 2, raisedBy: 150 });
  });
});

describe("a reader who stays through several recordings", () => {
  it("keeps every sentence of each, in order", () => {
    const recording = fc.record({
      restarts: fc.boolean(),
      count: fc.integer({ min: 1, max: 30 }),
      skips: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(recording, { minLength: 1, maxLength: 6 }), (list) => {
        const recordings = createRecordings();
        let state = noSubtitles;
        let counter = 0;
        const said: string[] = [];
        list.forEach(({ restarts, count, skips }, index) => {
          if (index > 0) recordings.begin(state.newestSid);
          counter = (restarts ? 0 : counter) + skips;
          for (let number = 1; number <= count; number += 1) {
            counter += 1;
            const text = `Recording ${index}, sentence ${number}.`;
            said.push(text);
            state = reduceSubtitles(state, recordings.numbered(final(counter, text)), 0);
          }
        });
        expect(allSentences(state).map(({ original }) => original.text)).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });
});
