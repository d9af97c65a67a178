/**
 * A rehearsal service on an origin of its own, as a real service is, which notes what viewers ask of it across
 * origins and can be told to refuse `Last-Event-ID`.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { CORS_HEADERS } from "../../src/node/rehearsal/http.ts";
import { createHandler } from "../../src/node/rehearsal/handler.ts";
import { createRehearsal, type NewChannel } from "../../src/node/rehearsal/service.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { smallScript } from "./stage.ts";

export type FarRequest = {
  readonly method: string;
  readonly path: string;
  readonly origin: string | undefined;
  /** Headers the browser asks leave for in a preflight. */
  readonly wants: string | undefined;
  readonly lastEventId: string | undefined;
};

export type FarService = {
  readonly origin: string;
  readonly open: (channel?: NewChannel) => Room;
  readonly requests: readonly FarRequest[];
  /** From now on preflights do not allow `Last-Event-ID`, as services that never heard of it do. */
  readonly refuseLastEventId: () => void;
  readonly close: () => Promise<void>;
};

const first = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

export async function startFarService(): Promise<FarService> {
  const rehearsal = createRehearsal({ script: smallScript(), now: () => Date.UTC(2026, 0, 5, 9) });
  const handler = createHandler(rehearsal);
  const requests: FarRequest[] = [];
  let refuses = false;
  const server = createServer((message, response) => {
    requests.push({
      method: message.method ?? "",
      path: (message.url ?? "").split("?")[0] ?? "",
      origin: message.headers.origin,
      wants: first(message.headers["access-control-request-headers"]),
      lastEventId: first(message.headers["last-event-id"]),
    });
    if (refuses && message.method === "OPTIONS")
      response.writeHead(204, { ...CORS_HEADERS, "access-control-allow-headers": "content-type" }).end();
    else handler(message, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (channel = {}) => rehearsal.create({ state: { status: "active", phase: "live" }, ...channel }),
    requests,
    refuseLastEventId: () => {
      refuses = true;
    },
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
