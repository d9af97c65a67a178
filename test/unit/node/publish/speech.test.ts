/**
 * The sound of a talk in another language: when its sentences are spoken, how speech is made faster and slower, and what is
 * read of the files that it comes in.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { resample, stretch } from "../../../../src/node/publish/speech/stretch.ts";
import {
  BREATH_MS,
  FASTEST,
  placeSpeech,
  SLOWEST,
  tellTiming,
} from "../../../../src/node/publish/speech/timing.ts";
import { readWav } from "../../../../src/node/publish/speech/wav.ts";
import { writeWav } from "../../../../src/node/rehearsal/partners/write-wav.ts";

const RATE = 24_000;
const tone = (seconds: number, hertz = 220): Float32Array =>
  Float32Array.from({ length: seconds * RATE }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / RATE));
/** How often a second a tone goes up through zero. */
const pitchOf = (samples: Float32Array): number => {
  let ups = 0;
  for (let at = 1; at < samples.length; at += 1)
    if ((samples[at - 1] ?? 0) < 0 && (samples[at] ?? 0) >= 0) ups += 1;
  return (ups * RATE) / samples.length;
};

const spoken = (startMs: number, endMs: number, lengthMs: number, sid = 1) => ({
  sid,
  startMs,
  endMs,
  lengthMs,
});

describe("a sentence", () => {
  it.each([
    ["takes the time of the original", spoken(0, 2_000, 2_200), { rate: 1.1, lengthMs: 2_000, overMs: 0 }],
    [
      "leaves a pause where it is short",
      spoken(0, 2_000, 900),
      { rate: SLOWEST, lengthMs: 1_000, overMs: 0 },
    ],
    [
      "cuts into the pause where it is long",
      spoken(0, 2_000, 4_600),
      { rate: FASTEST, lengthMs: 4_000, overMs: 2_000 },
    ],
  ])("%s", (_what, one, placed) => {
    expect(placeSpeech([one])).toEqual(
      [{ sid: 1, atMs: 0, lateMs: 0, ...placed }].map(
        (each) =>
          expect.objectContaining({
            ...each,
            rate: expect.closeTo(each.rate, 5) as number,
            lengthMs: expect.closeTo(each.lengthMs, 5) as number,
            overMs: expect.closeTo(each.overMs, 5) as number,
          }) as unknown,
      ),
    );
  });

  it("makes the next one late where there is no pause, and that is told", () => {
    const placed = placeSpeech([spoken(0, 2_000, 4_600), spoken(2_500, 4_000, 1_500, 2)]);
    expect(placed[1]).toMatchObject({ atMs: 4_000 + BREATH_MS, lateMs: 1_500 + BREATH_MS });
    expect(tellTiming(placed, "ja-JP").slice(1)).toEqual([
      "2 sentences in ja-JP cut into the pause after them.",
      "Late in ja-JP, by 1.6 s at most: sentence 2.",
    ]);
  });

  it("never begins before the original, never overlaps another, and keeps within the speeds", () => {
    const one = fc.record({
      gap: fc.integer({ min: 0, max: 5_000 }),
      own: fc.integer({ min: 1, max: 20_000 }),
      lengthMs: fc.integer({ min: 1, max: 40_000 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 50 }), (all) => {
        let at = 0;
        const sentences = all.map(({ gap, own, lengthMs }, index) => {
          const startMs = at + gap;
          at = startMs + own;
          return spoken(startMs, at, lengthMs, index + 1);
        });
        const placed = placeSpeech(sentences);
        expect(placed).toHaveLength(sentences.length);
        for (const [index, { atMs, rate, lengthMs }] of placed.entries()) {
          expect(atMs).toBeGreaterThanOrEqual(sentences[index]?.startMs ?? 0);
          expect(rate >= SLOWEST && rate <= FASTEST).toBe(true);
          const next = placed[index + 1];
          if (next !== undefined) expect(next.atMs).toBeGreaterThanOrEqual(atMs + lengthMs);
        }
      }),
    );
  });
});

describe("speech", () => {
  it.each([0.9, 1.15])("at %d of its speed keeps its pitch", (rate) => {
    const made = stretch(tone(2), rate, RATE);
    expect(made.length).toBe(Math.round((2 * RATE) / rate));
    const middle = made.subarray(RATE / 4, made.length - RATE / 4);
    expect(pitchOf(middle)).toBeCloseTo(220, -1);
    expect(Math.max(...middle)).toBeGreaterThan(0.35);
  });

  it("at another sample rate is as long, and its pitch is the same", () => {
    const made = resample(tone(1), RATE, 2 * RATE);
    expect(made.length).toBe(2 * RATE);
    expect(2 * pitchOf(made)).toBeCloseTo(220, -1);
  });
});

describe("a WAV file", () => {
  it("gives the samples that were written", () => {
    const read = readWav(writeWav(tone(0.1), RATE));
    expect(read?.sampleRate).toBe(RATE);
    expect(Array.from(read?.samples ?? [])).toEqual(
      Array.from(tone(0.1), (one) => expect.closeTo(one, 3) as number),
    );
  });

  it("of two channels is mixed to one, and what is no such file gives nothing", () => {
    const bytes = writeWav(Float32Array.from([0.5, -0.5, 0.25, 0.75]), RATE);
    bytes[22] = 2;
    expect(Array.from(readWav(bytes)?.samples ?? [])).toEqual([expect.closeTo(0, 3), expect.closeTo(0.5, 3)]);
    expect(readWav(new Uint8Array(10))).toBeUndefined();
    expect(readWav(bytes.map((byte, at) => (at === 20 ? 85 : byte)))).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => void readWav(any)));
  });
});
