/**
 * Which relay leads: the one that holds the lease in Redis. The others ask for it all the time, so that one of them has it
 * soon after the leader is gone.
 */
import type { Clock } from "../../lib/clock.ts";
import { LEASE_MS, type Store } from "./store.ts";

/** The lease is asked for, or renewed, so often, in ms. */
const RENEW_MS = 500;

export type Election = {
  /** Settles with the next leadership's signal once this relay leads; the signal is aborted when it leads no more. */
  readonly won: () => Promise<AbortSignal>;
  /** Gives the lease back, so that another relay has it at once. */
  readonly stop: () => Promise<void>;
};

export function createElection(store: Store, owner: string, clock: Clock): Election {
  let leading: AbortController | undefined;
  /** Ms on the clock: before this, no other relay can lead. */
  let until = 0;
  let isOver = false;
  let waiting: ((signal: AbortSignal) => void)[] = [];

  function lose(): void {
    leading?.abort();
    leading = undefined;
  }

  async function renew(): Promise<void> {
    if (isOver) return;
    const asked = clock.now();
    try {
      const isLeading = await store.lead(owner);
      if (isOver) return;
      if (isLeading) {
        leading ??= new AbortController();
        until = asked + LEASE_MS;
      } else {
        lose();
      }
    } catch {
      // Redis is away: until the lease ends nobody else has it.
    }
    if (leading !== undefined) {
      for (const settle of waiting) settle(leading.signal);
      waiting = [];
    }
  }

  /** A lease that was not renewed in time may be another's, whatever Redis is about to answer. */
  function watch(): void {
    if (isOver) return;
    if (leading !== undefined && clock.now() >= until) lose();
    clock.after(RENEW_MS / 2, watch);
  }

  async function goOn(): Promise<void> {
    await renew();
    if (!isOver) clock.after(RENEW_MS, () => void goOn());
  }
  void goOn();
  watch();

  return {
    won: () =>
      new Promise((resolve) => {
        if (leading !== undefined && !leading.signal.aborted) resolve(leading.signal);
        else waiting.push(resolve);
      }),
    stop: async () => {
      isOver = true;
      lose();
      try {
        await store.resign(owner);
      } catch {
        // The lease ends by itself.
      }
    },
  };
}
