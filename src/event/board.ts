/**
 * What the board in the foyer shows: each room with what is on and what comes next, in as many pages as it takes. Pure;
 * times in ms since the epoch.
 */
import type { Day, EventFile, Room, Session } from "./event-file.ts";
import { dayOf, type IsLive, roomNow, sessionsByRoom, spanOfDay, tokenNow } from "./programme.ts";

/** How long one page of a board is shown, in ms. */
export const PAGE_MS = 15_000;
/** Rooms on one page, on a wide and on an upright screen; a page of fewer leaves the room of the least. */
export const ROWS = { landscape: { most: 6, least: 3 }, portrait: { most: 10, least: 6 } } as const;

export type BoardRow = {
  readonly room: Room;
  readonly now?: Session;
  readonly next?: Session;
  /** What is on should be over by now. */
  readonly runsOver: boolean;
  /** Something is on, and the service said last that the room can be read now. */
  readonly isLive: boolean;
};

export type Board = {
  /** The day that is shown: today, or the next one on which anything happens; nothing where all is over. */
  readonly day?: Day;
  readonly isToday: boolean;
  /** The rooms in which something is on or comes on that day, in the organiser's order. */
  readonly rows: readonly BoardRow[];
};

const nobodyKnows: IsLive = () => undefined;

/** The board at a time; `isLive` is what the service said, and keeps a talk on it that runs over. */
export function boardAt(event: EventFile, time: number, isLive: IsLive = nobodyKnows): Board {
  const today = dayOf(event, time);
  const byRoom = sessionsByRoom(event);
  const rooms = event.rooms.map((room) => ({
    room,
    ...roomNow(room, byRoom.get(room.id) ?? [], time, isLive),
  }));
  const isOn = rooms.some(({ now }) => now !== undefined);
  const first = rooms.reduce<number>(
    (soonest, { next }) => Math.min(soonest, next?.start ?? Infinity),
    Infinity,
  );
  if (!isOn && first === Infinity) return { isToday: false, rows: [] };
  const day = isOn ? today : dayOf(event, first);
  const until = spanOfDay(event, day)?.to ?? Infinity;
  const rows = rooms.flatMap(({ room, now, next, runsOver }): BoardRow[] => {
    const coming = next !== undefined && next.start < until ? next : undefined;
    if (now === undefined && coming === undefined) return [];
    const token = tokenNow(room, now === undefined ? {} : { now, runsOver }, time);
    return [
      {
        room,
        ...(now === undefined ? {} : { now }),
        ...(coming === undefined ? {} : { next: coming }),
        runsOver,
        // A room that is live in a break, for a test of the sound, has nothing to come in for.
        isLive: now !== undefined && token !== undefined && isLive(token) === true,
      },
    ];
  });
  return { day, isToday: day === today, rows };
}

export type Paged<Item> = {
  readonly items: readonly Item[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Items of the fullest page. */
  readonly fullest: number;
};

/**
 * The page of `items` to show at `now`, in ms on any clock: each for `pageMs`, as evenly filled as it goes, with `most`
 * items at most.
 */
export function pageAt<Item>(
  items: readonly Item[],
  most: number,
  now: number,
  pageMs: number = PAGE_MS,
): Paged<Item> {
  const pages = Math.max(1, Math.ceil(items.length / most));
  const page = Math.floor(Math.max(0, now) / pageMs) % pages;
  const from = Math.ceil((items.length * page) / pages);
  const to = Math.ceil((items.length * (page + 1)) / pages);
  return { items: items.slice(from, to), page, pages, fullest: Math.ceil(items.length / pages) };
}
