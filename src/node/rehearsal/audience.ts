/**
 * Who is connected to a channel: those who are let in, and those in line. Every write says when a viewer heard something
 * last, so that quiet streams can be kept open without a look at the whole audience each time.
 */
import type { ServerResponse } from "node:http";

import { type Frame, frameOf } from "./frame.ts";
import { openStreamWriter, type StreamWriter } from "./stream-writer.ts";

/** Comment lines on a quiet stream come this often, and viewers are told so, in ms. */
export const HEARTBEAT_MS = 15_000;

const WELCOME = frameOf(": welcome\n\n");
const HEARTBEAT = frameOf(": heartbeat\n\n");

/** What a viewer's stream request asks for. */
export type Joining = {
  readonly response: ServerResponse;
  readonly language: string | null;
  /** Speech, with the voice asked for if any; undefined for a viewer who only reads. */
  readonly speech: { readonly voice: string | null } | undefined;
  readonly lastEventId: string | undefined;
};

export type Viewer = Joining & {
  readonly writer: StreamWriter;
  readonly since: number;
  /** Place in line last told; 0 before any was. */
  position: number;
  heardAt: number;
};

export type Audience = {
  /** Both in the order they came. */
  readonly admitted: ReadonlySet<Viewer>;
  readonly waiting: ReadonlySet<Viewer>;
  /** Puts a viewer at the end of the line. */
  readonly enter: (joining: Joining) => Viewer;
  readonly admit: (viewer: Viewer) => void;
  readonly write: (viewer: Viewer, frames: readonly Frame[]) => void;
  /** Sends a comment line to everybody who has not heard anything for a while. */
  readonly keepOpen: () => void;
  readonly hangUp: (how: "destroy" | "end") => void;
};

export function createAudience(now: () => number): Audience {
  const admitted = new Set<Viewer>();
  const waiting = new Set<Viewer>();
  /** Nobody is due for a heartbeat before this moment. */
  let heartbeatAt = Infinity;

  function forget(viewer: Viewer): void {
    admitted.delete(viewer);
    waiting.delete(viewer);
  }

  function write(viewer: Viewer, frames: readonly Frame[]): void {
    viewer.heardAt = now();
    if (!viewer.writer.write(frames)) forget(viewer);
  }

  return {
    admitted,
    waiting,
    enter: (joining) => {
      const { response } = joining;
      const at = now();
      const writer = openStreamWriter(response);
      const viewer: Viewer = { ...joining, writer, since: at, position: 0, heardAt: at };
      heartbeatAt = Math.min(heartbeatAt, at + HEARTBEAT_MS);
      response.on("close", () => forget(viewer));
      waiting.add(viewer);
      write(viewer, [WELCOME]);
      return viewer;
    },
    admit: (viewer) => {
      waiting.delete(viewer);
      admitted.add(viewer);
    },
    write,
    keepOpen: () => {
      if (now() < heartbeatAt) return;
      heartbeatAt = Infinity;
      for (const viewers of [admitted, waiting]) {
        for (const viewer of viewers) {
          if (now() - viewer.heardAt >= HEARTBEAT_MS) write(viewer, [HEARTBEAT]);
          heartbeatAt = Math.min(heartbeatAt, viewer.heardAt + HEARTBEAT_MS);
        }
      }
    },
    hangUp: (how) => {
      for (const viewers of [admitted, waiting]) {
        for (const { writer } of viewers) writer[how]();
        viewers.clear();
      }
    },
  };
}
