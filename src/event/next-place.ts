/**
 * Where a room goes on for somebody who reads in it, when its talk is over: what comes next there, under which access
 * token, and whether it is time to go. Pure; times in ms since the epoch.
 */
import type { Room, Session } from "./event-file.ts";
import { roomNow, tokenNow, tokenOfSession } from "./programme.ts";

/** After an end, the next talk's broadcast is gone to from this long before it begins, in ms. */
const GO_BEFORE_MS = 10 * 60_000;
/** Those who follow a room do not all go at once: this time is drawn at random, in ms. */
export const GO_WITHIN_MS = 20_000;

export type ReadNow = {
  /** The token that is read. */
  readonly token: string;
  /** Whether its broadcast is over, or was never there. */
  readonly isOver: boolean;
  /** Tokens that this reader left, since their broadcasts were over. */
  readonly left?: ReadonlySet<string>;
};

export type NextPlace = {
  readonly session: Session;
  /** Where it is read; nothing for a talk without subtitles. */
  readonly token?: string;
  /** It has a token of its own, and it is time to go there. */
  readonly isDue: boolean;
};

/** What comes next in a room, of whose `sessions` in order; nothing where nothing comes. */
export function nextPlace(
  room: Room,
  sessions: readonly Session[],
  { token, isOver, left }: ReadNow,
  time: number,
): NextPlace | undefined {
  const view = roomNow(room, sessions, time, (one) => (one === token ? !isOver : undefined));
  const tokenOn = tokenNow(room, view, time);
  // After an early end the talk is still on by the programme: nobody is taken back to it.
  const isAhead = view.next?.token === token || (tokenOn !== undefined && left?.has(tokenOn) === true);
  if (view.now !== undefined && tokenOn !== token && !isAhead)
    return {
      session: view.now,
      ...(tokenOn === undefined ? { isDue: false } : { token: tokenOn, isDue: true }),
    };
  const { next } = view;
  if (next === undefined) return undefined;
  const tokenNext = tokenOfSession(room, next);
  if (tokenNext === undefined) return { session: next, isDue: false };
  const isDue = isOver && tokenNext !== token && next.start - time <= GO_BEFORE_MS;
  return { session: next, token: tokenNext, isDue };
}
