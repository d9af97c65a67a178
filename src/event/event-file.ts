/**
 * `event.json` says what an event is: its rooms, their access tokens and videos, and who speaks when (docs/events.md).
 * Organisers write it by hand or import it. What cannot be read costs nothing but itself, and is named in `refused`.
 */
import { EVENT_SHAPE, type VideoKind } from "./event-fields.ts";
import { type Entry, type Refusal, type Refuse, take, type Taken } from "./read-fields.ts";
import { type Day, dayOfWall, timeOf, wallTime } from "./zone-time.ts";

export type { Day } from "./zone-time.ts";

/** How a video is had: HLS, WebRTC (WHEP), or a page to open elsewhere. */
type VideoSource = "hls" | "whep" | "page";

export type Video = {
  readonly kind: VideoKind;
  readonly source: VideoSource;
  /** An `https:` address, or a path on the page's own origin. */
  readonly address: string;
  /** What tells it from others of its kind, such as a sign language. */
  readonly name?: string;
  /** How far the picture is behind what is said in the room, in seconds: 0 to 120. */
  readonly delay: number;
};

/** An access token of a room, and from when on it counts, in ms since the epoch. */
type TokenFrom = { readonly from: number; readonly token: string };

export type Room = {
  /** Part of addresses: a–z, 0–9 and hyphens. */
  readonly id: string;
  readonly name: string;
  readonly place?: string;
  /** What counts before all of `tokens`; none for a room without subtitles, or none yet. */
  readonly token?: string;
  /** By time. */
  readonly tokens: readonly TokenFrom[];
  /** Language tags that the organiser says can be read here; empty where nothing is said of it. */
  readonly languages: readonly string[];
  readonly videos: readonly Video[];
};

export type Session = {
  /** Unique in the event, and the same as long as neither room, start nor number of sessions there changes. */
  readonly id: string;
  /** The id of a room of this event. */
  readonly room: string;
  /** In ms since the epoch; the end is after the start. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly speakers: readonly string[];
  /** The language spoken. */
  readonly language?: string;
  readonly link?: string;
  /** Stands for the room's token while this session is on. */
  readonly token?: string;
};

export type EventLink = { readonly title: string; readonly address: string };

export type EventFile = {
  /** Empty where the file has none. */
  readonly name: string;
  /** An IANA time zone; UTC where the file has none. */
  readonly timeZone: string;
  /** When a day of the event begins, in ms after midnight: a talk at 1 a.m. may belong to the day before. */
  readonly dayBegins: number;
  /** In order; those of the file, or else those that have a session. */
  readonly days: readonly Day[];
  /** In the organiser's order. */
  readonly rooms: readonly Room[];
  /** By start, then by room. */
  readonly sessions: readonly Session[];
  readonly links: readonly EventLink[];
  /** An address with placeholders (`feedback-link.ts`). */
  readonly feedback?: string;
  /** What does not count. */
  readonly refused: readonly Refusal[];
};

type Said = Taken<typeof EVENT_SHAPE>;
type SaidRoom = Entry<NonNullable<Said["rooms"]>[number]["value"]>;
type SaidVideo = Entry<NonNullable<SaidRoom["value"]["videos"]>[number]["value"]>;
type SaidSession = Entry<NonNullable<Said["sessions"]>[number]["value"]>;

const SOURCES = ["hls", "whep", "page"] as const satisfies readonly VideoSource[];

const valuesOf = <T>(entries: readonly Entry<T>[] | undefined): readonly T[] =>
  (entries ?? []).map(({ value }) => value);

/** The fields that are there: one that is missing is left out, not undefined. */
const present = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** A video has one source; what is said of another does not count. */
function videoOf({ at, value }: SaidVideo, path: string, refuse: Refuse): readonly Video[] {
  const { kind, name, delay = 0 } = value;
  const [source, ...others] = SOURCES.filter((one) => value[one] !== undefined);
  for (const other of others) refuse(`${path}.${at}.${other}`, "repeated");
  const address = source && value[source];
  if (source === undefined || address === undefined) {
    refuse(`${path}.${at}.hls`, "missing");
    return [];
  }
  return [{ kind, source, address, delay, ...(name === undefined ? {} : { name }) }];
}

function roomOf({ at, value }: SaidRoom, zone: string, refuse: Refuse): Room {
  const { id, name = id, place, token, tokens, languages, videos = [] } = value;
  return {
    id,
    name,
    ...present({ place, token }),
    tokens: valuesOf(tokens)
      .map((entry) => ({ from: timeOf(entry.from, zone), token: entry.token }))
      .sort((a, b) => a.from - b.from),
    languages: [...new Set(valuesOf(languages))],
    videos: videos.flatMap((video) => videoOf(video, `rooms.${at}.videos`, refuse)),
  };
}

/** The entries whose id was not there before; the first one counts. */
function firstOfEach<T extends { readonly id: string }>(
  entries: readonly Entry<T>[],
  path: string,
  refuse: Refuse,
): readonly Entry<T>[] {
  const ids = new Set<string>();
  return entries.filter(({ at, value: { id } }) => {
    const isFirst = !ids.has(id);
    if (!isFirst) refuse(`${path}.${at}.id`, "repeated");
    ids.add(id);
    return isFirst;
  });
}

type Timed = Omit<Session, "id"> & { readonly id: string | undefined };

function sessionOf(
  { at, value }: SaidSession,
  zone: string,
  rooms: ReadonlyMap<string, number>,
  refuse: Refuse,
): readonly Timed[] {
  const { id, room, title, speakers, language, link, token } = value;
  const start = timeOf(value.start, zone);
  const end = timeOf(value.end, zone);
  if (!rooms.has(room)) refuse(`sessions.${at}.room`, "no-room");
  if (end <= start) refuse(`sessions.${at}.end`, "unusable");
  if (!rooms.has(room) || end <= start) return [];
  const session = { id, room, start, end, title, speakers: [...new Set(valuesOf(speakers))] };
  return [{ ...session, ...present({ language, link, token }) }];
}

/** Each session with an id of its own: the file's, or one made of room and start. */
function withIds(sessions: readonly Timed[]): readonly Session[] {
  const taken = new Set(sessions.flatMap(({ id }) => id ?? []));
  const counts = new Map<string, number>();
  return sessions.map((session) => {
    if (session.id !== undefined) return { ...session, id: session.id };
    const made = `${session.room}@${new Date(session.start).toISOString().slice(0, 16)}`;
    let count = counts.get(made) ?? 0;
    let id: string;
    do {
      count += 1;
      id = count === 1 ? made : `${made}-${count}`;
    } while (taken.has(id));
    counts.set(made, count);
    taken.add(id);
    return { ...session, id };
  });
}

function sessionsOf(
  entries: readonly SaidSession[],
  zone: string,
  rooms: readonly Room[],
  refuse: Refuse,
): readonly Session[] {
  const order = new Map(rooms.map(({ id }, at) => [id, at]));
  const ids = new Set<string>();
  const sessions = entries.flatMap((entry) => {
    const { id } = entry.value;
    const isRepeated = id !== undefined && ids.has(id);
    if (isRepeated) refuse(`sessions.${entry.at}.id`, "repeated");
    if (id !== undefined) ids.add(id);
    return isRepeated ? [] : sessionOf(entry, zone, order, refuse);
  });
  const placeOf = ({ room }: Timed): number => order.get(room) ?? 0;
  return withIds([...sessions].sort((a, b) => a.start - b.start || placeOf(a) - placeOf(b) || a.end - b.end));
}

const isLocal = (raw: { readonly offset?: number }): boolean => raw.offset === undefined;

/** What a parsed `event.json` says; it may be anything. */
export function readEventFile(raw: unknown): EventFile {
  const refused: Refusal[] = [];
  const refuse: Refuse = (path, why) => refused.push({ path, why });
  const said: Said = take(raw, EVENT_SHAPE, refuse) ?? {};
  const { name = "", timeZone = "UTC", dayBegins = 0 } = said;
  const written = (said.sessions ?? []).flatMap(({ value: { start, end } }) => [start, end]);
  const isZoneNamed = said.timeZone !== undefined || refused.some(({ path }) => path === "timeZone");
  if (!isZoneNamed && written.some(isLocal)) refuse("timeZone", "missing");
  const rooms = firstOfEach(
    (said.rooms ?? []).map((room) => ({ at: room.at, value: roomOf(room, timeZone, refuse) })),
    "rooms",
    refuse,
  ).map(({ value }) => value);
  const sessions = sessionsOf(said.sessions ?? [], timeZone, rooms, refuse);
  const days = said.days
    ? valuesOf(said.days)
    : sessions.map(({ start }) => dayOfWall(wallTime(start, timeZone), dayBegins));
  return {
    name,
    timeZone,
    dayBegins,
    days: [...new Set(days)].sort(),
    rooms,
    sessions,
    links: valuesOf(said.links),
    ...(said.feedback === undefined ? {} : { feedback: said.feedback }),
    refused,
  };
}
