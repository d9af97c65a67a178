/**
 * The built viewer as a host serves it, compressed and with its headers, with a rehearsal service behind it that never
 * stops talking, and the floor beside it: a page of one file that makes the same requests by hand.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

import { createHandler } from "../../../src/rehearsal/handler.ts";
import { createPageHeaders } from "../../../src/rehearsal/page-headers.ts";
import { createRehearsal } from "../../../src/rehearsal/service.ts";
import { said, smallScript } from "../../harness/stage.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FLOOR = fileURLToPath(new URL("./floor.html", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** How often the interim text grows, in ms: often, so that what is measured is not the wait for the next word. */
const WORD_MS = 20;

export type BenchServer = {
  readonly origin: string;
  readonly token: string;
  readonly close: () => void;
};

/** The file behind a path; a path without an extension is a page. */
function fileOf(path: string): string {
  if (path.startsWith("/floor/")) return FLOOR;
  return join(ROOT, "dist", extname(path) === "" ? "index.html" : path);
}

export async function startBenchServer(): Promise<BenchServer> {
  const rehearsal = createRehearsal({ script: smallScript(), now: Date.now });
  const room = rehearsal.create({ state: { status: "active", phase: "live" } });
  const handler = createHandler(rehearsal);
  const headers = createPageHeaders({ html: readFileSync(join(ROOT, "dist/index.html"), "utf8") });
  const packed = new Map<string, Buffer>();

  const server = createServer((message, response) => {
    const path = (message.url ?? "/").split("?")[0] ?? "/";
    const isFloor = path.startsWith("/floor/");
    const page = (): void => {
      const file = fileOf(path);
      try {
        const body = packed.get(file) ?? brotliCompressSync(readFileSync(file));
        packed.set(file, body);
        response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
        response.setHeader("content-encoding", "br");
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    };
    if (isFloor) page();
    else headers(message, response, () => handler(message, response, page));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });

  let words = 0;
  const talking = setInterval(() => {
    words += 1;
    room.send(said(1 + Math.floor(words / 400), `word ${words % 400}`, { is_final: false, revision: words }));
  }, WORD_MS);

  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    token: room.channel().token,
    close: () => {
      clearInterval(talking);
      room.cut("destroy");
      server.closeAllConnections();
      server.close();
    },
  };
}
