/**
 * Reads an iCalendar file (RFC 5545) as conferences publish it: an entry is a session, its location the room. The
 * reading itself is `ical.js`; zones that have an IANA name go by the rules of this machine, as the viewer's do.
 */
import { createHash } from "node:crypto";

import ICAL from "ical.js";

import { isTimeZone, timeOf } from "../../event/zone-time.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import {
  detailsOf,
  type Imported,
  type ImportedSession,
  leftOut,
  LONGEST_SESSION_MS,
  nameOf,
  namesOf,
  titleOf,
} from "./imported.ts";

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;
type Time = InstanceType<typeof ICAL.Time>;

/** The first value of that name; nothing where there is none, and where it cannot be read, at which `ical.js` throws. */
function valueOf(component: Component, name: string): unknown {
  try {
    return component.getFirstPropertyValue(name);
  } catch {
    return undefined;
  }
}

const textOf = (component: Component, name: string): string => {
  const value = valueOf(component, name);
  return typeof value === "string" ? value : "";
};

const zoneParameter = (property: Property | null): string | undefined => {
  const zone = property?.getFirstParameter("tzid");
  return zone !== undefined && isTimeZone(zone) ? zone : undefined;
};

/** The wall time that a time shows, as `zone-time.ts` has it. */
const wallOf = ({ year, month, day, hour, minute, second }: Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** When a property's time is, in ms since the epoch; nothing for a whole day. */
function timeIn(component: Component, name: string, zone: string): number | undefined {
  const property = component.getFirstProperty(name);
  const value = valueOf(component, name);
  if (!(value instanceof ICAL.Time) || value.isDate) return undefined;
  const own = zoneParameter(property);
  if (own !== undefined) return timeOf({ wall: wallOf(value) }, own);
  const isFloating = value.zone === ICAL.Timezone.localTimezone;
  return isFloating ? timeOf({ wall: wallOf(value) }, zone) : value.toUnixTime() * 1_000;
}

function endOf(entry: Component, start: number, zone: string): number | undefined {
  const length = valueOf(entry, "duration");
  if (length instanceof ICAL.Duration) return start + length.toSeconds() * 1_000;
  return timeIn(entry, "dtend", zone);
}

/** An id of bounded length that is the same at each import. */
const idOf = (...parts: readonly string[]): string => {
  const id = parts.join(" ");
  const isShort = id.length <= 70 && nameOf(id) === id;
  return `ical:${isShort ? id : createHash("sha256").update(id).digest("hex").slice(0, 32)}`;
};

const WHY = {
  cancelled: "they are cancelled",
  time: "they have no start, no end or are for whole days",
  title: "they have no title",
  room: "they have no location; --room gives them one",
} as const;

type Context = {
  readonly zone: string;
  readonly room: string | undefined;
  /** The property that names who speaks. */
  readonly speaker: "attendee" | "organizer";
};

const peopleOf = (entry: Component, property: Context["speaker"]): readonly string[] =>
  namesOf(entry.getAllProperties(property).map((one) => one.getFirstParameter("cn")));

/** Speakers are attendees; some programmes have none, and name who speaks as the organiser of each entry. */
function speakerProperty(entries: readonly Component[]): Context["speaker"] {
  const organisers = new Set(entries.flatMap((entry) => peopleOf(entry, "organizer")));
  const hasAttendees = entries.some((entry) => peopleOf(entry, "attendee").length > 0);
  return hasAttendees || organisers.size < 3 ? "attendee" : "organizer";
}

function sessionOf(
  entry: Component,
  { zone, room: usual, speaker }: Context,
): ImportedSession | keyof typeof WHY {
  if (textOf(entry, "status").toUpperCase() === "CANCELLED") return "cancelled";
  const start = timeIn(entry, "dtstart", zone);
  const end = start && endOf(entry, start, zone);
  const length = (end ?? Number.NaN) - (start ?? Number.NaN);
  if (start === undefined || end === undefined || !(length > 0 && length <= LONGEST_SESSION_MS))
    return "time";
  const title = titleOf(textOf(entry, "summary"));
  if (title === "") return "title";
  const room = nameOf(textOf(entry, "location")) || usual;
  if (room === undefined) return "room";
  return {
    id: textOf(entry, "uid"),
    room,
    start,
    end,
    title,
    speakers: peopleOf(entry, speaker),
    ...detailsOf(undefined, textOf(entry, "url")),
  };
}

function calendarOf(text: string): Result<Component, string> {
  try {
    const parsed: unknown = ICAL.parse(text);
    const first: unknown = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed;
    const component = new ICAL.Component(first as unknown[]);
    return component.name === "vcalendar" ? ok(component) : err("The calendar holds no VCALENDAR.");
  } catch (failure) {
    return err(
      `The calendar cannot be read: ${failure instanceof Error ? failure.message : String(failure)}.`,
    );
  }
}

/** The zone that the calendar names for all of it, or that its first entry with an IANA zone is in. */
function zoneOf(calendar: Component, entries: readonly Component[]): string | undefined {
  const named = textOf(calendar, "x-wr-timezone");
  if (isTimeZone(named) && named !== "") return named;
  return entries
    .map((entry) => zoneParameter(entry.getFirstProperty("dtstart")))
    .find((zone) => zone !== undefined);
}

/**
 * Sessions with the ids they keep. Some calendars give all entries one UID, and repeated ones share it by right: those are
 * told apart by title, room, and the order of their starts. Entries that are the same in all count once.
 */
function withOwnIds(sessions: readonly ImportedSession[]): readonly ImportedSession[] {
  const once = [...new Map(sessions.map((session) => [JSON.stringify(session), session])).values()];
  const uses = new Map<string, number>();
  for (const { id } of once) uses.set(id, (uses.get(id) ?? 0) + 1);
  const counts = new Map<string, number>();
  return once
    .sort((a, b) => a.start - b.start || a.room.localeCompare(b.room, "en"))
    .map((session) => {
      const isOwn = session.id !== "" && uses.get(session.id) === 1;
      const id = isOwn ? idOf(session.id) : idOf(session.id, session.title, session.room);
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return { ...session, id: count === 1 ? id : `${id}:${count}` };
    });
}

/**
 * Reads a calendar. `zone` stands for a time zone the file does not name, and `room` for a location that an entry does not
 * have. The error says in words what is missing.
 */
export function readCalendar(
  text: string,
  { zone, room }: { readonly zone?: string | undefined; readonly room?: string | undefined },
): Result<Imported, string> {
  const calendar = calendarOf(text);
  if (!calendar.ok) return calendar;
  const entries = calendar.value.getAllSubcomponents("vevent");
  const timeZone = zone ?? zoneOf(calendar.value, entries);
  if (timeZone === undefined)
    return err("The calendar names no time zone: add --zone, as in --zone Europe/Berlin.");
  const counts = { cancelled: 0, time: 0, title: 0, room: 0 };
  const context: Context = { zone: timeZone, room, speaker: speakerProperty(entries) };
  const sessions = entries.flatMap((entry) => {
    const session = sessionOf(entry, context);
    if (typeof session !== "string") return [session];
    counts[session] += 1;
    return [];
  });
  const repeating = entries.filter((entry) => entry.hasProperty("rrule")).length;
  const name = nameOf(textOf(calendar.value, "x-wr-calname"));
  return ok({
    kind: "ical",
    ...(name === "" ? {} : { name }),
    timeZone,
    rooms: [...new Set(sessions.map((session) => session.room))].sort((a, b) => a.localeCompare(b, "en")),
    sessions: withOwnIds(sessions),
    notes: [
      ...(Object.keys(WHY) as (keyof typeof WHY)[]).flatMap((why) => leftOut(counts[why], WHY[why])),
      ...(repeating === 0 ? [] : [`${repeating} entries repeat; only the first time of each is taken.`]),
    ],
  });
}
