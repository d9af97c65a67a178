/**
 * What is held back comes out whole, in order and in time, however the delay changes.
 */
import fc from "fast-check";
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { createDelay } from "../../../src/visit/delay-signals.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

function fixture(delayMs: number) {
  const clock = createManualClock();
  const [delay, setDelay] = createSignal(delayMs);
  const seen: { readonly step: number; readonly at: number }[] = [];
  const { delaying, dispose } = createRoot((end) => ({
    delaying: createDelay(clock, delay),
    dispose: end,
  }));
  return {
    clock,
    setDelay,
    seen,
    dispose,
    hold: (step: number) => delaying.hold(() => seen.push({ step, at: clock.now() })),
  };
}

describe("what is held back", () => {
  it("is let through at once where there is no delay", () => {
    const { hold, seen, clock } = fixture(0);
    hold(1);
    expect(seen).toEqual([{ step: 1, at: 0 }]);
    expect(clock.pending()).toBe(0);
  });

  it("comes after the delay, each at its own time", () => {
    const { hold, seen, clock } = fixture(5_000);
    hold(1);
    clock.advance(700);
    hold(2);
    clock.advance(4_299);
    expect(seen).toEqual([]);
    clock.advance(10_000);
    expect(seen).toEqual([
      { step: 1, at: 5_000 },
      { step: 2, at: 5_700 },
    ]);
  });

  it("comes at once when the delay is taken away, and later when it grows", () => {
    const { hold, seen, clock, setDelay } = fixture(5_000);
    hold(1);
    setDelay(8_000);
    clock.advance(6_000);
    expect(seen).toEqual([]);
    setDelay(0);
    expect(seen).toEqual([{ step: 1, at: 6_000 }]);
  });

  it("is forgotten with the visit", () => {
    const { hold, seen, clock, dispose } = fixture(5_000);
    hold(1);
    dispose();
    clock.advance(10_000);
    expect(seen).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it("is never lost, doubled or out of order, and never early", () => {
    const actions = fc.array(
      fc.oneof(
        fc.record({ act: fc.constant("hold" as const) }),
        fc.record({ act: fc.constant("wait" as const), ms: fc.nat(4_000) }),
        fc.record({ act: fc.constant("delay" as const), ms: fc.nat(6_000) }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(actions, fc.nat(6_000), (steps, first) => {
        const { hold, seen, clock, setDelay } = fixture(first);
        const cameAt: number[] = [];
        let shortest = first;
        for (const step of steps) {
          if (step.act === "hold") {
            hold(cameAt.length);
            cameAt.push(clock.now());
          } else if (step.act === "wait") clock.advance(step.ms);
          else {
            shortest = Math.min(shortest, step.ms);
            setDelay(step.ms);
          }
        }
        clock.advance(10_000);
        expect(seen.map(({ step }) => step)).toEqual(cameAt.map((_, index) => index));
        for (const { step, at } of seen) {
          expect(at - (cameAt[step] ?? 0)).toBeGreaterThanOrEqual(shortest);
          expect(at - (cameAt[step] ?? 0)).toBeLessThanOrEqual(12_000);
        }
        expect(clock.pending()).toBe(0);
      }),
    );
  });
});
