/**
 * The rehearsal's WHEP endpoint (draft-ietf-wish-whep): a viewer's offer is answered, and the clip is sent to it until it
 * deletes its session or is gone. Addresses are not told one by one, so there is no PATCH.
 */
import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

import { methodNotAllowed, readText, type Request, sendError, validationFailed } from "../http.ts";
import { type SentClip, sendClip } from "./send-clip.ts";

/** Where offers are sent to; a session is beneath it. */
export const WHEP_PATH = "/rehearsal/v1/whep/talk";
/** Viewers at a time: each costs sockets and a timer. */
const MOST_SESSIONS = 20;

/** A page of another origin may read where its session is, and end it. */
const CORS = {
  "access-control-allow-methods": "POST, DELETE, OPTIONS",
  "access-control-expose-headers": "location, retry-after, date",
};

/** What the endpoint adds to the headers of a path for other origins, before anything else is said. */
export const whepHeaders = (path: string): Readonly<Record<string, string>> =>
  path === WHEP_PATH || path.startsWith(`${WHEP_PATH}/`) ? CORS : {};

export type Whep = {
  /** False where the request is for something else. */
  readonly handle: (request: Request, response: ServerResponse) => Promise<boolean>;
  /** Sessions that are open. */
  readonly count: () => number;
  /** Ends every session. */
  readonly close: () => Promise<void>;
};

export function createWhep(send: typeof sendClip = sendClip): Whep {
  const sessions = new Map<string, SentClip>();
  /** Offers that are being answered. */
  let answering = 0;

  async function end(id: string): Promise<boolean> {
    const session = sessions.get(id);
    sessions.delete(id);
    await session?.close();
    return session !== undefined;
  }

  async function begin({ message }: Request, response: ServerResponse): Promise<void> {
    const type = (message.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase();
    const offer = await readText(message);
    if (type !== "application/sdp") {
      sendError(response, {
        status: 415,
        code: "validation_failed",
        message: "An offer is application/sdp.",
      });
    } else if (!offer.ok) {
      sendError(response, offer.error);
    } else if (sessions.size + answering >= MOST_SESSIONS) {
      const headers = { "retry-after": "5" };
      sendError(response, { status: 503, code: "busy", message: "Too many viewers", headers });
    } else if (!/^m=/m.test(offer.value)) {
      sendError(response, { ...validationFailed("The body is no offer of media."), status: 400 });
    } else {
      await answer(offer.value, response);
    }
  }

  async function answer(offer: string, response: ServerResponse): Promise<void> {
    const id = randomUUID();
    answering += 1;
    try {
      const sent = await send(offer, () => void end(id));
      sessions.set(id, sent);
      response.writeHead(201, { "content-type": "application/sdp", location: `${WHEP_PATH}/${id}` });
      response.end(sent.answer);
    } catch {
      sendError(response, { status: 406, code: "not_acceptable", message: "The offer cannot be answered." });
    } finally {
      answering -= 1;
    }
  }

  return {
    count: () => sessions.size,
    handle: async (request, response) => {
      const { method, path } = request;
      const id = path.startsWith(`${WHEP_PATH}/`) ? path.slice(WHEP_PATH.length + 1) : undefined;
      if (path !== WHEP_PATH && id === undefined) return false;
      if (id === undefined && method === "POST") await begin(request, response);
      else if (id === undefined || method !== "DELETE") sendError(response, methodNotAllowed);
      else if (await end(id)) response.writeHead(200).end();
      else sendError(response, { status: 404, code: "not_found", message: "There is no such session" });
      return true;
    },
    close: async () => {
      await Promise.all([...sessions.keys()].map(end));
    },
  };
}
