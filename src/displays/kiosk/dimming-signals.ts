/**
 * When a venue screen goes dark: nothing was said, and the host did nothing, for as long as its link says.
 */
import { type Accessor, createMemo } from "solid-js";

import type { KioskChoices } from "../../links/parameters/kiosk.ts";
import { createQuiet } from "../../ui/captions/captions-signals.ts";
import type { Visit } from "../../visit/visit-signals.ts";

const MINUTE_MS = 60_000;

/** Whether the screen is to be dark; `announced` is how many announcements there are. */
export function createDimming(
  { dimAfterMinutes }: KioskChoices,
  { visitStatus, broadcast, clock }: Visit,
  newest: Accessor<string>,
  announced: () => number,
): Accessor<boolean> {
  /** What the host did or said; that the connection comes and goes is nothing to light a dark hall for. */
  const happening = createMemo(() => {
    const { status, phase, standbyMessage } = broadcast() ?? {};
    return [newest(), status, phase, standbyMessage, announced()].join("\n");
  });
  /** Whoever comes into the hall, or gives a password, finds the screen lit. */
  const staysLit = (): boolean => visitStatus().kind === "standby" || visitStatus().kind === "locked";
  const dimmed = createQuiet({
    sign: happening,
    afterMs: () => (staysLit() ? 0 : dimAfterMinutes * MINUTE_MS),
    clock,
  });
  return dimmed;
}
