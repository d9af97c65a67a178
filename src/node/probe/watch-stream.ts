/**
 * Watches one stream for a while: what came, and when. It reads as the viewer's transport does, and keeps what the
 * transport does not tell: comments, and which bytes came together.
 */
import { createParser } from "eventsource-parser";

import type { Clock } from "../../lib/clock.ts";
import { LONGEST_PAYLOAD } from "../../vas/decode-event.ts";
import type { Opened } from "./asker.ts";
import type { Chunk, Comment, StreamAnswer, TimedFrame } from "./facts.ts";

/** What is read of one stream, in bytes as unpacked. */
const MOST_STREAM_BYTES = 32_000_000;
/** What is read of an answer that is no stream, in characters. */
const LONGEST_REFUSAL = 8_192;

export type WatchOptions = {
  /** When it was asked for, in ms by the clock. */
  readonly askedAt: number;
  /** How long it is watched, in ms after that. */
  readonly forMs: number;
  readonly clock: Clock;
  /** Hears of what has come so far. */
  readonly onFrame?: (frame: TimedFrame) => void;
};

/** Settles when its time is over or the stream is; the connection is closed by then. */
export function watchStream({ answer, body, close }: Opened, options: WatchOptions): Promise<StreamAnswer> {
  const { askedAt, forMs, clock, onFrame } = options;
  const frames: TimedFrame[] = [];
  const comments: Comment[] = [];
  const chunks: Chunk[] = [];
  const decoder = new TextDecoder();
  let size = 0;
  let at = 0;
  let refusal = "";
  const parser = createParser({
    maxBufferSize: LONGEST_PAYLOAD + 1_000,
    onEvent: ({ event, data, id }) => {
      const frame = { name: event ?? "message", data, atMs: at, ...(id === undefined ? {} : { id }) };
      frames.push(frame);
      onFrame?.(frame);
    },
    onComment: (text) => comments.push({ atMs: at, text: text.slice(0, 200) }),
  });
  return new Promise((resolve) => {
    let isOver = false;
    const finish = (endedBy?: StreamAnswer["endedBy"]): void => {
      if (isOver) return;
      isOver = true;
      end.cancel();
      close();
      const openMs = Math.min(clock.now() - askedAt, forMs);
      const code = /"error_code"\s*:\s*"([a-z_]{1,64})"/.exec(refusal)?.[1];
      resolve({
        ...answer,
        frames,
        comments,
        chunks,
        openMs,
        ...(endedBy === undefined ? {} : { endedBy }),
        ...(code === undefined ? {} : { errorCode: code }),
      });
    };
    const end = clock.after(Math.max(0, forMs - (clock.now() - askedAt)), () => finish());
    body.on("data", (chunk: Buffer) => {
      if (isOver) return;
      at = clock.now() - askedAt;
      size += chunk.length;
      chunks.push({ atMs: at, bytes: chunk.length });
      const text = decoder.decode(chunk, { stream: true });
      if (answer.status === 200) parser.feed(text);
      else refusal = (refusal + text).slice(0, LONGEST_REFUSAL);
      if (size > MOST_STREAM_BYTES) finish("size");
    });
    body.on("end", () => finish("service"));
    body.on("error", () => finish("network"));
    body.on("close", () => finish("network"));
  });
}
