import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createThrottle } from "../../../src/embed/throttle.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const EVERY_MS = 500;

function fixture() {
  const clock = createManualClock();
  const taken: { readonly at: number; readonly value: Readonly<Record<string, number>> }[] = [];
  const throttle = createThrottle<Readonly<Record<string, number>>>(
    clock,
    EVERY_MS,
    (before, now) => ({ ...before, ...now }),
    (value) => taken.push({ at: clock.now(), value }),
  );
  return { clock, taken, throttle };
}

describe("what a page asks for", () => {
  it("is taken at once where nothing was taken lately, and then together", () => {
    const { clock, taken, throttle } = fixture();
    throttle.add({ size: 100 });
    throttle.add({ size: 110 });
    throttle.add({ theme: 1, size: 120 });
    expect(taken).toEqual([{ at: 0, value: { size: 100 } }]);
    clock.advance(5_000);
    expect(taken.slice(1)).toEqual([{ at: EVERY_MS, value: { size: 120, theme: 1 } }]);
    expect(clock.pending()).toBe(0);
  });

  it("is forgotten with the visit", () => {
    const { clock, taken, throttle } = fixture();
    throttle.add({ size: 100 });
    throttle.add({ size: 110 });
    throttle.dispose();
    clock.advance(5_000);
    expect(taken).toHaveLength(1);
  });

  it("is never taken more often than that, and the last word always holds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 80 }), (pauses) => {
        const { clock, taken, throttle } = fixture();
        for (const [index, pause] of pauses.entries()) {
          throttle.add({ size: index });
          clock.advance(pause);
        }
        clock.advance(2 * EVERY_MS);
        for (const [index, { at }] of taken.entries())
          if (index > 0) expect(at - (taken[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(EVERY_MS);
        expect(taken.at(-1)?.value["size"]).toBe(pauses.length === 0 ? undefined : pauses.length - 1);
      }),
    );
  });
});
