/**
 * The screen reader mode, fetched when it is first turned on: few want it, and its rules are long. What was said while it
 * came counts as if it had been there from the beginning.
 */
import {
  type Accessor,
  createEffect,
  createSignal,
  getOwner,
  on,
  onCleanup,
  runWithOwner,
  untrack,
} from "solid-js";

import type { TimerHandle } from "../lib/clock.ts";
import type { Announcer, AnnouncerPorts, AnnouncerStart } from "./announcer-signals.ts";

/** Where it could not be fetched, it is tried again after this time, for as long as it is wanted, in ms. */
const AGAIN_MS = 5_000;

export type LateAnnouncerPorts = Omit<AnnouncerPorts, "start">;

const load = () => import("./announcer-signals.ts");

/** The announcer; nothing before it was wanted and came. */
export function createLateAnnouncer(
  ports: LateAnnouncerPorts,
  fetchAnnouncer: typeof load = load,
): Accessor<Announcer | undefined> {
  const owner = getOwner();
  const [announcer, setAnnouncer] = createSignal<Announcer>();
  let start: AnnouncerStart | undefined;
  let isComing = false;
  let isGone = false;
  let timer: TimerHandle | undefined;
  onCleanup(() => {
    isGone = true;
    timer?.cancel();
  });

  async function bring(): Promise<void> {
    isComing = true;
    const fetched = await fetchAnnouncer().catch(() => undefined);
    isComing = false;
    if (isGone || start === undefined) return;
    if (fetched === undefined) {
      timer = ports.clock.after(AGAIN_MS, () => void bring());
      return;
    }
    const from = start;
    setAnnouncer(runWithOwner(owner, () => fetched.createAnnouncer({ ...ports, start: from })));
  }

  createEffect(
    on(ports.on, (isOn) => {
      if (untrack(announcer) !== undefined) return;
      timer?.cancel();
      start = isOn
        ? untrack(() => ({
            subtitles: ports.subtitles(),
            view: ports.view(),
            now: ports.clock.now(),
            oldUpTo: ports.oldUpTo(),
          }))
        : undefined;
      if (isOn && !isComing) void bring();
    }),
  );
  return announcer;
}
