/**
 * Whether the talk on the screen goes on, as far as the screen hears it: what keeps a talk there that runs over.
 */
import { type Accessor, createMemo } from "solid-js";

import type { Heard } from "../../event/room-screen.ts";
import type { Clock } from "../../lib/clock.ts";
import { createQuiet } from "../../ui/captions/captions-signals.ts";
import type { VisitStatus } from "../../visit/status.ts";
import type { Listening } from "../kiosk/kiosk-talk-signals.ts";

/** A broadcast in which nobody spoke for this long was only forgotten, in ms. */
const SILENCE_MS = 3 * 60_000;
/** The last words stay this long after the end, in ms. */
const LAST_WORDS_MS = 15_000;

/** Statuses that say nothing of the talk: what held before them still holds. */
const UNCERTAIN: ReadonlySet<VisitStatus["kind"]> = new Set([
  "connecting",
  "reconnecting",
  "unreachable",
  "unreadable",
]);

/** What the screen hears, or heard last. */
export function createHeard(
  listening: Accessor<Listening | undefined>,
  clock: Clock,
): Accessor<Heard | undefined> {
  const kind = createMemo(() => listening()?.visit.visitStatus().kind);
  const isSilent = createQuiet({
    sign: () => `${listening()?.token} ${listening()?.newest()}`,
    afterMs: () => SILENCE_MS,
    clock,
  });
  const wasRead = createQuiet({
    sign: kind,
    afterMs: () => (kind() === "ended" ? LAST_WORDS_MS : 0),
    clock,
  });
  const heard = createMemo((before: Heard | undefined): Heard | undefined => {
    const now = listening();
    const status = kind();
    if (now === undefined || status === undefined) return before;
    const wasOn = before?.token === now.token && before.isOn;
    const isOn =
      status === "live" || ((UNCERTAIN.has(status) || (status === "ended" && !wasRead())) && wasOn);
    return { token: now.token, isOn, isSilent: isSilent() };
  });
  return heard;
}
