/**
 * Keeps the screen awake while somebody reads live (Screen Wake Lock API). The browser takes the lock away whenever
 * the page is hidden or the battery is low, and may refuse it: then it is tried again when the page is next seen, never
 * in a loop, and nobody is bothered.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import type { StatusPort } from "./visit-port-signals.ts";

/** A broadcast that may go on any moment keeps the screen awake this long, in ms. */
const PATIENCE_MS = 5 * 60 * 1_000;
/** A lock that is taken away sooner than this is not asked for again at once, in ms. */
const SHORTEST_HELD_MS = 10_000;

/** The part of the browser's lock that is used here. */
export type Lock = {
  readonly release: () => Promise<void>;
  readonly addEventListener: (type: "release", listener: () => void) => void;
};

export type WakeLockPorts = {
  /** Absent where the browser cannot keep the screen awake. */
  readonly wakeLock: { readonly request: (type: "screen") => Promise<Lock> } | undefined;
  readonly page: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
  readonly clock: Clock;
  readonly wanted: Accessor<boolean>;
};

/** Holds the lock while it is wanted and the page is seen. */
export function holdWakeLock({ wakeLock, page, clock, wanted }: WakeLockPorts): void {
  if (wakeLock === undefined) return;
  let held: Lock | undefined;
  let isAsking = false;
  let isWanted = false;

  const releaseLock = async (lock: Lock): Promise<void> => {
    try {
      await lock.release();
    } catch {
      // It is gone already.
    }
  };

  async function ask(): Promise<void> {
    if (!isWanted || isAsking || held !== undefined || page.visibilityState !== "visible") return;
    isAsking = true;
    // Refused, for instance to save the battery: the next time the page is seen is soon enough.
    const asking = async (): Promise<Lock | undefined> => wakeLock?.request("screen");
    const lock = await asking().catch(() => undefined);
    isAsking = false;
    if (lock === undefined) return;
    if (!isWanted) {
      await releaseLock(lock);
      return;
    }
    held = lock;
    const since = clock.now();
    lock.addEventListener("release", () => {
      if (held !== lock) return;
      held = undefined;
      if (clock.now() - since >= SHORTEST_HELD_MS) void ask();
    });
  }

  function release(): void {
    const lock = held;
    held = undefined;
    if (lock !== undefined) void releaseLock(lock);
  }

  const onSeen = (): void => void ask();
  createEffect(
    on(wanted, (isWantedNow) => {
      isWanted = isWantedNow;
      if (isWanted) void ask();
      else release();
    }),
  );
  page.addEventListener("visibilitychange", onSeen);
  onCleanup(() => {
    page.removeEventListener("visibilitychange", onSeen);
    isWanted = false;
    release();
  });
}

/** Whether the text may go on any moment though none comes now. */
const mayGoOn = ({ kind }: ReturnType<StatusPort>): boolean =>
  ["unreadable", "not-started", "standby", "paused", "reconnecting", "queued"].includes(kind);

/**
 * Whether the screen should stay awake: where somebody follows or listens to what is live, and for five minutes where
 * it may go on any moment.
 */
export function createWakeLockWish(
  visitStatus: StatusPort,
  attends: Accessor<boolean>,
  clock: Clock,
): Accessor<boolean> {
  const isIdle = createMemo(() => mayGoOn(visitStatus()));
  const [isLong, setIsLong] = createSignal(false);
  createEffect(
    on(isIdle, (isIdleNow) => {
      setIsLong(false);
      if (!isIdleNow) return;
      const timer = clock.after(PATIENCE_MS, () => setIsLong(true));
      onCleanup(() => timer.cancel());
    }),
  );
  const wish = createMemo(() => attends() && (visitStatus().kind === "live" || (isIdle() && !isLong())));
  return wish;
}
