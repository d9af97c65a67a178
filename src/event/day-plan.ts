/**
 * What an organiser prepares for a day of an event, room by room: the broadcasts to look up, and the code that may stand on
 * paper. Pure; times in ms since the epoch.
 */
import type { EventFile, Room } from "./event-file.ts";
import {
  dayToShow,
  sessionsByRoom,
  sessionsOfDay,
  tokenNow,
  tokenOfSession,
  tokensOfRoom,
} from "./programme.ts";

export type RoomPlan = {
  readonly room: Room;
  /** The tokens of the day's talks, in their order; without talks that of the room. */
  readonly tokens: readonly string[];
  /** It has a token on any day. */
  readonly isRead: boolean;
  /** The one token of the room on all days; nothing where it has none or several, so that none may be printed. */
  readonly printed?: string;
};

/** The rooms on the day that is on, or comes next, in the organiser's order. */
export function dayPlan(event: EventFile, time: number): readonly RoomPlan[] {
  const day = dayToShow(event, time);
  const today = day === undefined ? [] : sessionsOfDay(event, day);
  const byRoom = sessionsByRoom(event);
  return event.rooms.map((room): RoomPlan => {
    const talks = today.filter((session) => session.room === room.id);
    const tokens =
      talks.length > 0 ? talks.map((session) => tokenOfSession(room, session)) : [tokenNow(room, {}, time)];
    const [printed, ...others] = tokensOfRoom(room, byRoom.get(room.id) ?? []);
    return {
      room,
      tokens: [...new Set(tokens.filter((token) => token !== undefined))],
      isRead: printed !== undefined,
      ...(printed === undefined || others.length > 0 ? {} : { printed }),
    };
  });
}
