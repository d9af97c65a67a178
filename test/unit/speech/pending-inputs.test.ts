/**
 * What speech is told while its player is still on its way: it is kept within bounds, and handed over in order and with
 * its age.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Held,
  HELD_MS,
  hold,
  type HeldInput,
  MOST_HELD,
  nothingHeld,
  stillHeld,
} from "../../../src/speech/pending-inputs.ts";
import { STALE_AFTER_MS } from "../../../src/speech/queue/policy.ts";
import { clipOf } from "../../harness/speech-world.ts";

const final = (sid: number, text = `Sentence ${sid}.`): HeldInput => ({
  type: "final",
  sid,
  text,
  language: "en",
});
const clip = (sid: number): HeldInput => ({ type: "clip", clip: clipOf(sid) });
const sidOf = (input: HeldInput): number => (input.type === "clip" ? input.clip.sid : input.sid);

function holdAll(inputs: readonly (readonly [HeldInput, number])[]): Held {
  return inputs.reduce((held, [input, now]) => hold(held, input, now), nothingHeld);
}

describe("what speech is told while its player is on its way", () => {
  it("comes out in the order it came, with the moment it came", () => {
    const held = holdAll([
      [final(1), 1_000],
      [clip(1), 1_500],
      [final(2), 2_000],
      [{ type: "clip-failed", sid: 2 }, 2_500],
    ]);
    expect(stillHeld(held, 3_000)).toEqual([
      { ...final(1), finalAt: 1_000 },
      { ...clip(1), clipAt: 1_500 },
      { ...final(2), finalAt: 2_000 },
      { type: "clip-failed", sid: 2 },
    ]);
  });

  it("keeps the first moment and the last text of a sentence that is corrected", () => {
    const held = holdAll([
      [final(1, "Helo."), 1_000],
      [final(2), 1_500],
      [final(1, "Hello."), 2_000],
    ]);
    expect(stillHeld(held, 3_000)).toEqual([
      { ...final(1, "Hello."), finalAt: 1_000 },
      { ...final(2), finalAt: 1_500 },
    ]);
  });

  it("keeps an age that was told with a text", () => {
    const held = holdAll([[{ type: "final", sid: 1, text: "Hello.", language: "en", finalAt: 400 }, 1_000]]);
    expect(stillHeld(held, 2_000)).toMatchObject([{ finalAt: 400 }]);
  });

  it("is dropped when the queue would not speak it any more", () => {
    expect(HELD_MS).toBe(STALE_AFTER_MS);
    const held = holdAll([
      [final(1), 1_000],
      [final(2), 2_000],
      [clip(1), 2_000],
    ]);
    expect(stillHeld(held, 1_000 + HELD_MS).map(sidOf)).toEqual([1, 2, 1]);
    // A clip is as old as its sentence.
    expect(stillHeld(held, 1_001 + HELD_MS).map(sidOf)).toEqual([2]);
    expect(stillHeld(held, 2_001 + HELD_MS)).toEqual([]);
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
        let held = nothingHeld;
        for (const { sid, isClip, waitMs, characters } of all) {
          now += waitMs;
          const sound = { ...clipOf(sid), audio: { base64: "A".repeat(characters) } };
          held = hold(held, isClip ? { type: "clip", clip: sound } : final(sid), now);
          expect(held.length).toBeLessThanOrEqual(MOST_HELD);
          expect(held.every(({ bornAt }) => bornAt >= now - HELD_MS)).toBe(true);
        }
        const last = all.at(-1);
        const isFirst = all.filter(({ sid }) => sid === last?.sid).length === 1;
        if (isFirst)
          expect(held.at(-1)?.input).toMatchObject(
            last?.isClip === true ? { type: "clip" } : final(last?.sid ?? 0),
          );
        const moments = held.map(({ at }) => at);
        expect(moments).toEqual(moments.toSorted((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });
});
