/**
 * Holds what came back for a while, so that text and speech match a video stream that lags behind the hall. Whatever
 * is delayed is let through in the order it came, each at its own time, however the delay changes meanwhile.
 */
import { type Accessor, createEffect, on, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";

export type Delay = {
  /** Runs `step` when the delay since now is over; at once where there is none and nothing waits. */
  readonly hold: (step: () => void) => void;
  /** Whether anything waits. */
  readonly isHolding: () => boolean;
};

type DelayedStep = { readonly cameAt: number; readonly step: () => void };

/** Steps held at most: 120 s of a busy stream with room to spare. What is over is let through early. */
const MOST_DELAYED = 20_000;

/** `delayMs` may change at any time: what is held then waits for the rest of the new delay, if there is any. */
export function createDelay(clock: Clock, delayMs: Accessor<number>): Delay {
  let delayed: DelayedStep[] = [];
  let timer: TimerHandle | undefined;

  function wait({ cameAt }: DelayedStep): void {
    timer?.cancel();
    timer = clock.after(Math.max(1, cameAt + delayMs() - clock.now()), release);
  }

  function release(): void {
    timer?.cancel();
    timer = undefined;
    const now = clock.now();
    const isDue = ({ cameAt }: DelayedStep, at: number): boolean =>
      cameAt + delayMs() <= now || delayed.length - at > MOST_DELAYED;
    const firstWaiting = delayed.findIndex((entry, at) => !isDue(entry, at));
    const due = firstWaiting === -1 ? delayed : delayed.slice(0, firstWaiting);
    delayed = firstWaiting === -1 ? [] : delayed.slice(firstWaiting);
    for (const { step } of due) step();
    const [next] = delayed;
    if (next !== undefined) wait(next);
  }

  createEffect(on(delayMs, release, { defer: true }));
  onCleanup(() => {
    timer?.cancel();
    delayed = [];
  });

  return {
    isHolding: () => delayed.length > 0,
    hold: (step) => {
      if (delayMs() <= 0 && delayed.length === 0) {
        step();
        return;
      }
      delayed.push({ cameAt: clock.now(), step });
      if (timer === undefined || delayed.length > MOST_DELAYED) release();
    },
  };
}
