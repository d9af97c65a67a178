/**
 * Where the connection has stopped for good, a broadcast may still go on later: after its end the host may go live
 * again under the same token, and a screen that nobody touches has to get in by itself whatever stopped it. So the
 * token is resolved again now and then, but rarely, as thousands of viewers may do so (docs/reliability.md, "Which
 * answers may pass").
 */
import { type Accessor, createEffect, on, onCleanup, untrack } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import { LONGEST_RETRY_AFTER_MS } from "../lib/retry-after.ts";
import type { SharedBudget } from "../lib/shared-budget.ts";
import { createSingleTimer } from "../lib/single-timer.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { VasClient } from "../vas/client.ts";
import type { VasError } from "../vas/errors.ts";
import { isRefusal } from "../vas/retry.ts";
import type { VisitStatus } from "./status.ts";

/** Why nothing goes on by itself: it is over, the token leads nowhere, we were refused, or a password is needed. */
export type Stop = "over" | "gone" | "refused" | "locked";

/** Nobody asks more often than this, in ms, and everybody a little later than that, by a share of it. */
const SLOW_MS = 60_000;
/** After an answer that more of the same will not change, in ms; also for readers once an end has lasted. */
const SLOWER_MS = 300_000;
const JITTER = 0.25;
/** Checks after an end before a reader's become slower. */
const PATIENT_CHECKS = 10;
/** A page that is seen again, or a network that is back, asks at once, but not sooner after the last time, in ms. */
const SHORTEST_MS = 10_000;

/** What stops a visit with this status, of the stops that may pass; nothing where something is under way. */
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
  /** The error of the last check. */
  readonly error?: VasError;
  /** A number in [0, 1). */
  readonly random: number;
};

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
  /** What the whole visit may ask about the token. */
  readonly budget: SharedBudget;
  readonly signal: AbortSignal;
  readonly unattended: boolean;
  readonly visitStatus: Accessor<VisitStatus>;
  /** Whether anybody sees the page; an attended page that is hidden asks for nothing. */
  readonly isSeen: () => boolean;
  /** The token leads to a broadcast that is not over. */
  readonly onFound: (info: BroadcastInfo, stop: Stop) => void;
};

export type StatusPolling = {
  /** The page is seen, or the network is back: asks as soon as the budget allows, unless it has just asked. */
  readonly soon: () => void;
  /** Somebody wants to know: asks at once, where asking is what may help. */
  readonly now: () => boolean;
};

const isOver = ({ status }: BroadcastInfo): boolean => status === "ended" || status === "revoked";

/** Calls `run` whenever the visit stops for another reason, and without a reason where it goes on. */
function onStopChange(
  { visitStatus, unattended }: StatusPollingPorts,
  run: (why: Stop | undefined) => void,
): void {
  createEffect(
    on(
      () => stopOf(visitStatus(), unattended),
      (why, before) => {
        if (why !== before) run(why);
      },
    ),
  );
}

export function createStatusPolling(ports: StatusPollingPorts): StatusPolling {
  const { clock, budget, unattended } = ports;
  const timer = createSingleTimer(clock);
  let checks = 0;
  let askedAt = -Infinity;
  const stop = (): Stop | undefined => untrack(() => stopOf(ports.visitStatus(), unattended));

  function askAfter(ms: number): void {
    timer.set(ms, () => {
      if (unattended || ports.isSeen()) askWhenAllowed();
    });
  }

  function askWhenAllowed(): void {
    if (budget.waitMs() > 0) askAfter(budget.waitMs());
    else void check();
  }

  function wait(why: Stop, error?: VasError): void {
    const answer = error === undefined ? {} : { error };
    askAfter(pollAfterMs({ stop: why, unattended, checks, random: ports.random(), ...answer }));
  }

  async function check(): Promise<void> {
    const why = stop();
    if (why === undefined) return;
    timer.cancel();
    askedAt = clock.now();
    checks += 1;
    budget.use();
    const answer = await ports.client.resolve(ports.token, ports.signal);
    if (ports.signal.aborted || stop() !== why) return;
    wait(why, answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    // The next check is set already, since what follows may stop the visit in the same way again.
    if (!isOver(answer.value)) ports.onFound(answer.value, why);
  }

  onStopChange(ports, (why) => {
    timer.cancel();
    checks = 0;
    if (why !== undefined) wait(why);
  });
  onCleanup(timer.cancel);

  return {
    soon: () => {
      if (stop() !== undefined && clock.now() - askedAt >= SHORTEST_MS) askWhenAllowed();
    },
    now: () => {
      const why = stop();
      const mayHelp = why !== undefined && why !== "refused";
      if (mayHelp) void check();
      return mayHelp;
    },
  };
}
