/**
 * What a display that nobody touches does for itself: it keeps its screen awake, has everything it will need fetched
 * before a deploy takes it away, starts itself afresh once a day, and gets its sound going again. A route calls it
 * once for its visit.
 */
import { createEffect, createMemo, on, onCleanup, untrack } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { Preferences } from "../links/preferences.ts";
import { reloadDaily } from "./preventive-reload-signals.ts";
import type { SelfHealing } from "./self-healing.ts";
import type { SpeechPort, VisitPort } from "./visit-port-signals.ts";
import { holdWakeLock } from "./wake-lock-signals.ts";

/** Speech that stopped by itself is set going again after this long, in ms. */
const SPEAK_AGAIN_MS = 30_000;

/** The parameter by which a person is asked whether to forget a kept password: `forget=password`. */
const FORGET = "forget";

export type UnattendedPorts = {
  readonly visit: VisitPort;
  /** The display keeps its screen awake, where its link does not say otherwise. */
  readonly keepsAwake: boolean;
  readonly preferences: () => Preferences;
  /** Absent where the page does not look after itself. */
  readonly healing: SelfHealing | undefined;
  readonly random?: () => number;
  readonly page?: Pick<Window, "location" | "history" | "document" | "navigator">;
};

/** Nobody is there to tap: what was interrupted, or could not be brought, is tried again. */
function keepSpeaking({ speech, clock }: { readonly speech: SpeechPort; readonly clock: Clock }): void {
  createEffect(
    on(speech.state, (state) => {
      if (state !== "paused" && state !== "failed" && state !== "locked") return;
      let timer: TimerHandle;
      const again = (): void => {
        timer = clock.after(SPEAK_AGAIN_MS, () => {
          again();
          speech.resume();
        });
      };
      again();
      onCleanup(() => timer.cancel());
    }),
  );
}

/**
 * A link with `forget=password` asks a person, once, whether the kept password is to be forgotten. It deletes nothing by
 * itself: any page may hold such a link, and a browser does not say which one it came from.
 */
function askWhereLinked({ visit, page }: { readonly visit: VisitPort; readonly page: Page }): void {
  const url = new URL(page.location.href);
  if (url.searchParams.get(FORGET) !== "password") return;
  visit.accessGate.askBeforePassword();
  url.searchParams.delete(FORGET);
  page.history.replaceState(page.history.state, "", url);
}

type Page = NonNullable<UnattendedPorts["page"]>;

/** Call it in the component that owns the visit, before `visit.start()`. */
export function startUnattended(ports: UnattendedPorts): void {
  const { visit, keepsAwake, preferences, healing, random = Math.random, page = window } = ports;
  askWhereLinked({ visit, page });
  if (keepsAwake) {
    const wakeLock = "wakeLock" in page.navigator ? page.navigator.wakeLock : undefined;
    const wanted = (): boolean => preferences().awake;
    holdWakeLock({ wakeLock, page: page.document, clock: visit.clock, wanted });
  }
  if (untrack(preferences).listening) visit.speech.prepare();
  keepSpeaking(visit);
  if (healing === undefined) return;
  onCleanup(healing.beforeReload(visit.accessGate.handOver));
  reloadDaily({ visit, healing, random });
  // What fails while an event is folded in is caught by the stream.
  const thrown = createMemo(() => visit.counters().thrown);
  createEffect(on(thrown, () => healing.noteError(), { defer: true }));
}
