/**
 * Waiting that can be cut short.
 */
import type { Clock } from "../../lib/clock.ts";

/** Settles after `ms`, or as soon as the signal is aborted. */
export const napUntil = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = clock.after(ms, resolve);
    const wake = (): void => {
      timer.cancel();
      resolve();
    };
    if (signal.aborted) wake();
    signal.addEventListener("abort", wake, { once: true });
  });
