/**
 * Announcements leave when their time is over.
 */
import { type Accessor, createEffect, createMemo, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";

/** Calls `onDue` when an announcement's time is over, as long as there are any. */
export function createExpiry(
  broadcast: Accessor<BroadcastState | undefined>,
  clock: Clock,
  onDue: () => void,
): void {
  const announcements = createMemo(() => broadcast()?.announcements ?? []);
  createEffect(() => {
    const due = announcements().map(({ until }) => until);
    if (due.length === 0) return;
    let timer: TimerHandle;
    const wait = (): void => {
      timer = clock.after(Math.max(1, Math.min(...due) - clock.now()), () => {
        wait();
        onDue();
      });
    };
    wait();
    onCleanup(() => timer.cancel());
  });
}
