/**
 * Reads `schedule.json` as frab, pretalx and the hub of the Chaos Computer Club write it: days with rooms, rooms with
 * sessions.
 */
import { dayOfWall, isTimeZone, readTime, timeOf, wallTime } from "../../event/zone-time.ts";
import { type Fields, fieldsOf } from "../../lib/fields.ts";
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

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? (raw as readonly unknown[]) : []);

/** A duration such as `00:45`, or `1:02:00` with days, in ms; 0 for what is none. */
function durationOf(raw: unknown): number {
  const parts = typeof raw === "string" && /^\d+(:\d+){1,2}$/.test(raw) ? raw.split(":").map(Number) : [];
  const [minutes = 0, hours = 0, days = 0] = parts.toReversed();
  return ((days * 24 + hours) * 60 + minutes) * MINUTE_MS;
}

/** When a session begins: by its own date, or, in older files, by its day and a clock time. */
function startOf(event: Fields, day: Fields, zone: string): number | undefined {
  const own = readTime(event["date"]);
  if (own !== undefined) return timeOf(own, zone);
  const begins = readTime(day["day_start"]);
  const local = readTime(`${String(day["date"])}T${String(event["start"])}`);
  if (local === undefined) return undefined;
  const time = timeOf(local, zone);
  return begins !== undefined && time < timeOf(begins, zone) ? time + DAY_MS : time;
}

const idOf = ({ guid, id, slug }: Fields): string | number | undefined =>
  [guid, id, slug].find(
    (one): one is string | number => (typeof one === "string" && one !== "") || typeof one === "number",
  );

/** One place of a talk, read; or why it is left out. */
function sessionOf(
  event: Fields,
  day: Fields,
  room: string,
  zone: string,
): ImportedSession | "no time" | "no title" {
  const start = startOf(event, day, zone);
  const length = durationOf(event["duration"]);
  if (start === undefined || length <= 0 || length > LONGEST_SESSION_MS) return "no time";
  const title = titleOf(event["title"]);
  if (title === "") return "no title";
  const persons = listOf(event["persons"]).map((raw) => {
    const person = fieldsOf(raw);
    return person["public_name"] ?? person["name"] ?? person["full_public_name"];
  });
  return {
    id: `frab:${String(idOf(event) ?? title).slice(0, 70)}`,
    room,
    start,
    end: start + length,
    title,
    speakers: namesOf(persons),
    ...detailsOf(event["language"], event["url"]),
  };
}

/** When days begin: after the last of them has ended, where one goes on past midnight. */
function dayBeginsOf(
  days: readonly Fields[],
  sessions: readonly ImportedSession[],
  zone: string,
): string | undefined {
  const ends = days.flatMap((day) => {
    const end = readTime(day["day_end"]);
    const wall = end && wallTime(timeOf(end, zone), zone);
    return wall !== undefined && dayOfWall(wall) > String(day["date"]) ? [wall % DAY_MS] : [];
  });
  if (ends.length === 0) return undefined;
  // 03:59 is the last minute of a day that ends at four.
  const begins = Math.ceil(Math.max(...ends) / (5 * MINUTE_MS)) * 5 * MINUTE_MS;
  const isNeeded = sessions.some(({ start }) => wallTime(start, zone) % DAY_MS < begins);
  return isNeeded ? new Date(begins).toISOString().slice(11, 16) : undefined;
}

/** A talk that is on twice is two sessions, each with an id of its own. */
function withOwnIds(sessions: readonly ImportedSession[]): readonly ImportedSession[] {
  const counts = new Map<string, number>();
  return [...sessions]
    .sort((a, b) => a.start - b.start)
    .map((session) => {
      const count = (counts.get(session.id) ?? 0) + 1;
      counts.set(session.id, count);
      return count === 1 ? session : { ...session, id: `${session.id}:${count}` };
    });
}

/** Whether parsed JSON looks like a schedule of this kind. */
export const isFrab = (raw: unknown): boolean =>
  Array.isArray(fieldsOf(fieldsOf(fieldsOf(raw)["schedule"])["conference"])["days"]);

/**
 * Reads a parsed schedule. `zone` stands for a time zone the file does not name. The error says in words what is missing.
 */
export function readFrab(raw: unknown, zone: string | undefined): Result<Imported, string> {
  const conference = fieldsOf(fieldsOf(fieldsOf(raw)["schedule"])["conference"]);
  const named = conference["time_zone_name"];
  const timeZone = zone ?? (typeof named === "string" && isTimeZone(named) ? named : undefined);
  if (timeZone === undefined)
    return err("The schedule names no time zone: add --zone, as in --zone Europe/Berlin.");
  const days = listOf(conference["days"]).map(fieldsOf);
  const rooms = new Set(namesOf(listOf(conference["rooms"]).map((room) => fieldsOf(room)["name"])));
  const counts = { "no time": 0, "no title": 0 };
  const sessions: ImportedSession[] = [];
  for (const day of days)
    for (const [roomName, events] of Object.entries(fieldsOf(day["rooms"]))) {
      const room = nameOf(roomName);
      if (room === "") continue;
      rooms.add(room);
      for (const event of listOf(events)) {
        const session = sessionOf(fieldsOf(event), day, room, timeZone);
        if (typeof session === "string") counts[session] += 1;
        else sessions.push(session);
      }
    }
  const name = nameOf(conference["title"]);
  const dayBegins = dayBeginsOf(days, sessions, timeZone);
  return ok({
    kind: "frab",
    ...(name === "" ? {} : { name }),
    timeZone,
    ...(dayBegins === undefined ? {} : { dayBegins }),
    rooms: [...rooms],
    sessions: withOwnIds(sessions),
    notes: [
      ...leftOut(counts["no time"], "they have no start or no length"),
      ...leftOut(counts["no title"], "they have no title"),
    ],
  });
}
