/**
 * Merges a programme into an `event.json`: the programme says when and where who speaks; what the organiser wrote beside it
 * stays. Pure; the file is parsed JSON, of which fields that nobody knows stay as well.
 */
import { isTimeZone, wallTime } from "../../event/zone-time.ts";
import { type Fields, fieldsOf } from "../../lib/fields.ts";
import { type Imported, type ImportedSession, roomIdOf } from "./imported.ts";

/** What is different now: sessions by title, and what of each changed. */
export type Changes = {
  readonly addedRooms: readonly string[];
  /** Rooms of the file that no session is in; they stay. */
  readonly unusedRooms: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

const listOf = (raw: unknown): readonly Fields[] =>
  Array.isArray(raw) ? (raw as readonly unknown[]).map(fieldsOf) : [];

/** A time as it is written: on the event's clock, with what that is ahead of UTC, as in `2026-11-28T10:00+01:00`. */
export function writtenTime(time: number, zone: string): string {
  const wall = wallTime(time, zone);
  const minutes = Math.round((wall - time) / 60_000);
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  const text = new Date(wall).toISOString();
  return `${text.slice(0, text.slice(17, 19) === "00" ? 16 : 19)}${offset}`;
}

/** The file's rooms with those that are new behind them, and the id of each room of the programme by its name. */
function mergeRooms(before: readonly Fields[], names: readonly string[]) {
  const ids = new Map<string, string>();
  const taken = new Set(before.map(({ id }) => String(id)));
  const byName = new Map(before.map(({ id, name }) => [String(name ?? id), String(id)]));
  const isFromImport = new Set<string>();
  const added: Fields[] = [];
  for (const name of names) {
    const plain = roomIdOf(name, new Set());
    // A room that was given another name keeps the id that was made of its first one.
    const known = byName.get(name) ?? (taken.has(plain) && !isFromImport.has(plain) ? plain : undefined);
    const id = known ?? roomIdOf(name, taken);
    if (known === undefined) added.push({ id, name });
    taken.add(id);
    isFromImport.add(id);
    ids.set(name, id);
  }
  return { rooms: [...before, ...added], ids, added };
}

const FIELDS = ["title", "room", "start", "end", "speakers", "language", "link"] as const;

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(", ") || "nobody"
    : typeof value === "string"
      ? value
      : (JSON.stringify(value) ?? "none");

/** What of a session is different, in words; empty where nothing is. */
function differences(before: Fields, after: Fields): string {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${field}: ${shown(before[field])} → ${shown(after[field])}`)
    .join("; ");
}

/** Times that mean the same stay as they are written. */
const isSameTime = (before: unknown, time: number): boolean =>
  typeof before === "string" && /(?:Z|[+-]\d\d:?\d\d)$/.test(before) && Date.parse(before) === time;

function sessionOver(before: Fields, session: ImportedSession, room: string, zone: string): Fields {
  const { id, title, start, end, speakers, language, link } = session;
  const timeFor = (name: "start" | "end", time: number): unknown =>
    isSameTime(before[name], time) ? before[name] : writtenTime(time, zone);
  return {
    ...before,
    id,
    room,
    start: timeFor("start", start),
    end: timeFor("end", end),
    title,
    ...(speakers.length === 0 && before["speakers"] === undefined ? {} : { speakers }),
    ...(language === undefined ? {} : { language }),
    ...(link === undefined ? {} : { link }),
  };
}

const labelOf = (session: Fields): string =>
  `${shown(session["title"])} (${shown(session["room"])}, ${shown(session["start"])})`;

const keyOf = (title: unknown, room: unknown): string => JSON.stringify([title, room]);

/**
 * What each session of the programme was in the file: the one of its id, or else, since some programmes give new ids each
 * time, the one of its title in its room.
 */
function oldOfEach(
  before: readonly Fields[],
  sessions: readonly ImportedSession[],
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<ImportedSession, Fields> {
  const byId = new Map(before.map((session) => [session["id"], session]));
  const olds = new Map<ImportedSession, Fields>();
  for (const session of sessions) {
    const old = byId.get(session.id);
    if (old !== undefined) olds.set(session, old);
  }
  const found = new Set(olds.values());
  const left = new Map<string, Fields[]>();
  for (const old of before.filter((one) => !found.has(one))) {
    const key = keyOf(old["title"], old["room"]);
    left.set(key, [...(left.get(key) ?? []), old]);
  }
  for (const session of sessions.filter((one) => !olds.has(one))) {
    const old = left.get(keyOf(session.title, ids.get(session.room)))?.shift();
    if (old !== undefined) olds.set(session, old);
  }
  return olds;
}

/** Merges a programme into a file; see above for what stays. */
export function mergeEvent(
  file: Fields,
  imported: Imported,
): { readonly file: Fields; readonly changes: Changes } {
  const roomsBefore = listOf(file["rooms"]);
  const { rooms, ids, added: addedRooms } = mergeRooms(roomsBefore, imported.rooms);
  const named = file["timeZone"];
  const zone = typeof named === "string" && isTimeZone(named) ? named : imported.timeZone;
  const before = listOf(file["sessions"]);
  const isImported = ({ id }: Fields): boolean =>
    typeof id === "string" && id.startsWith(`${imported.kind}:`);
  const olds = oldOfEach(before.filter(isImported), imported.sessions, ids);
  const added: string[] = [];
  const changed: string[] = [];
  const sessions = imported.sessions.map((session) => {
    const old = olds.get(session);
    const now = sessionOver(old ?? {}, session, ids.get(session.room) ?? session.room, zone);
    if (old === undefined) added.push(labelOf(now));
    else if (differences(old, now) !== "") changed.push(`${labelOf(now)}: ${differences(old, now)}`);
    return now;
  });
  const still = new Set(olds.values());
  const byHand = before.filter((session) => !isImported(session));
  const all = [...byHand, ...sessions];
  const used = new Set(all.map(({ room }) => String(room)));
  const { name, timeZone, dayBegins } = imported;
  return {
    file: {
      ...(name === undefined ? {} : { name }),
      timeZone,
      ...(dayBegins === undefined ? {} : { dayBegins }),
      ...file,
      rooms,
      sessions: all,
    },
    changes: {
      addedRooms: addedRooms.map((room) => String(room["name"])),
      unusedRooms: roomsBefore.map(({ id }) => String(id)).filter((id) => !used.has(id)),
      added,
      changed,
      removed: before.filter((session) => isImported(session) && !still.has(session)).map(labelOf),
    },
  };
}

/** Sentences of one kind that are said; what is beyond them is counted. */
const MOST_SAID = 40;

function several(sign: string, lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_SAID;
  return [
    ...lines.slice(0, MOST_SAID).map((line) => `${sign} ${line}`),
    ...(more > 0 ? [`${sign} … and ${more} more`] : []),
  ];
}

/** What an import did, in lines. */
export function tellChanges({
  addedRooms,
  unusedRooms,
  added,
  changed,
  removed,
}: Changes): readonly string[] {
  return [
    ...several("+ room", addedRooms),
    ...several("+", added),
    ...several("~", changed),
    ...several("-", removed),
    ...unusedRooms.map((id) => `The room ${id} has no session; it stays.`),
    `${added.length} added, ${changed.length} changed, ${removed.length} removed.`,
  ];
}
