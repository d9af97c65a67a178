/**
 * What the screen in a room shows at a time: its talk, what comes next, or a goodbye. Nothing is remembered: the same
 * programme, time and broadcast give the same screen, so that a changed file, a clock that was set and a reload do no
 * harm. Pure; times in ms since the epoch.
 */
import type { EventFile, Room, Session } from "./event-file.ts";
import {
  dayOf,
  type IsLive,
  roomNow,
  sessionsByRoom,
  sessionsOfDay,
  tokenNow,
  tokenOfSession,
} from "./programme.ts";

const MINUTE_MS = 60_000;
/** A talk is counted down to from this long before it begins, in ms. */
export const COUNTDOWN_MS = 60 * MINUTE_MS;
/** This long before a talk the screen is about that talk alone, in ms. */
export const SOON_MS = 10 * MINUTE_MS;
/** What ends elsewhere within this time is not worth the way, in ms. */
const WORTH_THE_WAY_MS = 5 * MINUTE_MS;
/** A screen that is dark because nothing is on is lit again this long before the next talk, in ms. */
const LIT_BEFORE_MS = 120 * MINUTE_MS;

/** What is on in another room. */
export type Elsewhere = { readonly room: Room; readonly session: Session };

export type RoomScreen =
  /** The event has no such room. */
  | { readonly kind: "no-room" }
  | {
      readonly kind: "talk";
      readonly room: Room;
      readonly session: Session;
      /** What is heard; nothing for a talk without subtitles, or whose token is not known yet. */
      readonly token?: string;
      /** It should have ended. */
      readonly runsOver: boolean;
      readonly next?: Session;
    }
  | {
      readonly kind: "next";
      readonly room: Room;
      readonly session: Session;
      readonly token?: string;
      /** Whole minutes until it begins, at least 1; nothing where it is too long to count. */
      readonly minutes?: number;
      /** The session begins on a later day of the event. */
      readonly isLaterDay: boolean;
      readonly elsewhere: readonly Elsewhere[];
    }
  | {
      readonly kind: "goodbye";
      readonly room: Room;
      /** What comes here on a later day. */
      readonly next?: Session;
      readonly elsewhere: readonly Elsewhere[];
    };

/** What is on in the other rooms by the programme: rooms with subtitles first, else in the organiser's order. */
export function elsewhereAt(
  event: EventFile,
  roomId: string | undefined,
  time: number,
): readonly Elsewhere[] {
  const byRoom = sessionsByRoom(event);
  const on = event.rooms.flatMap((room): Elsewhere[] => {
    if (room.id === roomId) return [];
    const { now } = roomNow(room, byRoom.get(room.id) ?? [], time);
    return now === undefined || now.end - time < WORTH_THE_WAY_MS ? [] : [{ room, session: now }];
  });
  const isRead = ({ room, session }: Elsewhere): boolean =>
    tokenNow(room, { now: session }, time) !== undefined;
  return [...on.filter(isRead), ...on.filter((one) => !isRead(one))];
}

const withToken = (token: string | undefined): { readonly token?: string } =>
  token === undefined ? {} : { token };

/** What comes next in a room, or that nothing comes there any more today. */
function between(event: EventFile, room: Room, next: Session | undefined, time: number): RoomScreen {
  const isLaterDay = next !== undefined && dayOf(event, next.start) !== dayOf(event, time);
  const today = sessionsOfDay(event, dayOf(event, time));
  const wasOnToday = today.some((session) => session.room === room.id);
  if (next === undefined || (isLaterDay && wasOnToday)) {
    const elsewhere = elsewhereAt(event, room.id, time);
    return { kind: "goodbye", room, elsewhere, ...(next === undefined ? {} : { next }) };
  }
  const wait = next.start - time;
  return {
    kind: "next",
    room,
    session: next,
    isLaterDay,
    elsewhere: wait <= SOON_MS ? [] : elsewhereAt(event, room.id, time),
    ...withToken(tokenOfSession(room, next)),
    ...(wait <= COUNTDOWN_MS ? { minutes: Math.max(1, Math.ceil(wait / MINUTE_MS)) } : {}),
  };
}

/**
 * What the screen of a room shows. `isLive` is what it hears itself: a talk that runs over stays until its broadcast is
 * silent (see {@link roomNow}).
 */
export function roomScreen(event: EventFile, roomId: string, time: number, isLive?: IsLive): RoomScreen {
  const room = event.rooms.find(({ id }) => id === roomId);
  if (room === undefined) return { kind: "no-room" };
  const { now, runsOver, next } = roomNow(room, sessionsByRoom(event).get(roomId) ?? [], time, isLive);
  if (now === undefined) return between(event, room, next, time);
  const token = tokenNow(room, { now, runsOver }, time);
  return {
    kind: "talk",
    room,
    session: now,
    runsOver,
    ...withToken(token),
    ...(next === undefined ? {} : { next }),
  };
}

/**
 * Whether a screen may go dark: nothing is on in any room, nothing was for `afterMs` (0 for never), and nothing begins
 * soon.
 */
export function isHouseIdle({ sessions }: EventFile, time: number, afterMs: number): boolean {
  return (
    afterMs > 0 &&
    !sessions.some(({ start, end }) => start - LIT_BEFORE_MS <= time && time < Math.max(end, start) + afterMs)
  );
}

/** How a broadcast is, as the screen hears it: its token, whether it is on, and whether somebody has spoken lately. */
export type Heard = { readonly token: string; readonly isOn: boolean; readonly isSilent: boolean };

/** What a screen knows of broadcasts by listening to one. */
export const liveAsHeard =
  (heard: Heard | undefined): IsLive =>
  (token) =>
    heard?.token === token ? heard.isOn && !heard.isSilent : undefined;
