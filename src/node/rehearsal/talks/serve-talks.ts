/**
 * Answers who asks for published talks: the files of a folder that the publish command wrote, in parts where a player asks
 * for parts, and texts compressed as the recipes for servers do.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { headersOf } from "../../serving/headers.ts";
import { kindOf } from "../../serving/kinds.ts";
import { readRange } from "../byte-range.ts";
import type { Request } from "../http.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".json": "application/json",
  ".m4a": "audio/mp4",
  ".mp3": "audio/mpeg",
  ".wav": "audio/wav",
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
  ".bin": "application/octet-stream",
};

/** Whether a request is for a file of a published talk. */
export const isTalk = ({ method, path }: Request): boolean =>
  ["talk-file", "talk-index"].includes(kindOf(path)) && (method === "GET" || method === "HEAD");

/** Text is worth a pass over it; sound and pictures are as small as they get. */
const isCompressed = (file: string, accepted: string | string[] | undefined): boolean =>
  extname(file) === ".json" && /\bgzip\b/.test(String(accepted ?? ""));

/** Answers with a file of the folder that `talks/` is in; false where there is none. */
export async function serveTalk(
  folder: string,
  { method, path, message }: Request,
  response: ServerResponse,
): Promise<boolean> {
  const file = join(folder, path);
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return false;
  const range = readRange(message.headers.range, size);
  const [first, last] = range ?? [0, size - 1];
  for (const [name, value] of Object.entries(headersOf(kindOf(path)))) response.setHeader(name, value);
  if (range === undefined && method === "GET" && isCompressed(file, message.headers["accept-encoding"])) {
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      vary: "Accept-Encoding",
    });
    await pipeline(createReadStream(file), createGzip(), response).catch(() => undefined);
    return true;
  }
  response.writeHead(range === undefined ? 200 : 206, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": last - first + 1,
    "accept-ranges": "bytes",
    ...(range === undefined ? {} : { "content-range": `bytes ${first}-${last}/${size}` }),
  });
  if (method === "HEAD" || size === 0) {
    response.end();
    return true;
  }
  // A player hangs up on what it does not need.
  await pipeline(createReadStream(file, { start: first, end: last }), response).catch(() => undefined);
  return true;
}
