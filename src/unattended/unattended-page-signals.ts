/**
 * What a page does for itself that nobody touches and that has a visit only now and then, such as the screen of a room
 * between two talks: it keeps its screen awake, and starts itself afresh once a day.
 */
import type { Accessor } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import { type PreventiveReloadPorts, reloadDaily } from "./preventive-reload-signals.ts";
import type { SelfHealing } from "./self-healing.ts";
import { holdWakeLock } from "./wake-lock-signals.ts";

export type UnattendedPagePorts = {
  readonly clock: Clock;
  /** The visit there is now. */
  readonly visit: Accessor<PreventiveReloadPorts["visit"] | undefined>;
  readonly staysAwake: Accessor<boolean>;
  /** Absent where the page does not look after itself. */
  readonly healing: SelfHealing | undefined;
  readonly random?: () => number;
  readonly page?: Pick<Window, "document" | "navigator">;
};

/** Without a visit nothing is on, so nothing can be missed. */
const NOTHING_ON = { kind: "not-started" } as const;
const NOTHING_SAID = { articles: undefined };

/** Call it in the component that is the page. */
export function startUnattendedPage(ports: UnattendedPagePorts): void {
  const { clock, visit, staysAwake, healing, random = Math.random, page = window } = ports;
  const wakeLock = "wakeLock" in page.navigator ? page.navigator.wakeLock : undefined;
  holdWakeLock({ wakeLock, page: page.document, clock, wanted: staysAwake });
  if (healing === undefined) return;
  reloadDaily({
    healing,
    random,
    visit: {
      clock,
      visitStatus: () => visit()?.visitStatus() ?? NOTHING_ON,
      subtitles: () => visit()?.subtitles() ?? NOTHING_SAID,
      speech: { spokenSid: () => visit()?.speech.spokenSid() },
      isHolding: () => visit()?.isHolding() ?? false,
      accessGate: { survivesReload: () => visit()?.accessGate.survivesReload() ?? true },
    },
  });
}
