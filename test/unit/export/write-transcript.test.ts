import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { systemClock, type Clock } from "../../../src/lib/clock.ts";
import type { Sentence } from "../../../src/subtitles/sentence.ts";
import type { TranscriptSource } from "../../../src/export/cues.ts";
import { FORMATS, MEDIA_TYPES, textOf } from "../../../src/export/formats.ts";
import { writeTranscript } from "../../../src/export/write-transcript.ts";
import { anyMess, LANGUAGES, finalSentence, transcriptOf } from "../../harness/transcripts.ts";

const all = { languages: LANGUAGES };

/** A source of `count` sentences that are made while they are read. */
function longTalk(count: number): TranscriptSource {
  function* sentences(): Generator<Sentence> {
    for (let sid = 1; sid <= count; sid += 1) {
      yield finalSentence({ sid, text: `Sentence ${sid}`, startMs: sid * 1_000, endMs: sid * 1_000 + 900 });
    }
  }
  return { ...transcriptOf([]), sentences: { [Symbol.iterator]: sentences } };
}

/** A clock on which every look at it takes as long as a slice of work, and waiting takes no time. */
function slowClock(onBreath: () => void = () => undefined): Clock {
  let now = 0;
  return {
    now: () => (now += 100),
    after: (_ms, run) => {
      onBreath();
      queueMicrotask(run);
      return { cancel: () => undefined };
    },
  };
}

describe("writing a transcript", { timeout: 30_000 }, () => {
  it("gives the file whole, of the type the service gives it", async () => {
    await fc.assert(
      fc.asyncProperty(anyMess, fc.constantFrom(...FORMATS), async (sentences, format) => {
        const source = transcriptOf(sentences);
        const result = await writeTranscript(format, source, all, { clock: slowClock(), count: 10 });
        if (!result.ok) throw new Error(result.error);
        const blob = result.value;
        expect(blob.type.toLowerCase()).toBe(MEDIA_TYPES[format]);
        const bytes = new Uint8Array(await blob.arrayBuffer());
        expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(textOf(format, source, all));
      }),
    );
  });

  it("stops for breath and tells how far it is, always further", async () => {
    const shares: number[] = [];
    let breaths = 0;
    const clock = slowClock(() => (breaths += 1));
    await writeTranscript("srt", longTalk(1_000), all, {
      clock,
      count: 1_000,
      onProgress: (share) => void shares.push(share),
    });
    expect(breaths).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[0]).toBeLessThan(0.2);
  });

  it("can be cancelled on the way, and before it began", async () => {
    const ending = new AbortController();
    let breaths = 0;
    const clock = slowClock(() => {
      breaths += 1;
      if (breaths === 3) ending.abort();
    });
    const options = { clock, count: 100_000, signal: ending.signal };
    expect(await writeTranscript("vtt", longTalk(100_000), all, options)).toEqual({
      ok: false,
      error: "cancelled",
    });
    expect(breaths).toBe(3);
    expect(await writeTranscript("vtt", longTalk(1), all, options)).toEqual({
      ok: false,
      error: "cancelled",
    });
  });

  it("says that it failed where the sentences cannot be read", async () => {
    const broken = {
      [Symbol.iterator]: (): Iterator<Sentence> => {
        throw new Error("out of memory");
      },
    };
    const source = { ...transcriptOf([]), sentences: broken };
    expect(await writeTranscript("txt", source, all, { clock: systemClock, count: 1 })).toEqual({
      ok: false,
      error: "failed",
    });
  });
});
