/**
 * Where the connection has stopped for good, a broadcast may still go on later: after its end the host may go live
 * again under the same token, and a home that nobody touches has to get in by itself whatever stopped it. So the
 * token is resolved again now and then, slowly, for there may be thousands who do (reliability 2.1).
 */
import { type Accessor, createEffect, on, onCleanup, untrack } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { VasClient } from "../vas/client.ts";
import type { VasError } from "../vas/errors.ts";
import type { VisitStatus } from "./status.ts";

/** Why nothing goes on by itself: it is over, the token leads nowhere, we were refused, or the door is locked. */
export type Stop = "over" | "gone" | "refused" | "locked";

/** Nobody asks more often than this, in ms, and everybody a little later than that, by a share of it. */
const SLOW_MS = 60_000;
/** After an answer that more of the same will not change, in ms; also for readers once an end has lasted. */
const SLOWER_MS = 300_000;
const JITTER = 0.25;
/** Checks after an end before a reader's become slower. */
const PATIENT_CHECKS = 10;
const LONGEST_RETRY_AFTER_MS = 3_600_000;
/** A page that is seen again, or a network that is back, asks at once, but not sooner after the last time, in ms. */
const SHORTEST_MS = 10_000;

/** What stops the visit at this standing, of the stops that may pass; nothing where something is under way. */
export function stopOf(visitStatus: VisitStatus, unattended: boolean): Stop | undefined {
  if (visitStatus.kind === "ended") return "over";
  if (!unattended) return undefined;
  if (visitStatus.kind === "revoked" || visitStatus.kind === "unknown") return "gone";
  return visitStatus.kind === "refused" || visitStatus.kind === "locked" ? visitStatus.kind : undefined;
}

export type StatusPoll = {
  readonly stop: Stop;
  readonly unattended: boolean;
  /** Checks since the visit stopped. */
  readonly checks: number;
  /** What the last check met. */
  readonly error?: VasError;
  /** A number in [0, 1). */
  readonly random: number;
};

/** A refusal that is not about the token, its life, or the moment (reliability 2.1, "400 / other 4xx"). */
export function isRefusal(status: number | undefined): boolean {
  if (status === undefined || status < 400 || status >= 500) return false;
  return ![404, 408, 410, 425, 429].includes(status);
}

/** The wait after an answer that more of the same will not change, in ms: 5 to 6¼ min. `random` is in [0, 1). */
export const slowerMs = (random: number): number => SLOWER_MS * (1 + random * JITTER);

/** How long to wait before the next check, in ms: 60 to 75 s, or 5 to 6¼ min, or as the service asks. */
export function pollAfterMs({ stop, unattended, checks, error, random }: StatusPoll): number {
  const isHopeless = stop === "refused" || isRefusal(error?.status);
  const isLong = stop === "over" && !unattended && checks >= PATIENT_CHECKS;
  const base = isHopeless || isLong ? SLOWER_MS : SLOW_MS;
  const asked = Math.min(error?.retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
  return Math.max(base, asked) + random * JITTER * base;
}

export type StatusPollingPorts = {
  readonly token: string;
  readonly client: Pick<VasClient, "resolve">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly unattended: boolean;
  readonly visitStatus: Accessor<VisitStatus>;
  /** Whether anybody sees the page; an attended page that is hidden asks for nothing. */
  readonly isSeen: () => boolean;
  /** The token leads to a broadcast that is not over. */
  readonly onFound: (info: BroadcastInfo, stop: Stop) => void;
};

export type StatusPolling = {
  /** The page is seen, or the network is back: asks at once, unless it has just asked. */
  readonly soon: () => void;
  /** Somebody wants to know: asks at once, where asking is what may help. */
  readonly now: () => boolean;
};

export function createStatusPolling(ports: StatusPollingPorts): StatusPolling {
  const { clock, unattended } = ports;
  let timer: TimerHandle | undefined;
  let checks = 0;
  let askedAt = -Infinity;
  const stop = (): Stop | undefined => untrack(() => stopOf(ports.visitStatus(), unattended));

  function wait(why: Stop, error?: VasError): void {
    timer?.cancel();
    const met = error === undefined ? {} : { error };
    const ms = pollAfterMs({ stop: why, unattended, checks, random: ports.random(), ...met });
    timer = clock.after(ms, () => {
      timer = undefined;
      if (unattended || ports.isSeen()) void check();
    });
  }

  async function check(): Promise<void> {
    const why = stop();
    if (why === undefined) return;
    timer?.cancel();
    timer = undefined;
    askedAt = clock.now();
    checks += 1;
    const answer = await ports.client.resolve(ports.token, ports.signal);
    if (ports.signal.aborted || stop() !== why) return;
    if (!answer.ok) {
      wait(why, answer.error);
      return;
    }
    const { status } = answer.value;
    // What follows may stop the visit in the same way again.
    wait(why);
    if (status !== "ended" && status !== "revoked") ports.onFound(answer.value, why);
  }

  createEffect(
    on(
      () => stopOf(ports.visitStatus(), unattended),
      (why, before) => {
        if (why === before) return;
        timer?.cancel();
        timer = undefined;
        checks = 0;
        if (why !== undefined) wait(why);
      },
    ),
  );
  onCleanup(() => timer?.cancel());

  return {
    soon: () => {
      if (stop() !== undefined && clock.now() - askedAt >= SHORTEST_MS) void check();
    },
    now: () => {
      const why = stop();
      if (why === undefined || why === "refused") return false;
      void check();
      return true;
    },
  };
}
