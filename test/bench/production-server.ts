/**
 * The built viewer as a venue would serve it, for benches: compressed, with the cache rules and the production headers, and
 * a rehearsal service behind the same origin. One server for HTTP/1.1 on loopback; what HTTP/2 saves is not in its figures.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { createHandler } from "../../src/node/rehearsal/handler.ts";
import { createPageHeaders } from "../../src/node/rehearsal/page-headers.ts";
import type { Rehearsal } from "../../src/node/rehearsal/service.ts";
import { inlineHashes } from "../../src/node/serving/inline-hashes.ts";
import { type Deploy, TYPES } from "../harness/deploys.ts";

/** What a pass over the wire is worth. */
const COMPRESSED = new Set([".html", ".js", ".css", ".json", ".webmanifest", ".svg", ".txt"]);

export type ProductionServer = { readonly origin: string; readonly close: () => Promise<void> };

/** `onStream` hears of every request for a broadcast's stream, by its token. */
export async function startProductionServer(
  files: Deploy,
  rehearsal: Rehearsal,
  onStream: (token: string) => void = () => undefined,
): Promise<ProductionServer> {
  const handler = createHandler(rehearsal);
  const headers = createPageHeaders({ inline: inlineHashes(files.get("/index.html")?.toString() ?? "") });
  const compressed = new Map(
    Array.from(files)
      .filter(([path]) => COMPRESSED.has(extname(path)))
      .map(([path, content]) => [path, brotliCompressSync(content)]),
  );

  function serve(message: IncomingMessage, response: ServerResponse): void {
    const path = new URL(message.url ?? "/", "http://host").pathname;
    // A path that is no file is a page of the viewer, a file that is not there is not.
    const name = extname(path) === "" ? "/index.html" : path;
    const content = files.get(name);
    if (content === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    const small = compressed.get(name);
    const isImmutable = name.startsWith("/assets/");
    response
      .writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "cache-control": isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
        vary: "Origin, Accept-Encoding",
        ...(small === undefined ? {} : { "content-encoding": "br" }),
      })
      .end(small ?? content);
  }

  const server = createServer((message, response) => {
    const token = /^\/broadcast\/([^/]+)\/text/.exec(message.url ?? "")?.[1];
    // A page beside the viewer, such as a floor to measure against, is nobody's but the bench's.
    if (/^\/[a-z-]+\.html(?:\?|$)/.test(message.url ?? "")) serve(message, response);
    else headers(message, response, () => handler(message, response, () => serve(message, response)));
    if (token !== undefined) onStream(token);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
