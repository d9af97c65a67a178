/**
 * The five formats write the same thing, a time since the start of the recording, with a comma or a point, with or
 * without hours and milliseconds. One tolerant reading serves all of them; what it refuses is not a time in any of them.
 */

import { ok, type Result } from "../../lib/result.ts";
import { excerpt } from "./source-lines.ts";
import { fail, type Span, type TranscriptError } from "./transcript.ts";

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/;

const LONGEST_MS = 10_000 * 3_600_000;

/** `[H:]MM:SS[.mmm]` to milliseconds; digits after the third decimal place are dropped; undefined when not a time. */
function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text.trim());
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (minutes > 59 || seconds > 59) return undefined;
  const milliseconds = Number((match[4] ?? "").slice(0, 3).padEnd(3, "0"));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** Seconds, as transcription JSON has them, to whole milliseconds; undefined when negative or beyond 10,000 hours. */
export function parseSeconds(seconds: number): number | undefined {
  const milliseconds = Math.round(seconds * 1000);
  return milliseconds >= 0 && milliseconds < LONGEST_MS ? milliseconds : undefined;
}

/** A side of a span: what the file says, for the message, and the milliseconds read from it. */
export type TimeSide = { readonly written: string; readonly ms: number | undefined };

export function clockSide(written: string): TimeSide {
  return { written: written.trim(), ms: parseClock(written) };
}

/** Puts two sides together. Error `bad-time` when one is not a time or the end is before the start; equal is allowed. */
export function toSpan(start: TimeSide, end: TimeSide, line: number): Result<Span, TranscriptError> {
  if (start.ms === undefined) return fail("bad-time", line, notATime("start", start.written));
  if (end.ms === undefined) return fail("bad-time", line, notATime("end", end.written));
  if (end.ms < start.ms) {
    const reason = `the end time ${end.written} is before the start time ${start.written}`;
    return fail("bad-time", line, reason);
  }
  return ok({ startMs: start.ms, endMs: end.ms });
}

function notATime(side: "start" | "end", written: string): string {
  return written === ""
    ? `the ${side} time is missing`
    : `the ${side} time ${excerpt(written)} is not a time`;
}

const WIDE_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WIDE_CHARACTER_MS = 220;
const CHARACTER_MS = 65;
const SHORTEST_MS = 500;
const LONGEST_ESTIMATE_MS = 8_000;

/**
 * How long a sentence takes to say, in milliseconds, between 0.5 s and 8 s: about 15 characters a second for alphabets
 * and 4.5 a second for Chinese, Japanese and Korean writing.
 */
export function estimateDurationMs(text: string): number {
  const wide = text.match(WIDE_CHARACTER)?.length ?? 0;
  const estimate = wide * WIDE_CHARACTER_MS + Math.max(0, text.length - wide) * CHARACTER_MS;
  return Math.min(LONGEST_ESTIMATE_MS, Math.max(SHORTEST_MS, estimate));
}
