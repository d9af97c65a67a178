/**
 * Times of a programme as text: as clocks show them at the event, and where the reader's show another time, as those do.
 */
import { dateFormat } from "../lib/date-format.ts";
import type { Day } from "./event-file.ts";
import { wallOfDay, wallTime } from "./zone-time.ts";

export type TimeStyle = {
  /** Language tag of the interface. */
  readonly locale: string;
  /** IANA zone of the event. */
  readonly eventZone: string;
  /** IANA zone of the reader's device. */
  readonly readerZone: string;
};

export type TimesText = {
  readonly event: string;
  /** Only where it differs. */
  readonly reader?: string;
};

const clock = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  dateFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" });

/** A clock with the short name of the day, for a reader whose day is another. */
const clockAndDay = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  dateFormat(locale, { timeZone, weekday: "short", hour: "numeric", minute: "2-digit" });

const dayAt = (time: number, zone: string): number => Math.floor(wallTime(time, zone) / 86_400_000);

function readerFormat(time: number, { locale, eventZone, readerZone }: TimeStyle): Intl.DateTimeFormat {
  const isSameDay = dayAt(time, eventZone) === dayAt(time, readerZone);
  return isSameDay ? clock(locale, readerZone) : clockAndDay(locale, readerZone);
}

const isSameClock = (time: number, { eventZone, readerZone }: TimeStyle): boolean =>
  eventZone === readerZone || wallTime(time, eventZone) === wallTime(time, readerZone);

/** A time such as 14:00, in ms since the epoch. */
export function timeText(time: number, style: TimeStyle): TimesText {
  const event = clock(style.locale, style.eventZone).format(time);
  return isSameClock(time, style) ? { event } : { event, reader: readerFormat(time, style).format(time) };
}

/** A range in the zone of its clocks; the formatter would write out both dates of one that goes on past midnight. */
const rangeText = (from: Intl.DateTimeFormat, start: number, end: number, { locale }: TimeStyle): string => {
  const { timeZone } = from.resolvedOptions();
  if (dayAt(start, timeZone) === dayAt(end, timeZone)) return from.formatRange(start, end);
  return `${from.format(start)} – ${clock(locale, timeZone).format(end)}`;
};

/** From one time to another, such as 14:00–14:45. */
export function spanText(start: number, end: number, style: TimeStyle): TimesText {
  const event = rangeText(clock(style.locale, style.eventZone), start, end, style);
  if (isSameClock(start, style)) return { event };
  return { event, reader: rangeText(readerFormat(start, style), start, end, style) };
}

/** A day with its weekday, such as Sunday, 29 November. */
export function dayText(day: Day, locale: string): string {
  const wall = wallOfDay(day);
  if (wall === undefined) return day;
  return dateFormat(locale, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" }).format(wall);
}

/** What a zone is called, such as Central European Time; its IANA name where the browser has no other. */
export function zoneText(zone: string, locale: string, time: number): string {
  const parts = dateFormat(locale, { timeZone: zone, timeZoneName: "long" }).formatToParts(time);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
