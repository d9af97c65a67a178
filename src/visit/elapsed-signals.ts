/**
 * How long something has lasted, as a signal that moves once a second and only while it lasts.
 */
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";

const SECOND_MS = 1_000;

/** Ms since the moment `since` (ms on `clock`), in whole seconds; 0 while it is undefined. */
export function createElapsed(since: Accessor<number | undefined>, clock: Clock): Accessor<number> {
  const [elapsed, setElapsed] = createSignal(0);
  createEffect(() => {
    const start = since();
    let timer: TimerHandle | undefined;
    const measure = (): void => {
      if (start === undefined) {
        setElapsed(0);
        return;
      }
      setElapsed(Math.floor((clock.now() - start) / SECOND_MS) * SECOND_MS);
      timer = clock.after(SECOND_MS, measure);
    };
    measure();
    onCleanup(() => timer?.cancel());
  });
  return elapsed;
}
