/**
 * When the stream is asked for what is needed now: at once where the person chose, but spread over some seconds where
 * the host changed something for everybody, so that not all viewers come at the same instant.
 */
import { batch, onCleanup } from "solid-js";

import { FOLLOW_EVERY_MS, FOLLOW_WITHIN_MS } from "../lib/budget.ts";
import type { Clock, TimerHandle } from "../lib/clock.ts";

export type HostChangesPorts = {
  readonly clock: Clock;
  readonly random: () => number;
  readonly follow: () => void;
};

export type HostChanges = {
  /** Runs, as one batch, what events of the service lead to; changes meanwhile are the host's. One may run in another. */
  readonly byHost: (run: () => void) => void;
  /** What is needed has changed. */
  readonly changed: () => void;
};

export function createHostChanges({ clock, random, follow }: HostChangesPorts): HostChanges {
  let isByHost = false;
  let timer: TimerHandle | undefined;
  let followedAt = -Infinity;

  function later(): void {
    if (timer !== undefined) return;
    const wait = Math.max(0, followedAt + FOLLOW_EVERY_MS - clock.now());
    timer = clock.after(wait + random() * FOLLOW_WITHIN_MS, () => {
      timer = undefined;
      followedAt = clock.now();
      follow();
    });
  }

  onCleanup(() => timer?.cancel());
  return {
    byHost: (run) => {
      const before = isByHost;
      isByHost = true;
      try {
        batch(run);
      } finally {
        isByHost = before;
      }
    },
    changed: () => {
      if (isByHost) later();
      else follow();
    },
  };
}
