/**
 * Answers who asks for the video of the rehearsal's event: a live HLS stream of a drawn figure (docs/rehearsal.md says how it
 * was made).
 */
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

import { methodNotAllowed, type Request, sendError } from "../http.ts";
import { livePlaylist, segmentOf } from "./playlist.ts";

const FOLDER = "/rehearsal/v1/video/";
/** Where the playlist is. */
export const VIDEO_PATH = `${FOLDER}signing.m3u8`;

async function contentOf(
  path: string,
  now: number,
): Promise<readonly [type: string, content: Uint8Array] | undefined> {
  if (path === VIDEO_PATH) return ["application/vnd.apple.mpegurl", Buffer.from(livePlaylist(now))];
  const segment = segmentOf(path.slice(FOLDER.length));
  if (segment === undefined) return undefined;
  return [
    "video/mp2t",
    await readFile(fileURLToPath(new URL(`./figure-${segment}.mpegts`, import.meta.url))),
  ];
}

/** `now` in ms; false where the request is for something else. */
export async function handleVideo(
  { method, path }: Request,
  response: ServerResponse,
  now: number,
): Promise<boolean> {
  if (!path.startsWith(FOLDER)) return false;
  const found = await contentOf(path, now);
  if (found === undefined) return false;
  const [type, content] = found;
  if (method !== "GET" && method !== "HEAD") {
    sendError(response, methodNotAllowed);
    return true;
  }
  response.writeHead(200, {
    "content-type": type,
    "content-length": content.length,
    "cache-control": "no-store",
  });
  response.end(method === "HEAD" ? undefined : content);
  return true;
}
