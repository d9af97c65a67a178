/**
 * Time as an argument. Whatever waits or measures takes a `Clock`, so that tests drive it and nothing sleeps.
 */

export type TimerHandle = { readonly cancel: () => void };

export type Clock = {
  /** Milliseconds on a clock that never jumps (not the time of day). */
  readonly now: () => number;
  /** Calls `run` once after `ms` milliseconds unless cancelled. */
  readonly after: (ms: number, run: () => void) => TimerHandle;
};

/** The longest delay a browser timer keeps; a longer one fires at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const id = setTimeout(run, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
    return { cancel: () => clearTimeout(id) };
  },
};
