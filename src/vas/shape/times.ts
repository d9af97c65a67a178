/**
 * Times of a sentence in an unknown stream: in ms, in seconds, or as a clock. A plain whole number says nothing of its
 * unit; what lies between two of them does.
 */
import type { Meaning } from "./meanings.ts";
import type { Found } from "./fields.ts";

type Times = { readonly start_ms?: number; readonly end_ms?: number };

/** Nobody says a sentence in less, in ms. */
const SHORTEST_SENTENCE_MS = 100;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,3})?)$/;

const usable = (ms: number): number | undefined =>
  Number.isFinite(ms) && ms >= 0 ? Math.round(ms) : undefined;

/** A time that says its unit, in ms. */
function withUnit(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? undefined : usable(value * 1_000);
  if (typeof value !== "string") return undefined;
  const clock = CLOCK.exec(value);
  if (clock !== null) {
    const [, hours = "0", minutes = "0", seconds = "0"] = clock;
    return usable((Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) * 1_000);
  }
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s)$/.exec(value) ?? [];
  return amount === undefined ? undefined : usable(Number(amount) * (unit === "s" ? 1_000 : 1));
}

/** When a sentence began and ended, in ms, as far as its fields say so. */
export function timesOf(found: ReadonlyMap<Meaning, Found>): Times {
  const value = (meaning: Meaning): unknown => found.get(meaning)?.value;
  const [start, end] = [value("start"), value("end")];
  const span = typeof start === "number" && typeof end === "number" ? end - start : undefined;
  const hasFraction = [start, end].some((time) => typeof time === "number" && !Number.isInteger(time));
  const factor = hasFraction || (span !== undefined && span < SHORTEST_SENTENCE_MS) ? 1_000 : 1;
  const read = (plain: "start" | "end"): number | undefined => {
    const [ms, seconds] = [value(`${plain}_ms`), value(`${plain}_seconds`)];
    if (typeof ms === "number") return usable(ms);
    if (typeof seconds === "number") return usable(seconds * 1_000);
    const time = value(plain);
    return typeof time === "number" && span !== undefined && span > 0
      ? usable(time * factor)
      : withUnit(time);
  };
  const [startMs, endMs] = [read("start"), read("end")];
  return {
    ...(startMs === undefined ? {} : { start_ms: startMs }),
    ...(endMs === undefined ? {} : { end_ms: endMs }),
  };
}
