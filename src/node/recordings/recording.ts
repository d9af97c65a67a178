/**
 * A recording of a stream: the frames as a service sent them, with their times, and what it said of the broadcast. A file
 * of lines, each one JSON object: first the head, then the frames.
 */
import * as v from "valibot";

import { broadcastSchema } from "../../vas/broadcast-info.ts";
import { isToken } from "../../vas/addresses.ts";
import { err, ok, type Result } from "../../lib/result.ts";

const FORMAT = "live-subtitle-stream";
const VERSION = 1;
/** What is read of a file, in characters. */
const LONGEST_RECORDING = 200_000_000;

const headSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  token: v.pipe(v.string(), v.check(isToken)),
  broadcast: broadcastSchema,
});
const frameSchema = v.object({
  /** After the stream was asked for, in ms. */
  atMs: v.pipe(v.number(), v.minValue(0)),
  /** Left out where the stream names none. */
  event: v.optional(v.string()),
  id: v.optional(v.string()),
  data: v.optional(v.string()),
  /** A line that begins with a colon, in the place of an event. */
  comment: v.optional(v.string()),
});

export type RecordedFrame = v.InferOutput<typeof frameSchema>;
export type Recording = {
  readonly token: string;
  readonly broadcast: v.InferOutput<typeof broadcastSchema>;
  /** By their times. */
  readonly frames: readonly RecordedFrame[];
};

/** The file's text. */
export function writeRecording({ token, broadcast, frames }: Recording): string {
  const head = { format: FORMAT, version: VERSION, token, broadcast };
  return [head, ...frames].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** Reads a file's text; an error names the line. */
export function readRecording(
  text: string,
): Result<Recording, { readonly line: number; readonly reason: string }> {
  if (text.length > LONGEST_RECORDING) return err({ line: 1, reason: "the file is larger than 200 MB" });
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const parsed = (line: string): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      return undefined;
    }
  };
  const head = v.safeParse(headSchema, parsed(lines[0] ?? ""));
  if (!head.success)
    return err({
      line: 1,
      reason: "this is no recording of a stream, as `npm run probe -- … --record file` writes it",
    });
  const frames: RecordedFrame[] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === "") continue;
    const frame = v.safeParse(frameSchema, parsed(line));
    if (!frame.success)
      return err({ line: at + 1, reason: 'this is no frame: {"atMs": …, "event": …, "id": …, "data": …}' });
    frames.push(frame.output);
  }
  const { token, broadcast } = head.output;
  return ok({ token, broadcast, frames: frames.sort((a, b) => a.atMs - b.atMs) });
}
