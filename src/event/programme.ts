/**
 * What is on in the rooms of an event at a time, what comes next, and under which access token. Pure: the time is an
 * argument, in ms since the epoch, by whatever clock the caller trusts.
 */
import type { Day, EventFile, Room, Session } from "./event-file.ts";
import { dayOfWall, fromWallTime, wallOfDay, wallTime } from "./zone-time.ts";

/** A talk that runs over is on for this long after its end at most, while its room is live, in ms. */
export const LONGEST_OVERRUN_MS = 45 * 60_000;

/** Whether a token is live, as the service said last; nothing where it is not known. */
export type IsLive = (token: string) => boolean | undefined;

export type RoomNow = {
  /** What is on. */
  readonly now?: Session;
  /** Whether what is on should have ended. */
  readonly runsOver: boolean;
  /** What comes after it in this room, on whatever day. */
  readonly next?: Session;
  /** All after `next`. */
  readonly later: readonly Session[];
  /** Nothing is on and nothing comes any more. */
  readonly isOver: boolean;
};

/** The sessions of each room, in order; a room without any has an empty list. */
export function sessionsByRoom({ rooms, sessions }: EventFile): ReadonlyMap<string, readonly Session[]> {
  const byRoom = new Map<string, Session[]>(rooms.map(({ id }) => [id, []]));
  for (const session of sessions) byRoom.get(session.room)?.push(session);
  return byRoom;
}

/** The event as if it had one room alone; without any where there is none of that id. */
export const withOneRoom = (event: EventFile, id: string): EventFile => ({
  ...event,
  rooms: event.rooms.filter((room) => room.id === id),
  sessions: event.sessions.filter(({ room }) => room === id),
});

/** The token of a room at a time; nothing where it has none then. */
function tokenOfRoom({ token, tokens }: Room, time: number): string | undefined {
  return tokens.filter(({ from }) => from <= time).at(-1)?.token ?? token;
}

/** The token of a session: its own, or its room's when it begins. */
export const tokenOfSession = (room: Room, session: Session): string | undefined =>
  session.token ?? tokenOfRoom(room, session.start);

/**
 * The token to read in a room now: that of what is on, or else of the room. A talk that runs over keeps its own, also where
 * the room's has changed by then.
 */
export function tokenNow(
  room: Room,
  { now, runsOver = false }: Partial<Pick<RoomNow, "now" | "runsOver">>,
  time: number,
): string | undefined {
  if (now === undefined) return tokenOfRoom(room, time);
  return runsOver ? tokenOfSession(room, now) : (now.token ?? tokenOfRoom(room, time));
}

/** Every token of a room, at whatever time. */
export const tokensOfRoom = ({ token, tokens }: Room, sessions: readonly Session[]): ReadonlySet<string> =>
  new Set([
    ...(token === undefined ? [] : [token]),
    ...tokens.map((entry) => entry.token),
    ...sessions.flatMap((session) => session.token ?? []),
  ]);

/** The session before `time` that is not over yet though it should be. */
function overrunning(
  room: Room,
  sessions: readonly Session[],
  time: number,
  planned: Session | undefined,
  isLive: IsLive,
): Session | undefined {
  const before = sessions
    .filter(({ start, end }) => start < (planned?.start ?? time) && end <= time)
    .reduce<Session | undefined>(
      (last, one) => (last === undefined || one.end >= last.end ? one : last),
      undefined,
    );
  if (before === undefined || time - before.end >= LONGEST_OVERRUN_MS) return undefined;
  const token = tokenOfSession(room, before);
  if (token === undefined || isLive(token) !== true) return undefined;
  if (planned === undefined) return before;
  // One token for both says nothing of which of them is on: then the programme is right.
  const plannedToken = tokenOfSession(room, planned);
  return plannedToken === token || (plannedToken !== undefined && isLive(plannedToken) === true)
    ? undefined
    : before;
}

/**
 * What is on in a room, of whose `sessions` in order (see {@link sessionsByRoom}). Of several at a time the one that
 * began last is on. A talk that should have ended stays on while its token is live, until the next has begun.
 */
export function roomNow(
  room: Room,
  sessions: readonly Session[],
  time: number,
  isLive: IsLive = () => undefined,
): RoomNow {
  const planned = sessions.filter(({ start, end }) => start <= time && time < end).at(-1);
  const over = overrunning(room, sessions, time, planned, isLive);
  const now = over ?? planned;
  const coming = sessions.filter(({ start }) => start > time);
  const [next, ...later] = over === undefined || planned === undefined ? coming : [planned, ...coming];
  return {
    ...(now === undefined ? {} : { now }),
    runsOver: over !== undefined,
    ...(next === undefined ? {} : { next }),
    later,
    isOver: now === undefined && next === undefined,
  };
}

/** The next time at which something begins or ends, or a room changes its token; nothing where all is over. */
export function nextChange({ sessions, rooms }: EventFile, time: number): number | undefined {
  const times = [
    ...sessions.flatMap(({ start, end }) => [start, end]),
    ...rooms.flatMap(({ tokens }) => tokens.map(({ from }) => from)),
  ].filter((at) => at > time);
  return times.length === 0 ? undefined : times.reduce((first, at) => Math.min(first, at));
}

/** The day of the event, in its zone, that a time belongs to. */
export const dayOf = ({ timeZone, dayBegins }: EventFile, time: number): Day =>
  dayOfWall(wallTime(time, timeZone), dayBegins);

/** When a day of the event begins and when the next does, in ms since the epoch; nothing for what is no day. */
export function spanOfDay(
  { timeZone, dayBegins }: EventFile,
  day: Day,
): { readonly from: number; readonly to: number } | undefined {
  const wall = wallOfDay(day, dayBegins);
  if (wall === undefined) return undefined;
  return { from: fromWallTime(wall, timeZone), to: fromWallTime(wall + 86_400_000, timeZone) };
}

/** The sessions that begin on a day of the event; one that goes on past midnight belongs to the day it begins on. */
export function sessionsOfDay(event: EventFile, day: Day): readonly Session[] {
  const span = spanOfDay(event, day);
  return event.sessions.filter(({ start }) => span !== undefined && span.from <= start && start < span.to);
}

/** The day to show first: today, or the next day of the event, or its last. */
export function dayToShow(event: EventFile, time: number): Day | undefined {
  const today = dayOf(event, time);
  return event.days.find((day) => day >= today) ?? event.days.at(-1);
}
