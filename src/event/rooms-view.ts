/**
 * The rooms of an event at a time as people see them: what is on in each, how its broadcast is, and which of them are
 * worth asking the service for. Pure; times in ms since the epoch.
 */
import type { EventFile, Room, Session } from "./event-file.ts";
import {
  type IsLive,
  LONGEST_OVERRUN_MS,
  roomNow,
  type RoomNow,
  tokenNow,
  tokenOfSession,
} from "./programme.ts";

/** A room is asked for from this long before a session begins, in ms. */
const ASKED_BEFORE_MS = 30 * 60_000;

/** What the service said last of a token. */
export type RoomLive = {
  readonly isLive: boolean;
  /** Languages that can be read; empty where the service does not say. */
  readonly languages: readonly string[];
};
export type RoomsLive = ReadonlyMap<string, RoomLive>;

export type RoomView = RoomNow & {
  readonly room: Room;
  /** Where it can be read now; nothing for a room without subtitles. */
  readonly token?: string;
  /** Nothing where the service has not said it. */
  readonly isLive: boolean | undefined;
  /** Languages that can be read here: those that the organiser names, or else those of the service. */
  readonly languages: readonly string[];
};

/** Rooms by id with their sessions, in order. */
type ByRoom = ReadonlyMap<string, readonly Session[]>;

const isLiveIn =
  (live: RoomsLive): IsLive =>
  (token) =>
    live.get(token)?.isLive;

function viewOfRoom(room: Room, sessions: readonly Session[], time: number, live: RoomsLive): RoomView {
  const now = roomNow(room, sessions, time, isLiveIn(live));
  const token = tokenNow(room, now, time);
  const said = token === undefined ? undefined : live.get(token);
  return {
    ...now,
    room,
    ...(token === undefined ? {} : { token }),
    isLive: said?.isLive,
    languages: room.languages.length > 0 ? room.languages : (said?.languages ?? []),
  };
}

const rankOf = ({ isLive, now, isOver }: RoomView): number => {
  if (isLive === true) return 0;
  if (now !== undefined) return 1;
  return isOver ? 3 : 2;
};

/** All rooms: live ones first, then those where something is on, those where something comes, and the rest. */
export const roomsAt = (
  { rooms }: EventFile,
  byRoom: ByRoom,
  time: number,
  live: RoomsLive,
): readonly RoomView[] =>
  rooms
    .map((room) => viewOfRoom(room, byRoom.get(room.id) ?? [], time, live))
    .sort((one, other) => rankOf(one) - rankOf(other));

const isNear = ({ start, end }: Session, time: number): boolean =>
  start - ASKED_BEFORE_MS <= time && time < end + LONGEST_OVERRUN_MS;

/**
 * The tokens to ask the service for, those of what is on first. A room with a programme is left alone while nothing is on
 * or near in it: thousands have the page open, also at night.
 */
export function tokensToAsk({ rooms }: EventFile, byRoom: ByRoom, time: number): readonly string[] {
  const asked = rooms.flatMap((room) => {
    const sessions = byRoom.get(room.id) ?? [];
    if (sessions.length > 0 && !sessions.some((session) => isNear(session, time))) return [];
    const now = roomNow(room, sessions, time);
    const near = sessions
      .filter((session) => isNear(session, time))
      .flatMap((session) => tokenOfSession(room, session) ?? []);
    const first = tokenNow(room, now, time);
    const tokens = [...(first === undefined ? [] : [first]), ...near];
    return tokens.map((token) => ({ token, isOn: now.now !== undefined && token === first }));
  });
  const inOrder = asked.sort((one, other) => Number(other.isOn) - Number(one.isOn));
  return [...new Set(inOrder.map(({ token }) => token))];
}

/** The event with the languages of each room as its readers find them. */
export const withLanguages = (event: EventFile, views: readonly RoomView[]): EventFile => {
  const languages = new Map(views.map((view) => [view.room.id, view.languages]));
  return {
    ...event,
    rooms: event.rooms.map((room) => ({ ...room, languages: languages.get(room.id) ?? room.languages })),
  };
};
