/**
 * Whether a stream brings what may be text, and none of it could be read: a page that says "Live" over nothing tells
 * nobody what is wrong. One text that was read ends it for good.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import { createSingleTimer } from "../lib/single-timer.ts";
import type { StreamCounters } from "../stream/stream.ts";

/** How long texts come unread before that is said, in ms. */
const UNREADABLE_AFTER_MS = 10_000;

export function createUnreadable(
  clock: Clock,
  counters: Accessor<Pick<StreamCounters, "texts" | "unread">>,
): Accessor<boolean> {
  const [isUnreadable, setUnreadable] = createSignal(false);
  const timer = createSingleTimer(clock);
  const isUnread = createMemo(
    () => counters().texts === 0 && counters().unread.some(({ texts }) => texts > 0),
  );
  createEffect(
    on(isUnread, (unread) => {
      timer.cancel();
      if (unread) timer.set(UNREADABLE_AFTER_MS, () => setUnreadable(true));
      else setUnreadable(false);
    }),
  );
  onCleanup(timer.cancel);
  return isUnreadable;
}
