/**
 * Serves the example event page at `/example/`: a page as others make it, with the viewer in a tag beside a video. It
 * belongs to the rehearsal, and is no part of what ships.
 */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

import { readRange } from "./byte-range.ts";
import { readRequest } from "./http.ts";

export const EXAMPLE_PATH = "/example/";

/** The page's files and nothing else: their names and types. */
const FILES: Readonly<Record<string, string>> = {
  "index.html": "text/html; charset=utf-8",
  "page.css": "text/css; charset=utf-8",
  "page.js": "text/javascript; charset=utf-8",
  "talk.webm": "video/webm",
};

const fileUrl = (name: string): URL => new URL(`./example/${name}`, import.meta.url);

async function send(name: string, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const content = await readFile(fileURLToPath(fileUrl(name)));
  const range = readRange(message.headers.range, content.length);
  const [first, last] = range ?? [0, content.length - 1];
  response.writeHead(range === undefined ? 200 : 206, {
    "content-type": FILES[name],
    "content-length": last - first + 1,
    "accept-ranges": "bytes",
    "cache-control": "no-cache",
    ...(range === undefined ? {} : { "content-range": `bytes ${first}-${last}/${content.length}` }),
  });
  response.end(message.method === "HEAD" ? undefined : content.subarray(first, last + 1));
}

/** Answers requests for the example page; all others go on. */
export function serveExample(message: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { path, method } = readRequest(message);
  if (`${path}/` === EXAMPLE_PATH) {
    response.writeHead(308, { location: EXAMPLE_PATH }).end();
    return;
  }
  const name = path === EXAMPLE_PATH ? "index.html" : path.slice(EXAMPLE_PATH.length);
  if (!path.startsWith(EXAMPLE_PATH) || !Object.hasOwn(FILES, name) || !/^(GET|HEAD)$/.test(method)) {
    next();
    return;
  }
  send(name, message, response).catch(() => response.destroy());
}
