/**
 * What the times at which frames come can be compared by: when a frame was sent, as it says itself, and what counts as
 * come together. The check of a seat and the probe of a service judge by the same. Pure.
 */
import { type Fields, isFields } from "./fields.ts";

/** Frames that come within this time of each other came together, in ms: most likely in one piece of the network's. */
export const TOGETHER_MS = 60;
/** What a service sends to newcomers comes together and is older than this stream, within this time, in ms. */
export const BACKLOG_MS = 1_500;

/** The value that a share of all is not above, by the nearest rank; nothing for no values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(Math.min(1, Math.max(0, share)) * sorted.length);
  return sorted[Math.max(0, rank - 1)];
}

/** The largest of the values, however many; 0 where none is above it. */
export const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

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
export function sentAtOf(data: string, wallNow: number): number | undefined {
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
