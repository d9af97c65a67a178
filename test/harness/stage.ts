/**
 * A stage for browser tests: the built viewer under the production headers, a rehearsal service behind it, and a
 * clock that moves only when a test says so.
 */
import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";

import { servePreview } from "../../src/node/rehearsal/preview.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import {
  createRehearsal,
  type NewChannel,
  type Rehearsal,
  type RehearsalOptions,
} from "../../src/node/rehearsal/service.ts";
import { chosenFront, type Front, startBehind } from "./front.ts";
import { smallScript } from "./small-script.ts";
import type { WebServer } from "./web-server.ts";

export { said, smallScript, translated } from "./small-script.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type Stage = {
  readonly origin: string;
  readonly rehearsal: Rehearsal;
  /** Opens a channel that is live unless told otherwise. */
  readonly open: (channel?: NewChannel) => Room;
  /** Lets `ms` of the rehearsal's time pass, in small steps. */
  readonly pass: (ms: number) => void;
  /** The server in front, where it is one of the recipes'. */
  readonly server?: WebServer;
  readonly close: () => Promise<void>;
};

const STEP_MS = 50;

export type StageOptions = Pick<RehearsalOptions, "synthesize"> & {
  /** Origins of services the page may talk to besides its own. */
  readonly serviceOrigins?: readonly string[];
  /** Who may put `/embed` in a frame, as sources of `frame-ancestors`. */
  readonly embedAncestors?: readonly string[];
  /** Where sound and video may come from, as sources of `media-src`. */
  readonly media?: readonly string[];
  /** The server in front; the preview server, or what `VIEWER_SERVER` names, unless told otherwise. */
  readonly front?: Front;
};

export async function setStage({
  synthesize,
  front = chosenFront(),
  ...headers
}: StageOptions = {}): Promise<Stage> {
  let now = Date.UTC(2026, 0, 5, 9);
  let origin = "";
  const rehearsal = createRehearsal({
    script: smallScript(),
    now: () => now,
    shareOrigin: () => origin,
    ...(synthesize === undefined ? {} : { synthesize }),
  });
  const stage: Omit<Stage, "origin" | "close"> = {
    rehearsal,
    open: (channel = {}) => rehearsal.create({ state: { status: "active", phase: "live" }, ...channel }),
    pass: (ms) => {
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        now += Math.min(STEP_MS, ms - passed);
        rehearsal.tick();
      }
    },
  };
  const cutAll = (): void => {
    for (const room of rehearsal.rooms()) room.cut("destroy");
  };
  if (front !== "preview") {
    const { server, close } = await startBehind(front, rehearsal, headers);
    ({ origin } = server);
    return {
      ...stage,
      origin,
      server,
      close: async () => {
        cutAll();
        await rehearsal.whep.close();
        await close();
      },
    };
  }
  const server = await servePreview({
    root: ROOT,
    host: "127.0.0.1",
    port: 0,
    backend: { rehearsal },
    ...headers,
  });
  // To pack files and unpack them takes longer than to send them to the same machine.
  server.httpServer.prependListener("request", (message: IncomingMessage) => {
    delete message.headers["accept-encoding"];
  });
  origin = (server.resolvedUrls?.local[0] ?? "").replace(/\/$/, "");
  return {
    ...stage,
    origin,
    close: async () => {
      cutAll();
      await rehearsal.whep.close();
      await server.close();
    },
  };
}
