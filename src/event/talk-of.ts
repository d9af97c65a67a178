/**
 * Which talk of the programme a sentence belongs to, so that what is kept and saved of a broadcast carries titles and
 * speakers, also where several talks follow each other under one access token. Pure; times in ms since the epoch.
 */
import type { EventFile, Room, Session } from "./event-file.ts";
import { LONGEST_OVERRUN_MS, tokenOfSession } from "./programme.ts";

/** What is said this long before a talk begins is said to its audience, in ms. */
const LEAD_IN_MS = 5 * 60_000;

/** The sessions that are read under a token, in order, in any room or in one. */
export function sessionsUnder(event: EventFile, token: string, roomId?: string): readonly Session[] {
  const rooms = new Map<string, Room>(event.rooms.map((room) => [room.id, room]));
  return event.sessions.filter((session) => {
    const room = rooms.get(session.room);
    return (
      room !== undefined &&
      (roomId === undefined || roomId === room.id) &&
      tokenOfSession(room, session) === token
    );
  });
}

/**
 * The talk of `sessions` (in order) that what is said at `time` belongs to: the one that is on; shortly before one
 * begins, that one; after one has ended, that one for a while, since talks run over. Nothing where none is near.
 */
export function talkOf(sessions: readonly Session[], time: number): Session | undefined {
  const on = sessions.filter(({ start, end }) => start <= time && time < end).at(-1);
  if (on !== undefined) return on;
  const next = sessions.find(({ start }) => start > time);
  if (next !== undefined && next.start - time <= LEAD_IN_MS) return next;
  return sessions
    .filter(({ end }) => end <= time && time - end < LONGEST_OVERRUN_MS)
    .reduce<Session | undefined>(
      (last, one) => (last === undefined || one.end >= last.end ? one : last),
      undefined,
    );
}
