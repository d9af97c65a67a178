/**
 * Which text a talk of the programme that is over leads to: the published talk, or what this device kept of the broadcast. Pure; times
 * in ms since the epoch.
 */
import { type EventFile, type Session } from "../../event/event-file.ts";
import { tokenOfSession } from "../../event/programme.ts";
import type { Talk } from "../../subtitles/talks.ts";
import type { PublishedTalk } from "../../talk/published-talk.ts";

/** A talk that is over, and the token it was read under. */
export type PastTalk = {
  readonly session: Session;
  readonly token: string;
  /** No other talk of the programme was read under it. */
  readonly isAlone: boolean;
};

/** What the device keeps of a broadcast. */
export type KeptText = {
  readonly token: string;
  readonly count: number;
  readonly talks: readonly Talk[];
};

export type PastText =
  | { readonly kind: "talk"; readonly token: string; readonly name: string; readonly isHeard: boolean }
  /** `from` is the number of the talk's first sentence, where that is known. */
  | { readonly kind: "kept"; readonly token: string; readonly from?: number };

/** A recording is of a session where it has this share of the shorter of both. */
const LEAST_SHARE = 0.5;

/** The talks that are over by `now`, of those that could be read. */
export function pastTalks({ rooms, sessions }: EventFile, now: number): readonly PastTalk[] {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const read = sessions.flatMap((session) => {
    const room = byId.get(session.room);
    const token = room && tokenOfSession(room, session);
    return token === undefined ? [] : [{ session, token }];
  });
  const isAlone = (token: string): boolean => read.filter((one) => one.token === token).length === 1;
  return read.flatMap(({ session, token }) =>
    session.end <= now ? [{ session, token, isAlone: isAlone(token) }] : [],
  );
}

const isSameTitle = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/** How much of the shorter of both a recording and a session share, 0 to 1. */
function shareOf(talk: PublishedTalk, { start, end }: Session): number {
  if (!("head" in talk) || talk.head.recorded === undefined) return 0;
  const from = Date.parse(talk.head.recorded);
  const to = from + talk.head.durationMs;
  return (Math.min(to, end) - Math.max(from, start)) / Math.max(1, Math.min(to - from, end - start));
}

/** Of the talks of its token, newest first, the one that was recorded in its time, has its title, or is all there can be. */
function publishedOf(
  { session, isAlone }: PastTalk,
  talks: readonly PublishedTalk[],
): PublishedTalk | undefined {
  const [best] = talks
    .map((talk) => ({ talk, share: shareOf(talk, session) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share);
  const named = talks.find((talk) => "head" in talk && isSameTitle(talk.head.title, session.title));
  return best?.talk ?? named ?? (isAlone ? talks[0] : undefined);
}

/** Where the text of a talk is; nothing where there is none. */
export function textOf(
  past: PastTalk,
  talks: ReadonlyMap<string, readonly PublishedTalk[]>,
  kept: readonly KeptText[],
): PastText | undefined {
  const { session, token, isAlone } = past;
  const talk = publishedOf(past, talks.get(token) ?? []);
  if (talk !== undefined)
    return { kind: "talk", token, name: talk.name, isHeard: "head" in talk && talk.head.sounds.length > 0 };
  const own = kept.find((one) => one.token === token && one.count > 0);
  const from = own?.talks.find(({ title }) => isSameTitle(title, session.title))?.from;
  if (own === undefined || (from === undefined && !isAlone)) return undefined;
  return { kind: "kept", token, ...(from === undefined ? {} : { from }) };
}
