/**
 * The screen reader mode of one visit as signals: what was said goes into the machine of `subtitles/screen-reader/announce-queue.ts`,
 * and what is to be announced comes back. While it is off it looks at nothing.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import {
  announce,
  announcedUpTo,
  type Announcement,
  type AnnounceInput,
  type AnnounceState,
  lookAgainAt,
  notAnnouncing,
} from "../subtitles/screen-reader/announce-queue.ts";
import { type AnnounceContext, waitingAfter } from "../subtitles/screen-reader/announce-source.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import type { View } from "../subtitles/view.ts";
import { createElapsed } from "./elapsed-signals.ts";

/** How things were when the reader turned the mode on; `oldUpTo` as in {@link AnnouncerPorts}. */
export type AnnouncerStart = AnnounceContext & { readonly oldUpTo: number };

export type AnnouncerPorts = {
  readonly clock: Clock;
  /** The mode is on since then. */
  readonly start: AnnouncerStart;
  /** The reader wants final sentences announced. */
  readonly on: Accessor<boolean>;
  /** Another voice speaks: nothing is announced by itself meanwhile. */
  readonly held: Accessor<boolean>;
  readonly subtitles: Accessor<SubtitleState>;
  /** The newest sentence of earlier visits, 0 for none: none of them is announced by itself. */
  readonly oldUpTo: Accessor<number>;
  readonly view: Accessor<View>;
};

export type Announcer = {
  readonly announcement: Accessor<Announcement | undefined>;
  /** The listener goes on by hand. */
  readonly paused: Accessor<boolean>;
  readonly held: Accessor<boolean>;
  /** Final sentences that are there and were not announced yet. */
  readonly waiting: Accessor<number>;
  /** How long the oldest of them has been waiting, in ms, to the second. */
  readonly behindMs: Accessor<number>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly repeat: () => void;
  readonly newest: () => void;
};

export function createAnnouncer(ports: AnnouncerPorts): Announcer {
  const { clock } = ports;
  const [state, setState] = createSignal<AnnounceState>(notAnnouncing);
  let timer: TimerHandle | undefined;

  const context = (): AnnounceContext =>
    untrack(() => ({ subtitles: ports.subtitles(), view: ports.view(), now: clock.now() }));
  const isOn = createMemo(() => ports.on());
  const held = createMemo(() => isOn() && ports.held());

  /** Tells the machine, and comes back when time alone may change what it says. */
  function report(input: AnnounceInput, moment = context()): void {
    timer?.cancel();
    if (!untrack(isOn)) return;
    const isHeld = untrack(held);
    const next = isHeld && input === "look" ? untrack(state) : announce(untrack(state), input, moment);
    setState(next);
    const again = isHeld ? undefined : lookAgainAt(next, moment);
    // A moment that is over has been looked at: what it waits for comes with the next event.
    if (again === undefined || (input === "look" && again <= moment.now)) return;
    timer = clock.after(Math.max(0, again - moment.now), () => report("look"));
  }

  /** Sentences of earlier visits that turned up after the mode was turned on. */
  const leaveOut = (sid: number): void => {
    setState((before) => announcedUpTo(before, sid));
  };

  report("start", ports.start);
  if (untrack(ports.oldUpTo) !== ports.start.oldUpTo) leaveOut(untrack(ports.oldUpTo));
  report("look");
  createEffect(
    on(
      isOn,
      (isOnNow) => {
        if (isOnNow) report("start");
        else setState(notAnnouncing);
      },
      { defer: true },
    ),
  );
  createEffect(on(ports.oldUpTo, leaveOut, { defer: true }));
  createEffect(on([ports.subtitles, ports.view, held], () => report("look"), { defer: true }));
  onCleanup(() => timer?.cancel());

  const waiting = createMemo(() =>
    isOn()
      ? waitingAfter(state().at, { subtitles: ports.subtitles(), view: ports.view(), now: clock.now() }).ready
      : [],
  );
  const oldest = createMemo(() => waiting()[0]?.sentence.finalAt);

  return {
    announcement: () => state().announcement,
    paused: () => state().mode === "by-hand",
    held,
    waiting: () => waiting().length,
    behindMs: createElapsed(() => oldest(), clock),
    pause: () => report("pause"),
    resume: () => report("continue"),
    next: () => report("next"),
    previous: () => report("previous"),
    repeat: () => report("repeat"),
    newest: () => report("newest"),
  };
}
