/**
 * An event around a time: whenever a test runs, it is noon where the event is.
 */

/** A talk from one minute to another, counted from now. */
export type TalkAround = {
  readonly room: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly speakers?: readonly string[];
  readonly token?: string;
  readonly language?: string;
  readonly link?: string;
};

export type RoomAround = {
  readonly id: string;
  readonly name: string;
  readonly place?: string;
  readonly token?: string;
  readonly languages?: readonly string[];
};

const MINUTE_MS = 60_000;

/** A zone (IANA) in which it is about noon at a time. */
export function zoneOfNoon(now: number): string {
  const ahead = 12 - new Date(now).getUTCHours();
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** The `event.json` of an event with these rooms and talks; `now` in ms since the epoch. */
export const eventAround = (now: number, rooms: readonly RoomAround[], talks: readonly TalkAround[]) => ({
  name: "Harbour Days",
  timeZone: zoneOfNoon(now),
  rooms,
  sessions: talks.map(({ from, to, ...talk }) => ({
    ...talk,
    start: new Date(now + from * MINUTE_MS).toISOString(),
    end: new Date(now + to * MINUTE_MS).toISOString(),
  })),
});
