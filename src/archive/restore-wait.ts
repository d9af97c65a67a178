/**
 * How long a visit waits for what was kept before its stream begins without it.
 */
import type { Clock } from "../lib/clock.ts";

/** The stream waits this long for what was kept, so that it can go on from there, in ms. */
const WAIT_MS = 150;
/** What has not come back after this is not waited for any more, in ms. */
const GIVE_UP_MS = 10_000;

export type RestoreWait = {
  /** Runs `step` once the wait is over; at once where it is. */
  readonly whenOver: (step: () => void) => void;
  readonly isOver: () => boolean;
  /** What was kept is there, or will not come. */
  readonly end: () => void;
  readonly dispose: () => void;
};

/** `onGiveUp` is called where what was kept has taken far too long. */
export function createRestoreWait(clock: Clock, onGiveUp: () => void): RestoreWait {
  let steps: (() => void)[] | undefined = [];
  const end = (): void => {
    const due = steps ?? [];
    steps = undefined;
    for (const step of due) step();
  };
  const timers = [clock.after(WAIT_MS, end), clock.after(GIVE_UP_MS, onGiveUp)];
  return {
    whenOver: (step) => {
      if (steps === undefined) step();
      else steps.push(step);
    },
    isOver: () => steps === undefined,
    end,
    dispose: () => {
      for (const timer of timers) timer.cancel();
    },
  };
}
