/**
 * Looking through a programme: by words, without case and accents, and by the languages that can be read.
 */
import { foldQuery, foldText } from "../lib/fold-text.ts";
import { matchLanguage } from "../lib/match-language.ts";
import type { EventFile, Room, Session } from "./event-file.ts";

/** Sessions with what is looked through of each, folded. */
export type SessionIndex = readonly { readonly session: Session; readonly folded: string }[];

/** Prepares a programme; titles, speakers and rooms are looked through. */
export function indexSessions({ rooms, sessions }: EventFile): SessionIndex {
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  return sessions.map((session) => {
    const parts = [session.title, ...session.speakers, names.get(session.room) ?? ""];
    return { session, folded: parts.map((part) => foldText(part).folded).join("\n") };
  });
}

/** The sessions that hold every word of `query`, in order; all where it has no words. */
export function findSessions(index: SessionIndex, query: string): readonly Session[] {
  const words = foldQuery(query)
    .split(" ")
    .filter((word) => word !== "");
  return index
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ session }) => session);
}

/** The languages that the organiser says can be read in any room, in the order of the file. */
export const languagesOffered = ({ rooms }: EventFile): readonly string[] => [
  ...new Set(rooms.flatMap(({ languages }) => languages)),
];

/** Whether a person who reads `language` reads along in a room. */
export const isReadIn = ({ languages }: Room, language: string): boolean =>
  matchLanguage([language], languages) !== undefined;

/** Of `sessions` those in rooms where `language` can be read. */
export function sessionsReadIn(
  { rooms }: EventFile,
  sessions: readonly Session[],
  language: string,
): readonly Session[] {
  const ids = new Set(rooms.filter((room) => isReadIn(room, language)).map(({ id }) => id));
  return sessions.filter(({ room }) => ids.has(room));
}
