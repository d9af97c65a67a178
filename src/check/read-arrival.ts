/**
 * What a frame of the stream says of itself to the check: when it was sent, what it replaces, and whether the viewer can
 * read it. Only names and keys are kept of a frame that it cannot read, never values.
 */
import { cleanName } from "../vas/clean-text.ts";
import { decodeFrame, type Frame } from "../vas/decode-event.ts";
import type { BroadcastEvent } from "../vas/events.ts";

/** Keys that mean the time a frame was sent, in lower case and without underscores. */
const TIME_KEYS: ReadonlySet<string> = new Set([
  "timestamp",
  "servertime",
  "servertimestamp",
  "sentat",
  "emittedat",
  "time",
  "ts",
]);
/** Objects in which the content of a frame may stand. */
const ENVELOPES = ["data", "payload"];
/** A frame longer than this holds sound and is not looked into, in characters. */
const LONGEST_LOOKED_INTO = 20_000;
/** A time further from now than this is no time of sending, in ms. */
const FURTHEST_MS = 3_600_000;
/** From this number on a time since 1970 is in microseconds, and in ms. */
const MICROSECONDS_FROM = 1e15;
const MILLISECONDS_FROM = 1e12;
const MOST_KEYS = 12;
const LONGEST_NAME = 40;

/** What of a frame could not be read: its name and the keys of its content. */
export type UnreadFrame = { readonly name: string; readonly keys: readonly string[] };

export type FrameReading = {
  readonly isRead: boolean;
  readonly unread?: UnreadFrame;
  readonly subject?: string;
  readonly sentAt?: number;
  /** How often the service says that it sends a heartbeat, in ms. */
  readonly heartbeatMs?: number;
  /** The place in line, where the broadcast is full. */
  readonly queue?: number;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function contentOf(data: string): Fields {
  if (data.length > LONGEST_LOOKED_INTO) return {};
  try {
    const parsed: unknown = JSON.parse(data);
    return isFields(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** A time in ms since 1970 from a number in s, ms or µs, or a date; nothing for what is none. */
export function timeIn(value: unknown): number | undefined {
  if (typeof value === "string") {
    const parsed = /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(parsed) ? undefined : parsed;
  }
  if (typeof value !== "number" || !(value >= 1e9)) return undefined;
  if (value >= MICROSECONDS_FROM) return value / 1_000;
  return value >= MILLISECONDS_FROM ? value : value * 1_000;
}

/** When the frame with this content was sent, where it says so and it is near `wallNow` (ms since 1970). */
function sentAtOf(content: Fields, wallNow: number): number | undefined {
  const levels = [content, ...ENVELOPES.map((name) => content[name]).filter(isFields)];
  for (const level of levels) {
    for (const [key, value] of Object.entries(level)) {
      if (!TIME_KEYS.has(key.toLowerCase().replaceAll("_", ""))) continue;
      const time = timeIn(value);
      if (time !== undefined && Math.abs(time - wallNow) <= FURTHEST_MS) return time;
    }
  }
  return undefined;
}

function subjectOf(event: BroadcastEvent | undefined): string | undefined {
  if (event?.type === "heartbeat") return "heartbeat";
  if (event?.type === "sentence") return `sentence ${event.sid}`;
  return event?.type === "translation" ? `sentence ${event.sid} ${event.language}` : undefined;
}

const shorten = (name: string): string => cleanName(name, LONGEST_NAME);

/** Reads a frame that came in at `wallNow` (ms since 1970, by the device). Never throws. */
export function readArrival(frame: Frame, wallNow: number): FrameReading {
  const content = contentOf(frame.data);
  const sentAt = sentAtOf(content, wallNow);
  const decoded = decodeFrame(frame);
  if (!decoded.ok) {
    const keys = Object.keys(content).slice(0, MOST_KEYS).map(shorten);
    return {
      isRead: false,
      unread: { name: shorten(frame.name), keys },
      ...(sentAt === undefined ? {} : { sentAt }),
    };
  }
  const [event] = decoded.value;
  const subject = subjectOf(event);
  const heartbeatMs = event?.type === "connected" ? event.heartbeatMs : undefined;
  return {
    isRead: true,
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(subject === undefined ? {} : { subject }),
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
    ...(event?.type === "queue" ? { queue: event.position } : {}),
  };
}
