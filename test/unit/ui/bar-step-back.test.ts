import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { BAR_STEPS_BACK_AFTER_MS, createBarStepBack } from "../../../src/ui/reader/bar-step-back-signals.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** A bar that nothing holds, on a clock that a test moves. */
function bar() {
  const clock = createManualClock();
  const [held, setHeld] = createSignal(false);
  const [count, setCount] = createSignal(1);
  let used = false;
  const { back, dispose } = createRoot((end) => ({
    // As in the reader: it depends on what is said, which changes all the time.
    back: createBarStepBack({ clock, held: () => held() || count() === 0, inUse: () => used }),
    dispose: end,
  }));
  return { clock, ...back, setHeld, setCount, setUsed: (on: boolean) => (used = on), dispose };
}

describe("the bar of controls", () => {
  it("steps back after a while without a touch, and is there again with one", () => {
    const { clock, steppedBack, touch } = bar();
    clock.advance(BAR_STEPS_BACK_AFTER_MS - 1);
    expect(steppedBack()).toBe(false);
    clock.advance(1);
    expect(steppedBack()).toBe(true);
    touch();
    expect(steppedBack()).toBe(false);
    clock.advance(BAR_STEPS_BACK_AFTER_MS);
    expect(steppedBack()).toBe(true);
  });

  it("waits anew with each touch, on one timer", () => {
    const { clock, steppedBack, touch } = bar();
    for (let touches = 0; touches < 5; touches += 1) {
      clock.advance(BAR_STEPS_BACK_AFTER_MS / 2);
      touch();
      expect(clock.pending()).toBe(1);
    }
    clock.advance(BAR_STEPS_BACK_AFTER_MS - 1);
    expect(steppedBack()).toBe(false);
    clock.advance(1);
    expect(steppedBack()).toBe(true);
  });

  it("steps back while people speak, and what they say does not bring it back", () => {
    const { clock, steppedBack, setCount } = bar();
    clock.advance(BAR_STEPS_BACK_AFTER_MS - 1);
    setCount(2);
    clock.advance(1);
    expect(steppedBack()).toBe(true);
    setCount(3);
    expect(steppedBack()).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  it("is there while it is held, and no timer runs", () => {
    const { clock, steppedBack, touch, setHeld } = bar();
    clock.advance(BAR_STEPS_BACK_AFTER_MS);
    setHeld(true);
    expect(steppedBack()).toBe(false);
    touch();
    expect(clock.pending()).toBe(0);
    setHeld(false);
    clock.advance(BAR_STEPS_BACK_AFTER_MS);
    expect(steppedBack()).toBe(true);
  });

  it("stays while somebody is at one of its controls, and steps back once they have left", () => {
    const { clock, steppedBack, touch, setUsed } = bar();
    setUsed(true);
    clock.advance(BAR_STEPS_BACK_AFTER_MS);
    expect(steppedBack()).toBe(false);
    expect(clock.pending()).toBe(0);
    setUsed(false);
    touch();
    clock.advance(BAR_STEPS_BACK_AFTER_MS);
    expect(steppedBack()).toBe(true);
  });

  it("wakes nothing once it has steppedBack, or is gone", () => {
    const { clock, dispose } = bar();
    expect(clock.pending()).toBe(1);
    clock.advance(BAR_STEPS_BACK_AFTER_MS);
    expect(clock.pending()).toBe(0);
    const other = bar();
    other.dispose();
    expect(other.clock.pending()).toBe(0);
    dispose();
  });
});
