/**
 * Clips that viewers fetch from an address of the rehearsal instead of getting them with the event, also from
 * addresses that do not answer as they should.
 */
import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

import { type HttpError, methodNotAllowed, type Request, sendError } from "../http.ts";

/**
 * What an address answers: the clip; nothing, ever (`hang`); half of the clip and then nothing (`stall`); or 404
 * (`missing`).
 */
export type AddressKind = "clip" | "hang" | "stall" | "missing";

/** Addresses that are known at most; the oldest goes first. */
const MOST_ADDRESSES = 200;

export type ClipAddresses = {
  /** Gives the clip a new address, as a path. */
  readonly publish: (kind: AddressKind, audio: Uint8Array) => string;
  /** Answers a viewer's request for a clip; false where the request is none. */
  readonly handle: (request: Request, response: ServerResponse) => boolean;
};

const notFound: HttpError = { status: 404, code: "not_found", message: "There is no such clip" };

export function createClipAddresses(): ClipAddresses {
  const published = new Map<string, { readonly kind: AddressKind; readonly audio: Uint8Array }>();

  function answer(id: string, response: ServerResponse): void {
    const { kind, audio } = published.get(id) ?? { kind: "missing", audio: new Uint8Array() };
    if (kind === "hang") return;
    if (kind === "missing") {
      sendError(response, notFound);
      return;
    }
    response.writeHead(200, {
      "content-type": "audio/mpeg",
      "content-length": audio.length,
      "cache-control": "no-store",
    });
    if (kind === "stall") response.write(audio.subarray(0, audio.length >> 1));
    else response.end(audio);
  }

  return {
    publish: (kind, audio) => {
      const id = randomUUID();
      published.set(id, { kind, audio });
      for (const oldest of published.keys()) {
        if (published.size <= MOST_ADDRESSES) break;
        published.delete(oldest);
      }
      return `/rehearsal/v1/speech/${id}.mp3`;
    },
    handle: ({ method, path }, response) => {
      const id = /^\/rehearsal\/v1\/speech\/([^/]+)\.mp3$/.exec(path)?.[1];
      if (id === undefined) return false;
      if (method === "GET") answer(id, response);
      else sendError(response, methodNotAllowed);
      return true;
    },
  };
}
