/**
 * A timer of which there is one at most: setting it again replaces what it was set to.
 */
import type { Clock, TimerHandle } from "./clock.ts";

export type SingleTimer = {
  /** Calls `run` after `ms`, instead of what was to be called. */
  readonly set: (ms: number, run: () => void) => void;
  readonly cancel: () => void;
};

export function createSingleTimer(clock: Clock): SingleTimer {
  let handle: TimerHandle | undefined;
  const cancel = (): void => {
    handle?.cancel();
    handle = undefined;
  };
  return {
    set: (ms, run) => {
      cancel();
      handle = clock.after(ms, () => {
        handle = undefined;
        run();
      });
    },
    cancel,
  };
}
