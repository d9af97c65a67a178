/**
 * An event as the parts of a page have it: its file, what is known of its rooms, and the time.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import type { EventFile } from "../../../event/event-file.ts";
import type { TimeStyle } from "../../../event/event-times.ts";
import { PAGE_RULE } from "../../../event/file-rules.ts";
import { nextChange, sessionsByRoom } from "../../../event/programme.ts";
import { type RoomsLive, tokensToAsk } from "../../../event/rooms-view.ts";
import { regionalTag } from "../../../i18n/regional-tag.ts";
import { systemClock } from "../../../lib/clock.ts";
import { createSingleTimer } from "../../../lib/single-timer.ts";
import { createKeptFiles, type KeptFiles } from "../../../offline/kept-files.ts";
import { createVasClient } from "../../../vas/client.ts";
import { useApp } from "../../../visit/app-context-signals.ts";
import { createEventFile, type EventFileSource } from "./event-file-signals.ts";
import { createRoomsLive } from "./rooms-live-signals.ts";

/** The time is looked at this often at least, in ms, since the clock of a device may be set. */
const TICK_MS = 30_000;

const keptFiles = (): KeptFiles =>
  createKeptFiles({ caches: () => ("caches" in window ? window.caches : undefined), now: Date.now });

/**
 * The file of the event with this name, followed while the caller's part of the page is there; a copy is kept on the device
 * unless the page is in a frame.
 */
export const createOwnEventFile = (name: string | undefined, isFramed = false): EventFileSource =>
  createEventFile({
    name,
    rule: PAGE_RULE,
    fetch: (input, init) => fetch(input, init),
    ...(isFramed ? {} : { kept: keptFiles() }),
    clock: systemClock,
    random: Math.random,
    wallNow: Date.now,
    page: window,
  });

/** The time in ms since the epoch, by the clock of the device: it goes on whenever something begins or ends. */
export function createEventTime(event: Accessor<EventFile | undefined>): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = createSingleTimer(systemClock);
  function look(): void {
    const time = setNow(Date.now());
    const file = untrack(event);
    const next = file === undefined ? undefined : nextChange(file, time);
    timer.set(Math.min(TICK_MS, (next ?? Infinity) - time), look);
  }
  createEffect(on(event, look));
  onCleanup(timer.cancel);
  return now;
}

const sameTokens = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();

/** What the service says of an event's rooms, but for those that are `known` otherwise. */
export function createOwnRoomsLive(
  event: Accessor<EventFile | undefined>,
  now: Accessor<number>,
  isKnown: (token: string) => boolean = () => false,
): Accessor<RoomsLive> {
  const app = useApp();
  const programme = createMemo(() => {
    const file = event();
    return file && { file, byRoom: sessionsByRoom(file) };
  });
  const tokens = createMemo(
    () => {
      const current = programme();
      return current === undefined
        ? []
        : tokensToAsk(current.file, current.byRoom, now()).filter((token) => !isKnown(token));
    },
    [],
    { equals: sameTokens },
  );
  return createRoomsLive({
    app,
    tokens,
    client: createVasClient({
      origin: app.config.serviceOrigin,
      fetch: (input, init) => fetch(input, init),
      clock: systemClock,
    }),
    clock: systemClock,
    random: Math.random,
    page: document,
  });
}

/** How times are written for this reader. */
export const timeStyle = (locale: string, { timeZone }: Pick<EventFile, "timeZone">): TimeStyle => ({
  locale: regionalTag(locale, navigator.languages),
  eventZone: timeZone,
  readerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
