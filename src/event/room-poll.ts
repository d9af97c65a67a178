/**
 * When to ask the service which rooms are live. Thousands open the page of an event in the same minute and leave it open:
 * each room is asked for once a minute at most, one at a time, only while the page is seen, and a service in trouble is
 * left alone for longer and longer. Pure: times in ms on a steady clock, random numbers in [0, 1).
 */
import { allowedFrom, ROOM_LIMIT, used, type Uses } from "../lib/budget.ts";

/** Between a room's turns there is up to this much more than the limit asks for, in ms. */
const ROOM_JITTER_MS = 15_000;
/** The rooms of a page are asked for one after the other, with up to this long between them, in ms. */
const ROOM_SPREAD_MS = 600;
/** A token that leads nowhere is asked for again after this long, in ms. */
const UNKNOWN_TOKEN_MS = 5 * 60_000;
/** The wait of all rooms after the first answer that was an error, in ms; it doubles with each that follows. */
const FIRST_ERROR_WAIT_MS = 60_000;
/** The longest wait by our own decision, in ms. */
export const LONGEST_ERROR_WAIT_MS = 15 * 60_000;
/** An answer that has not come after this long is an error, in ms. */
const ROOM_DEADLINE_MS = 15_000;

type Turn = { readonly uses: Uses; readonly notBefore: number };

export type RoomPoll = {
  /** By token; one that was never asked for is not there. */
  readonly turns: ReadonlyMap<string, Turn>;
  /** Errors since the last good answer. */
  readonly failures: number;
  /** No room is asked for before. */
  readonly notBefore: number;
  /** The token whose answer is waited for, and until when. */
  readonly asking?: { readonly token: string; readonly until: number };
};

export const newRoomPoll: RoomPoll = { turns: new Map(), failures: 0, notBefore: -Infinity };

/** What a request came to. */
export type RoomAnswer =
  /** The service said how the room is. */
  | { readonly came: "good" }
  /** There is no such broadcast. */
  | { readonly came: "unknown-token" }
  /** The service or the network failed; what `Retry-After` says, in ms. */
  | { readonly came: "error"; readonly retryAfterMs?: number };

/** Ask for a token now; or look again at a time; or, where there is none, when something has changed. */
export type PollStep = { readonly ask?: string; readonly lookAgainAt?: number };

const dueAt = ({ turns }: RoomPoll, token: string): number => {
  const turn = turns.get(token);
  return turn === undefined ? -Infinity : Math.max(turn.notBefore, allowedFrom(turn.uses, ROOM_LIMIT));
};

/**
 * What to do at `now`. `tokens` are those worth asking for, the most important first: of those that are due the one that
 * waited longest is asked for, and of several never asked for the first.
 */
export function pollStep(
  poll: RoomPoll,
  {
    tokens,
    now,
    isSeen,
  }: { readonly tokens: readonly string[]; readonly now: number; readonly isSeen: boolean },
): PollStep {
  if (!isSeen || tokens.length === 0) return {};
  if (poll.asking !== undefined && now < poll.asking.until) return { lookAgainAt: poll.asking.until };
  const first = tokens.reduce((best, token) => (dueAt(poll, token) < dueAt(poll, best) ? token : best));
  const at = Math.max(dueAt(poll, first), poll.notBefore);
  return at <= now ? { ask: first } : { lookAgainAt: at };
}

/** The poll after a request for `token` went out. */
export function roomAsked(poll: RoomPoll, token: string, now: number): RoomPoll {
  const uses = used(poll.turns.get(token)?.uses ?? [], ROOM_LIMIT, now);
  const turn: Turn = { uses, notBefore: -Infinity };
  return {
    ...poll,
    turns: new Map(poll.turns).set(token, turn),
    asking: { token, until: now + ROOM_DEADLINE_MS },
  };
}

/** The wait after an error: half of a doubling window is waited in any case, the other half is drawn. */
function errorWait(failures: number, retryAfterMs: number | undefined, random: number): number {
  const window = Math.min(FIRST_ERROR_WAIT_MS * 2 ** Math.min(failures - 1, 10), LONGEST_ERROR_WAIT_MS);
  const own = (window / 2) * (1 + random);
  return retryAfterMs === undefined ? own : Math.max(own, retryAfterMs + random * ROOM_JITTER_MS);
}

/** The poll after the request for `token` was answered, or was given up; a late answer counts as well. */
export function roomAnswered(
  poll: RoomPoll,
  token: string,
  answer: RoomAnswer,
  { now, random }: { readonly now: number; readonly random: number },
): RoomPoll {
  const turn = poll.turns.get(token) ?? { uses: [], notBefore: -Infinity };
  const { asking, ...rest } = poll;
  const still = asking === undefined || asking.token === token ? rest : poll;
  const wait = answer.came === "unknown-token" ? UNKNOWN_TOKEN_MS : ROOM_LIMIT.everyMs;
  const turns = new Map(poll.turns).set(token, {
    uses: turn.uses,
    notBefore: (turn.uses.at(-1) ?? now) + wait + random * ROOM_JITTER_MS,
  });
  if (answer.came !== "error")
    return { ...still, turns, failures: 0, notBefore: now + random * ROOM_SPREAD_MS };
  const failures = poll.failures + 1;
  return { ...still, turns, failures, notBefore: now + errorWait(failures, answer.retryAfterMs, random) };
}
