/**
 * What the screens of an event have in common: its file, the time of day, and their words.
 */
import { type Accessor, createMemo, createResource, createSignal, onCleanup } from "solid-js";

import type { EventFile } from "../../event/event-file.ts";
import { dayText, timeText } from "../../event/event-times.ts";
import { SCREEN_RULE } from "../../event/file-rules.ts";
import type { EventProblem } from "../../event/load-event.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import {
  createVenueWords,
  englishVenueWords,
  loadVenueWords,
  type VenueWords,
} from "../../i18n/venue-words.ts";
import { systemClock } from "../../lib/clock.ts";
import { loadVenueSheets } from "../../ui/event/event-sheet.ts";
import { createServerTime } from "../../unattended/server-time-signals.ts";
import type { KioskTime } from "../kiosk/kiosk-clock.tsx";
import { createEventFile } from "./event/event-file-signals.ts";
import { type Say, useWallWords } from "./wall-words-signals.ts";

/** How long a screen waits to hear what time it is before it believes its device, in ms. */
const TIME_PATIENCE_MS = 3_000;

type PhraseKey = Parameters<VenueWords["say"]>[0];
type PhraseValues = Parameters<VenueWords["say"]>[1];

export type EventScreen = {
  /** The name of the event's file in the link of the screen. */
  readonly file: string | undefined;
  /** Nothing until there is a file, the time is known, and there are words and their sheet. */
  readonly event: Accessor<EventFile | undefined>;
  readonly problem: Accessor<EventProblem | undefined>;
  /** Ms since the epoch, at every full minute. */
  readonly time: Accessor<number>;
  /** In the first language of the wall. */
  readonly say: VenueWords["say"];
  /** A phrase in each language of the wall; `values` are asked for in each. */
  readonly onWall: (key: PhraseKey, values?: (language: string) => PhraseValues) => Say;
  /** A time of day where the event is, and a day, in the first language of the wall or another. */
  readonly clockText: (time: number, language?: string) => string;
  readonly dayText: (day: string) => string;
  /** For a clock on the wall. */
  readonly wallTime: Accessor<KioskTime>;
};

/** The words of these screens in each language of the wall. */
function createWords() {
  const wall = useWallWords();
  const languages = createMemo(() => wall().map(({ i18n }) => i18n.language()));
  const [loaded] = createResource(languages, (wanted) => Promise.all(wanted.map(loadVenueWords)));
  const all = () => loaded.latest ?? [];
  const first = createVenueWords(() => all()[0] ?? englishVenueWords);
  const sayIn = (language: string, key: PhraseKey, values: PhraseValues): string =>
    createVenueWords(() => all()[languages().indexOf(language)] ?? englishVenueWords).say(key, values);
  const onWall: EventScreen["onWall"] = (key, values) => (said) => {
    const language = said.i18n.language();
    return sayIn(language, key, values?.(language));
  };
  return { say: first.say, onWall, areLoaded: () => loaded.latest !== undefined };
}

/** Call it in the component that is the page, in its `Wall`. */
export function createEventScreen(): EventScreen {
  const { language } = useI18n();
  const file = new URLSearchParams(location.search).get("event") ?? undefined;
  const network: typeof fetch = (input, init) => fetch(input, init);
  const { state, event } = createEventFile({
    name: file,
    rule: SCREEN_RULE,
    fetch: network,
    clock: systemClock,
    random: Math.random,
    wallNow: Date.now,
    page: window,
  });
  const problem = (): EventProblem | undefined => {
    const now = state();
    return now.kind === "problem" ? now.problem : undefined;
  };
  const [isTimeKnown, setTimeKnown] = createSignal(false);
  const time = createServerTime({
    clock: systemClock,
    device: Date.now,
    fetch: network,
    onAsked: () => setTimeKnown(true),
  });
  const patience = systemClock.after(TIME_PATIENCE_MS, () => setTimeKnown(true));
  onCleanup(patience.cancel);
  const { say, onWall, areLoaded } = createWords();
  const [sheet] = createResource(async () => {
    await loadVenueSheets();
    return true;
  });
  const canShow = (): boolean => areLoaded() && sheet.latest === true;
  const ready = createMemo(() => (isTimeKnown() && canShow() ? event() : undefined));
  const zone = (): string => ready()?.timeZone ?? "UTC";
  return {
    file,
    event: ready,
    problem: () => (canShow() ? problem() : undefined),
    time,
    say,
    onWall,
    clockText: (at, locale = language()) =>
      timeText(at, { locale, eventZone: zone(), readerZone: zone() }).event,
    dayText: (day) => dayText(day, language()),
    wallTime: () => ({ now: time(), language: language(), zone: zone() }),
  };
}
