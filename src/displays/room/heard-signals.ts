/**
 * Whether the talk on the screen goes on, as far as the screen hears it: what keeps a talk there that runs over.
 */
import { type Accessor, createEffect, createMemo } from "solid-js";

import { heardLast, withHeard } from "../../event/heard-last.ts";
import type { Heard } from "../../event/room-screen.ts";
import type { Clock } from "../../lib/clock.ts";
import type { SafeStorage } from "../../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../../lib/storage-keys.ts";
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

function keptHeard(storage: SafeStorage, screen: string): Heard | undefined {
  const token = heardLast(storage.get(DEVICE_KEYS.heard), screen);
  return token === undefined ? undefined : { token, isOn: true, isSilent: false };
}

export type HeardPorts = {
  readonly listening: Accessor<Listening | undefined>;
  readonly clock: Clock;
  /** Of the device. */
  readonly storage: SafeStorage;
  /** Tells the screen from others of the device. */
  readonly screen: string;
};

/** What the screen hears, or heard last, also before it started itself afresh. */
export function createHeard({ listening, clock, storage, screen }: HeardPorts): Accessor<Heard | undefined> {
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
  const heard = createMemo(
    (before: Heard | undefined): Heard | undefined => {
      const now = listening();
      const status = kind();
      if (now === undefined || status === undefined) return before;
      const wasOn = before?.token === now.token && before.isOn;
      const isOn =
        status === "live" || ((UNCERTAIN.has(status) || (status === "ended" && !wasRead())) && wasOn);
      return { token: now.token, isOn, isSilent: isSilent() };
    },
    keptHeard(storage, screen),
  );
  const tokenOn = createMemo(() => {
    const now = heard();
    return now?.isOn === true && !now.isSilent ? now.token : undefined;
  });
  createEffect(() =>
    storage.set(DEVICE_KEYS.heard, withHeard(storage.get(DEVICE_KEYS.heard), screen, tokenOn())),
  );
  return heard;
}
