/**
 * The time for what changes by the minute: one timer, however much follows it.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";

/** Ms on `clock`, read anew every `everyMs`. */
export function createTicker(clock: Clock, everyMs: number): Accessor<number> {
  const [now, setNow] = createSignal(clock.now());
  let timer: TimerHandle | undefined;
  const tick = (): void => {
    setNow(clock.now());
    timer = clock.after(everyMs, tick);
  };
  tick();
  onCleanup(() => timer?.cancel());
  return now;
}
