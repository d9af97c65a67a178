/**
 * What in an event's file counts and yet may be a mistake: two talks at a time in one room, a talk outside of the days, one
 * access token in two rooms.
 */
import type { EventFile, Session } from "../../event/event-file.ts";
import { dayOf, sessionsByRoom, tokensOfRoom } from "../../event/programme.ts";
import { writtenTime } from "./merge-event.ts";

/** Notes of one kind that are told; more are counted. */
const MOST_TOLD = 10;

function some(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_TOLD;
  return more > 0 ? [...lines.slice(0, MOST_TOLD), `… and ${more} more of this kind`] : lines;
}

/** Sessions that begin while another in the room is on. */
function overlaps(sessions: readonly Session[], zone: string): readonly string[] {
  return sessions.flatMap((session, at) => {
    const before = sessions.slice(0, at).find(({ end }) => end > session.start);
    if (before === undefined) return [];
    return [
      `In the room ${session.room}, "${session.title}" begins at ${writtenTime(session.start, zone)}, while "${before.title}" is on.`,
    ];
  });
}

function sharedTokens(event: EventFile): readonly string[] {
  const byRoom = sessionsByRoom(event);
  const rooms = new Map<string, string[]>();
  for (const room of event.rooms)
    for (const token of tokensOfRoom(room, byRoom.get(room.id) ?? []))
      rooms.set(token, [...(rooms.get(token) ?? []), room.id]);
  return [...rooms].flatMap(([token, ids]) =>
    ids.length < 2 ? [] : [`The token ${token} is in several rooms: ${ids.join(", ")}.`],
  );
}

/** The notes on a file, each a sentence. */
export function notesOn(event: EventFile): readonly string[] {
  const { timeZone, sessions } = event;
  const outside = sessions
    .filter(({ start }) => !event.days.includes(dayOf(event, start)))
    .map(({ title, start }) => `"${title}" begins at ${writtenTime(start, timeZone)}, on none of the days.`);
  return [
    ...some([...sessionsByRoom(event).values()].flatMap((inRoom) => overlaps(inRoom, timeZone))),
    ...some(outside),
    ...some(sharedTokens(event)),
  ];
}
