/**
 * What a page asks of the viewer, taken at a pace the service can bear: a slider that is drawn, or a page that means
 * harm, may say the same thing hundreds of times a second, and each change of languages is a stream of its own.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";

export type Throttle<T> = {
  /** Takes it at once where nothing was taken lately, else soon, with what else was asked for meanwhile. */
  readonly add: (value: T) => void;
  readonly dispose: () => void;
};

/** Calls `take` at most once in `everyMs`; `merge` makes one of what was waiting and what is new. */
export function createThrottle<T>(
  clock: Clock,
  everyMs: number,
  merge: (waiting: T, value: T) => T,
  take: (value: T) => void,
): Throttle<T> {
  let waiting: { readonly value: T } | undefined;
  let timer: TimerHandle | undefined;

  function rest(): void {
    timer = clock.after(everyMs, () => {
      timer = undefined;
      if (waiting === undefined) return;
      const { value } = waiting;
      waiting = undefined;
      rest();
      take(value);
    });
  }

  return {
    add: (value) => {
      if (timer !== undefined) {
        waiting = { value: waiting === undefined ? value : merge(waiting.value, value) };
        return;
      }
      rest();
      take(value);
    },
    dispose: () => timer?.cancel(),
  };
}
