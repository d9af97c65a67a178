/**
 * Times of day in a place. A programme is written in the wall clock of the event, a device stands anywhere, and twice a
 * year an hour of a wall clock is missing or there twice. The browser knows the rules of all zones (IANA); this asks it.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Formats by zone: making one costs more than all it is used for. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}

/** Whether the browser knows this IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a clock in `zone` shows at `time` (ms since the epoch), as the ms since the epoch at which a clock in UTC shows
 * the same. Milliseconds are left out.
 */
export function wallTime(time: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(time)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const offsetAt = (time: number, zone: string): number =>
  wallTime(time, zone) - Math.floor(time / 1_000) * 1_000;

/** Offsets by zone and day, since all sessions of a day ask for the same. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 1_000;

/** The offset at the beginning of the UTC day that is `days` after the one of `wall`, in ms. */
function offsetNear(wall: number, zone: string, days: number): number {
  const day = Math.floor(wall / DAY_MS) + days;
  const key = `${day} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = offsetAt(day * DAY_MS, zone);
  offsets.set(key, offset);
  return offset;
}

/**
 * When a clock in `zone` shows `wall`, in ms since the epoch; the other way round from {@link wallTime}. Where it shows it
 * twice, the first time counts; where it never does, the clock as it went before is read (as Temporal's "compatible").
 */
export function fromWallTime(wall: number, zone: string): number {
  const before = offsetNear(wall, zone, -1);
  const after = offsetNear(wall, zone, 2);
  if (before === after) return wall - before;
  const isShown = (offset: number): boolean => offsetAt(wall - offset, zone) === offset;
  return !isShown(before) && isShown(after) ? wall - after : wall - before;
}

/** A calendar day such as `2026-11-29`. */
export type Day = string;

/** The calendar day of a wall time, which begins `beginsMs` after midnight. */
export const dayOfWall = (wall: number, beginsMs = 0): Day =>
  new Date(wall - beginsMs).toISOString().slice(0, 10);

/** The wall time at which a day begins, `beginsMs` after midnight; nothing for what is no day of a calendar. */
export function wallOfDay(day: Day, beginsMs = 0): number | undefined {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(midnight) || dayOfWall(midnight) !== day ? undefined : midnight + beginsMs;
}

/** A time as it is written: on a wall clock, and where it says so with what that clock is ahead of UTC, in ms. */
export type WrittenTime = { readonly wall: number; readonly offset?: number };

const WRITTEN =
  /^([12]\d{3}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:(Z)|([+-])(\d\d):?([0-5]\d))?$/;

/** Reads a time such as `2026-11-29T14:00`, with `Z` or `+01:00` behind it where it is no local one (ISO 8601). */
export function readTime(raw: unknown): WrittenTime | undefined {
  const found = typeof raw === "string" ? WRITTEN.exec(raw) : null;
  if (found === null) return undefined;
  const [, date = "", hours, minutes, seconds = "0", zulu, sign, ahead, aheadMinutes] = found;
  const day = wallOfDay(date);
  if (day === undefined) return undefined;
  const wall = day + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  if (zulu !== undefined) return { wall, offset: 0 };
  if (sign === undefined) return { wall };
  const offset = (Number(ahead) * 60 + Number(aheadMinutes)) * MINUTE_MS;
  return { wall, offset: sign === "-" ? -offset : offset };
}

/** When a written time is, in ms since the epoch; one that names no offset is in `zone`. */
export const timeOf = ({ wall, offset }: WrittenTime, zone: string): number =>
  offset === undefined ? fromWallTime(wall, zone) : wall - offset;
