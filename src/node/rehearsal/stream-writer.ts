/**
 * The writing end of one viewer's stream. Frames that are the same for a whole audience go to the socket as they are,
 * since taking each apart again for every viewer is most of what a large audience costs; and a viewer that does not read
 * is given up before what waits for it grows without bound.
 */
import type { ServerResponse } from "node:http";

import type { Frame } from "./frame.ts";

/**
 * A viewer may be behind by this much, in bytes, beyond what its network holds: more than the events kept for those who
 * come back. It comes back to them by itself, from the last one it has read.
 */
export const MOST_UNREAD = 2 * 1_024 * 1_024;

export type StreamWriter = {
  /** Writes the frames together. False where the viewer was too far behind already: it has been cut off. */
  readonly write: (frames: readonly Frame[]) => boolean;
  readonly end: () => void;
  readonly destroy: () => void;
};

/** Takes over an answer whose head is written; nobody else may write its body. */
export function openStreamWriter(response: ServerResponse): StreamWriter {
  response.flushHeaders();
  const { socket } = response;
  // An answer over HTTP/2 or HTTP/1.0, or one that comes after another of its connection, is left to Node.
  const isChunked = response.chunkedEncoding && socket !== null;
  return {
    write: (frames) => {
      if (response.writableLength > MOST_UNREAD) {
        response.destroy();
        return false;
      }
      if (response.destroyed || response.writableEnded) return true;
      const together = frames.length > 1;
      if (together) response.cork();
      for (const { bytes, chunk } of frames) {
        if (isChunked) socket.write(chunk);
        else response.write(bytes);
      }
      if (together) response.uncork();
      return true;
    },
    end: () => response.end(),
    destroy: () => response.destroy(),
  };
}
