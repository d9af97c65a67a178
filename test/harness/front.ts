/**
 * What stands in front of the rehearsal on a stage: Vite's preview server, or one of the recipes' servers. With
 * `VIEWER_SERVER=nginx` or `VIEWER_SERVER=caddy` the whole browser suite runs behind that one.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { serveExample } from "../../src/node/rehearsal/example.ts";
import { createHandler } from "../../src/node/rehearsal/handler.ts";
import { createPageHeaders } from "../../src/node/rehearsal/page-headers.ts";
import type { Rehearsal } from "../../src/node/rehearsal/service.ts";
import type { ServerKind } from "./recipes.ts";
import { startWebServer, type WebServer } from "./web-server.ts";

export type Front = "preview" | { readonly kind: ServerKind; readonly secure: boolean };

/** The server that the surroundings ask for; over plain HTTP, as the preview server is. */
export function chosenFront(): Front {
  const kind = process.env["VIEWER_SERVER"] ?? "";
  if (kind === "") return "preview";
  if (kind !== "nginx" && kind !== "caddy")
    throw new Error(`VIEWER_SERVER is nginx or caddy, not "${kind}".`);
  return { kind, secure: false };
}

export type Behind = { readonly server: WebServer; readonly close: () => Promise<void> };

export type BehindOptions = {
  readonly serviceOrigins?: readonly string[];
  readonly embedAncestors?: readonly string[];
  readonly media?: readonly string[];
};

/** Serves a rehearsal on a port of its own, and one of the recipes' servers in front of it. */
export async function startBehind(
  front: Exclude<Front, "preview">,
  rehearsal: Rehearsal,
  { serviceOrigins = [], embedAncestors, media }: BehindOptions = {},
): Promise<Behind> {
  const handler = createHandler(rehearsal);
  const headers = createPageHeaders();
  const service = createServer((message, response) =>
    handler(message, response, () =>
      headers(message, response, () =>
        serveExample(message, response, () => response.writeHead(404).end("not the service's")),
      ),
    ),
  );
  await new Promise<void>((resolve) => {
    service.listen(0, "127.0.0.1", resolve);
  });
  const { port } = service.address() as AddressInfo;
  const closeService = async (): Promise<void> => {
    const closed = new Promise((resolve) => {
      service.close(resolve);
    });
    service.closeAllConnections();
    await closed;
  };
  try {
    const server = await startWebServer({
      ...front,
      service: `127.0.0.1:${port}`,
      embedAncestors,
      media,
      connect: ["'self'", ...serviceOrigins],
    });
    return {
      server,
      close: async () => {
        await server.close();
        await closeService();
      },
    };
  } catch (error) {
    await closeService();
    throw error;
  }
}
