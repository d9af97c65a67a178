/**
 * What speech is told while its player is still on its way: it is kept within bounds, and handed over in order and with
 * its age.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type InputBuffer,
  BUFFER_MS,
  withInput,
  type BufferedInput,
  MOST_BUFFERED,
  emptyBuffer,
  inputsDue,
} from "../../../src/speech/input-buffer.ts";
import { STALE_AFTER_MS } from "../../../src/speech/queue/policy.ts";
import { clipOf } from "../../harness/speech-fixture.ts";

const final = (sid: number, text = `Sentence ${sid}.`): BufferedInput => ({
  type: "final",
  sid,
  text,
  language: "en",
});
const clip = (sid: number): BufferedInput => ({ type: "clip", clip: clipOf(sid) });
const sidOf = (input: BufferedInput): number => (input.type === "clip" ? input.clip.sid : input.sid);

function bufferAll(inputs: readonly (readonly [BufferedInput, number])[]): InputBuffer {
  return inputs.reduce((buffer, [input, now]) => withInput(buffer, input, now), emptyBuffer);
}

describe("what speech is told while its player is on its way", () => {
  it("comes out in the order it came, with the moment it came", () => {
    const buffer = bufferAll([
      [final(1), 1_000],
      [clip(1), 1_500],
      [final(2), 2_000],
      [{ type: "clip-failed", sid: 2 }, 2_500],
    ]);
    expect(inputsDue(buffer, 3_000)).toEqual([
      { ...final(1), finalAt: 1_000 },
      { ...clip(1), clipAt: 1_500 },
      { ...final(2), finalAt: 2_000 },
      { type: "clip-failed", sid: 2 },
    ]);
  });

  it("keeps the first moment and the last text of a sentence that is corrected", () => {
    const buffer = bufferAll([
      [final(1, "Helo."), 1_000],
      [final(2), 1_500],
      [final(1, "Hello."), 2_000],
    ]);
    expect(inputsDue(buffer, 3_000)).toEqual([
      { ...final(1, "Hello."), finalAt: 1_000 },
      { ...final(2), finalAt: 1_500 },
    ]);
  });

  it("keeps an age that was told with a text", () => {
    const buffer = bufferAll([
      [{ type: "final", sid: 1, text: "Hello.", language: "en", finalAt: 400 }, 1_000],
    ]);
    expect(inputsDue(buffer, 2_000)).toMatchObject([{ finalAt: 400 }]);
  });

  it("is dropped when the queue would not speak it any more", () => {
    expect(BUFFER_MS).toBe(STALE_AFTER_MS);
    const buffer = bufferAll([
      [final(1), 1_000],
      [final(2), 2_000],
      [clip(1), 2_000],
    ]);
    expect(inputsDue(buffer, 1_000 + BUFFER_MS).map(sidOf)).toEqual([1, 2, 1]);
    // A clip is as old as its sentence.
    expect(inputsDue(buffer, 1_001 + BUFFER_MS).map(sidOf)).toEqual([2]);
    expect(inputsDue(buffer, 2_001 + BUFFER_MS)).toEqual([]);
  });

  it("stays within its bounds whatever comes, and loses the oldest first", () => {
    const inputs = fc.array(
      fc.record({
        sid: fc.integer({ min: 1, max: 400 }),
        isClip: fc.boolean(),
        waitMs: fc.integer({ min: 0, max: 300 }),
        characters: fc.integer({ min: 0, max: 900_000 }),
      }),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(inputs, (all) => {
        let now = 0;
        let buffer = emptyBuffer;
        for (const { sid, isClip, waitMs, characters } of all) {
          now += waitMs;
          const sound = { ...clipOf(sid), audio: { base64: "A".repeat(characters) } };
          buffer = withInput(buffer, isClip ? { type: "clip", clip: sound } : final(sid), now);
          expect(buffer.length).toBeLessThanOrEqual(MOST_BUFFERED);
          expect(buffer.every(({ bornAt }) => bornAt >= now - BUFFER_MS)).toBe(true);
        }
        const last = all.at(-1);
        const isFirst = all.filter(({ sid }) => sid === last?.sid).length === 1;
        if (isFirst)
          expect(buffer.at(-1)?.input).toMatchObject(
            last?.isClip === true ? { type: "clip" } : final(last?.sid ?? 0),
          );
        const moments = buffer.map(({ at }) => at);
        expect(moments).toEqual(moments.toSorted((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });
});
