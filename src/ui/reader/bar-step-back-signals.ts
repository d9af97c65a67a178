/**
 * The bar of controls steps back while somebody only reads: its buttons lose ground and outline, and stay where they are
 * and what they do. It does so once, after a while without a touch, a key or a focus; nothing wakes up meanwhile, and
 * nothing after that.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Clock, TimerHandle } from "../../lib/clock.ts";

/** The bar's buttons lose ground and outline after so long without a touch, in ms. */
export const BAR_STEPS_BACK_AFTER_MS = 4_000;

export type BarStepBackPorts = {
  readonly clock: Clock;
  /** The bar has its full look, whatever is touched. */
  readonly held: Accessor<boolean>;
  /** Somebody is at a control of the bar. */
  readonly inUse: () => boolean;
};

export type BarStepBack = {
  readonly steppedBack: Accessor<boolean>;
  /** Something was touched: the bar has its full look again, for a while. */
  readonly touch: () => void;
};

/** Call it where effects may be made; its timer ends with them. */
export function createBarStepBack({ clock, held, inUse }: BarStepBackPorts): BarStepBack {
  const [steppedBack, setSteppedBack] = createSignal(false);
  /** What holds it may be looked at with each sentence; the bar only wakes where the answer is another. */
  const isHeld = createMemo(held);
  let touchedAt = clock.now();
  let timer: TimerHandle | undefined;

  /** One timer serves many touches: where it comes too early, it waits for the rest. */
  function wait(): void {
    timer ??= clock.after(touchedAt + BAR_STEPS_BACK_AFTER_MS - clock.now(), () => {
      timer = undefined;
      if (clock.now() < touchedAt + BAR_STEPS_BACK_AFTER_MS) wait();
      else if (!inUse()) setSteppedBack(true);
    });
  }
  function touch(): void {
    touchedAt = clock.now();
    setSteppedBack(false);
    if (!untrack(isHeld)) wait();
  }
  createEffect(
    on(isHeld, (is) => {
      timer?.cancel();
      timer = undefined;
      if (is) setSteppedBack(false);
      else touch();
    }),
  );
  onCleanup(() => timer?.cancel());
  return { steppedBack, touch };
}
