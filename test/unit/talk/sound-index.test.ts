/**
 * The index of a sound that is played in parts: read as it was written, asked for more bytes where it goes on, and nothing made
 * of what is none; and which part is brought next.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nextPart, readIndex, type SoundPart, writeIndex } from "../../../src/talk/sound-index.ts";

/** A box of so many bytes. */
function box(kind: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, size);
  bytes.set(new TextEncoder().encode(kind), 4);
  return bytes;
}

const file = (index: Uint8Array): Uint8Array =>
  Uint8Array.from([...box("ftyp", 24), ...box("moov", 60), ...index, ...box("moof", 40)]);

const drawn = fc.array(
  fc.record({ duration: fc.integer({ min: 1, max: 1e6 }), bytes: fc.integer({ min: 8, max: 1e6 }) }),
  { minLength: 1, maxLength: 60 },
);

describe("the index", () => {
  it("says of each part what was written, one after the other", () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 48_000 }), (parts, timescale) => {
        const index = writeIndex(timescale, parts);
        const read = readIndex(file(index));
        if (typeof read !== "object") throw new Error("There is no index");
        expect(read.head).toBe(84 + index.length);
        expect(read.parts.map(({ from, to }) => to - from)).toEqual(parts.map(({ bytes }) => bytes));
        let [at, ms] = [read.head, 0];
        for (const [number, part] of read.parts.entries()) {
          expect(part.from).toBe(at);
          expect(part.startMs).toBeCloseTo(ms, 3);
          at = part.to;
          ms += ((parts[number]?.duration ?? 0) / timescale) * 1_000;
          expect(part.endMs).toBeCloseTo(ms, 3);
        }
      }),
    );
  });

  it("that goes on beyond the bytes is asked for, until it is there", () => {
    const whole = file(writeIndex(1_000, [{ duration: 8_000, bytes: 500 }]));
    for (const have of [40, 86, 100]) {
      const wanted = readIndex(whole.subarray(0, have));
      expect(wanted).toBeGreaterThan(have);
    }
    expect(readIndex(whole)).toMatchObject({ head: 84 + 44 });
  });

  it("is none in another file, or where it is damaged", () => {
    expect(readIndex(new Uint8Array())).toBeUndefined();
    expect(readIndex(new TextEncoder().encode("ID3 and so on, which is an mp3"))).toBeUndefined();
    expect(readIndex(Uint8Array.from([...box("ftyp", 24), ...box("mdat", 400)]))).toBeUndefined();
    expect(readIndex(file(writeIndex(0, [{ duration: 1, bytes: 9 }])))).toBeUndefined();
    expect(readIndex(file(writeIndex(1_000, [])))).toBeUndefined();
    const long = writeIndex(1_000, [{ duration: 8_000, bytes: 500 }]);
    long[8] = 1;
    expect(readIndex(file(long))).toBeUndefined();
    expect(readIndex(file(writeIndex(1_000, [{ duration: 8_000, bytes: 0x80_00_00_10 }])))).toBeUndefined();
  });

  it("never fails, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), drawn, (noise, parts) => {
        readIndex(noise);
        const whole = file(writeIndex(1_000, parts));
        whole.set(noise.subarray(0, 30), 84);
        readIndex(whole);
      }),
    );
  });
});

describe("the next part", () => {
  const parts: readonly SoundPart[] = Array.from({ length: 10 }, (_, at) => ({
    startMs: at * 8_000,
    endMs: (at + 1) * 8_000,
    from: at,
    to: at + 1,
  }));

  it("is the first that is missing from where the sound is, as far as it is brought ahead", () => {
    const next = (held: Parameters<typeof nextPart>[1], at: number) => nextPart(parts, held, at, 20)?.from;
    expect(next([], 0)).toBe(0);
    expect(next([{ from: 0, to: 8.02 }], 3)).toBe(1);
    expect(next([{ from: 0, to: 24 }], 3)).toBeUndefined();
    expect(next([{ from: 0, to: 24 }], 5)).toBe(3);
    // After a jump, what lies before it is not wanted.
    expect(next([{ from: 0, to: 24 }], 60)).toBe(7);
    expect(next([{ from: 56, to: 80 }], 79)).toBeUndefined();
    expect(next([], 80)).toBeUndefined();
  });
});
