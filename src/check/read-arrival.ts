/**
 * What a frame of the stream says of itself to the check: when it was sent, and what its events replace.
 */
import { type Fields, isFields } from "../lib/fields.ts";
import type { Frame } from "../vas/decode-event.ts";
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

/** When a frame was sent, in ms since 1970, where it says so and that is near `wallNow` (ms since 1970). */
export function sentAtOf({ data }: Frame, wallNow: number): number | undefined {
  const content = contentOf(data);
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

/** What an event replaces: the heartbeat, or a sentence in one language. Nothing where it replaces nothing. */
export function subjectOf(event: BroadcastEvent | undefined): string | undefined {
  if (event?.type === "heartbeat") return "heartbeat";
  if (event?.type === "sentence") return `sentence ${event.sid}`;
  return event?.type === "translation" ? `sentence ${event.sid} ${event.language}` : undefined;
}
