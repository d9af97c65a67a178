/**
 * What the page of an event shows: its rooms now, and of its programme what was chosen by day, words and language.
 */
import { type Accessor, createMemo, createSignal } from "solid-js";

import type { Day, EventFile, Session } from "../../event/event-file.ts";
import { findSessions, indexSessions, isReadIn, languagesOffered } from "../../event/find-sessions.ts";
import { dayToShow, sessionsByRoom, sessionsOfDay } from "../../event/programme.ts";
import { roomsAt, type RoomsLive, type RoomView, withLanguages } from "../../event/rooms-view.ts";

type EventChoice = {
  /** Nothing for the day that is on, or comes next. */
  readonly day?: Day;
  /** What is looked for. */
  readonly query: string;
  /** A language to read; empty for any. */
  readonly language: string;
};

export type EventView = {
  readonly choice: Accessor<EventChoice>;
  readonly choose: (change: Partial<EventChoice>) => void;
  readonly languages: Accessor<readonly string[]>;
  readonly day: Accessor<Day | undefined>;
  /** Whether the day that is on, or comes next, is shown. */
  readonly isToday: Accessor<boolean>;
  readonly isSearching: Accessor<boolean>;
  readonly rooms: Accessor<readonly RoomView[]>;
  /** The talks that were found: of the day, or of all days while something is looked for. */
  readonly talks: Accessor<readonly Session[]>;
};

/** `now` is in ms since the epoch. */
export function createEventView(
  event: Accessor<EventFile>,
  now: Accessor<number>,
  live: Accessor<RoomsLive>,
): EventView {
  const [choice, setChoice] = createSignal<EventChoice>({ query: "", language: "" });
  const byRoom = createMemo(() => sessionsByRoom(event()));
  const index = createMemo(() => indexSessions(event()));
  const views = createMemo(() => roomsAt(event(), byRoom(), now(), live()));
  const inLanguages = createMemo(() => withLanguages(event(), views()));
  const readIn = createMemo((): ReadonlySet<string> | undefined => {
    const { language } = choice();
    if (language === "") return undefined;
    return new Set(
      inLanguages()
        .rooms.filter((room) => isReadIn(room, language))
        .map(({ id }) => id),
    );
  });
  const isIn = (id: string): boolean => readIn()?.has(id) !== false;
  const isSearching = (): boolean => choice().query.trim() !== "";
  const found = createMemo(() => (isSearching() ? findSessions(index(), choice().query) : undefined));
  const today = createMemo(() => dayToShow(event(), now()));
  const day = createMemo(() => choice().day ?? today());
  const talks = createMemo(() => {
    const shown = day();
    const all = found() ?? (shown === undefined ? [] : sessionsOfDay(event(), shown));
    return all.filter(({ room }) => isIn(room));
  });
  const languages = createMemo(() => languagesOffered(inLanguages()));
  const rooms = createMemo(() => views().filter(({ room }) => isIn(room.id)));
  return {
    choice,
    choose: (change) => setChoice((before) => ({ ...before, ...change })),
    languages,
    day,
    isToday: () => day() === today(),
    isSearching,
    rooms,
    talks,
  };
}
