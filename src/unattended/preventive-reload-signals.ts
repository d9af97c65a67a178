/**
 * The daily reload: watches what is said and heard, and asks for a reload once a day when nobody would notice.
 */
import { createEffect, on, onCleanup, untrack } from "solid-js";

import type { TimerHandle } from "../lib/clock.ts";
import { dueAt, isQuietMoment, lookAgainAfterMs, type Circumstances } from "./quiet-moment.ts";
import type { SelfHealing } from "./self-healing.ts";
import type { StatusKind, VisitPort } from "./visit-port-signals.ts";

/** Nothing is on, so nothing can be missed. */
const WAITING: ReadonlySet<StatusKind> = new Set([
  "unreadable",
  "not-started",
  "standby",
  "paused",
  "ended",
  "revoked",
  "unknown",
  "refused",
]);

export type PreventiveReloadPorts = {
  readonly visit: Pick<VisitPort, "clock" | "visitStatus" | "subtitles" | "isHolding"> & {
    readonly speech: Pick<VisitPort["speech"], "spokenSid">;
    readonly accessGate: Pick<VisitPort["accessGate"], "survivesReload">;
  };
  readonly healing: SelfHealing;
  /** A number in [0, 1). */
  readonly random: () => number;
};

export function reloadDaily({ visit, healing, random }: PreventiveReloadPorts): void {
  const { clock, visitStatus, speech, subtitles } = visit;
  const due = clock.now() + dueAt(random());
  let lastWordAt = clock.now();
  let timer: TimerHandle | undefined;

  const circumstances = (): Circumstances =>
    untrack(() => ({
      now: clock.now(),
      dueAt: due,
      lastWordAt,
      isWaiting: WAITING.has(visitStatus().kind),
      isBusy: speech.spokenSid() !== undefined || visit.isHolding(),
      // A person may be typing the password.
      wouldLose: ["queued", "locked"].includes(visitStatus().kind) || !visit.accessGate.survivesReload(),
    }));
  const isQuiet = (): boolean => isQuietMoment(circumstances());

  function check(): void {
    if (isQuiet()) healing.reload({ spreadMs: 0, still: isQuiet });
    timer = clock.after(lookAgainAfterMs(circumstances()), check);
  }

  createEffect(
    on(subtitles, (state, before) => {
      // A stream that comes and goes says nothing.
      const isBreak = before !== undefined && state.awaySince !== before.awaySince;
      if (state.articles !== before?.articles && !isBreak) lastWordAt = clock.now();
    }),
  );
  check();
  onCleanup(() => timer?.cancel());
}
