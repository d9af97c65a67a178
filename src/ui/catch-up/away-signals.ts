/**
 * Whether the reader was away from what is said: the page was not seen, stood still, was read further up, or had no connection.
 */
import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Clock, TimerHandle } from "../../lib/clock.ts";
import { type Left, type Missed, missedSince } from "../../subtitles/catch-up/away.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";

export type AwayPorts = {
  /** Ms since the epoch, also while the device sleeps. */
  readonly now: () => number;
  readonly clock: Pick<Clock, "after">;
  readonly subtitles: () => SubtitleState;
  /** The newest text is kept in sight and goes on: nobody reads further up, and the page is not frozen. */
  readonly isFollowing: Accessor<boolean>;
  /** No connection was lost. */
  readonly isConnected: Accessor<boolean>;
  /** The last sentence in sight. */
  readonly inSight: () => number | undefined;
};

export type Away = {
  /** What was missed the last time; nothing once it is dealt with. */
  readonly missed: Accessor<Missed | undefined>;
  /** It is dealt with; the way back to live is no new one. */
  readonly done: () => void;
};

/** After a lost connection, what was said meanwhile comes in this time, in ms. */
const ARRIVING_MS = 3_000;
/** A connection that is found lost so soon after a reader came back was lost before, in ms: the device slept. */
const FOUND_LOST_MS = 60_000;

/** Whether the page is seen. */
function createHidden(): Accessor<boolean> {
  const [isHidden, setHidden] = createSignal(document.hidden);
  const onSeen = (): void => void setHidden(document.hidden);
  document.addEventListener("visibilitychange", onSeen);
  onCleanup(() => document.removeEventListener("visibilitychange", onSeen));
  return isHidden;
}

/** Where the reader missed something before and went again without looking, both times are one. */
export function createAway(ports: AwayPorts): Away {
  const { now, clock, subtitles, isFollowing, isConnected, inSight } = ports;
  const [missed, setMissed] = createSignal<Missed>();
  const isHidden = createHidden();
  let left: Left | undefined;
  /** Where they were the last time, and when they came back. */
  let last: { readonly left: Left; readonly at: number } | undefined;
  let wasCut = false;
  let arriving: TimerHandle | undefined;

  function leave(): Left {
    const before = untrack(missed);
    if (before !== undefined) return { at: now() - before.awayMs, sid: before.from - 1 };
    if (wasCut && last !== undefined && now() - last.at < FOUND_LOST_MS) return last.left;
    return { at: now(), sid: untrack(subtitles).newestSid };
  }
  function comeBack(): void {
    if (left === undefined) return;
    setMissed(missedSince(left, now(), untrack(subtitles)));
    last = { left, at: now() };
    left = undefined;
    wasCut = false;
  }
  createEffect(
    on([isHidden, isFollowing, isConnected], ([hidden, following, connected]) => {
      arriving?.cancel();
      if (!connected) wasCut = true;
      if (hidden || !following || !connected) left ??= leave();
      else if (wasCut) arriving = clock.after(ARRIVING_MS, comeBack);
      else comeBack();
    }),
  );
  /** What they read further up was not missed. */
  function onScroll(): void {
    if (left === undefined || isHidden()) return;
    const sid = inSight();
    if (sid !== undefined && sid > left.sid) left = { ...left, sid };
  }
  const how = { capture: true, passive: true };
  document.addEventListener("scroll", onScroll, how);
  onCleanup(() => {
    document.removeEventListener("scroll", onScroll, how);
    arriving?.cancel();
  });

  return {
    missed,
    done: () => {
      setMissed();
      [left, last] = [undefined, undefined];
    },
  };
}
