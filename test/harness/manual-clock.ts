/**
 * A clock that stands still until a test moves it. Timers fire in the order they are due, also those set while the
 * clock is being moved, so that minutes pass in microseconds and always in the same way.
 */
import type { Clock } from "../../src/lib/clock.ts";

export type ManualClock = Clock & {
  /** Moves the time on by `ms` milliseconds, firing every timer that falls due on the way. */
  readonly advance: (ms: number) => void;
  /** The device slept for so long: the time is later, and what was due meanwhile fires with the next `advance`. */
  readonly sleep: (ms: number) => void;
  /** Timers that are set and have neither fired nor been cancelled. */
  readonly pending: () => number;
};

/** More timers than this within one `advance` mean that two of them chase each other without time passing. */
const MOST_FIRED = 1_000_000;

export function createManualClock(startMs = 0): ManualClock {
  let now = startMs;
  let order = 0;
  const timers = new Map<number, { readonly due: number; readonly run: () => void }>();

  const nextDue = (
    until: number,
  ): [number, { readonly due: number; readonly run: () => void }] | undefined => {
    let first: [number, { readonly due: number; readonly run: () => void }] | undefined;
    for (const entry of timers) {
      if (entry[1].due <= until && (first === undefined || entry[1].due < first[1].due)) first = entry;
    }
    return first;
  };

  return {
    now: () => now,
    after: (ms, run) => {
      const id = (order += 1);
      timers.set(id, { due: now + Math.max(0, ms), run });
      return { cancel: () => timers.delete(id) };
    },
    advance: (ms) => {
      const until = now + ms;
      let fired = 0;
      for (let next = nextDue(until); next !== undefined; next = nextDue(until)) {
        if ((fired += 1) > MOST_FIRED) throw new Error(`Timers fire without end at ${now} ms`);
        const [id, timer] = next;
        timers.delete(id);
        now = Math.max(now, timer.due);
        timer.run();
      }
      now = until;
    },
    sleep: (ms) => {
      now += ms;
    },
    pending: () => timers.size,
  };
}
