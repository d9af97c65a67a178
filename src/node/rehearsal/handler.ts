/**
 * The one HTTP handler of the rehearsal service. What is not the service's passes on to whoever serves the page.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

import { CORS_HEADERS, readRequest, type Request, sendError, sendJson } from "./http.ts";
import { handleHost } from "./host-api.ts";
import { createOwnHosts, isFromHere, type OwnHosts } from "./own-hosts.ts";
import type { Rehearsal } from "./service.ts";
import { isTalk, serveTalk } from "./talks/serve-talks.ts";
import { handleVideo } from "./video/serve-video.ts";
import { whepHeaders } from "./video/whep.ts";
import { handleViewer } from "./viewer-api.ts";

export type Handler = (message: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The file of a rehearsal's event, in the place of one of the host's own. */
const isEvent = ({ path, method }: Request): boolean =>
  path === "/event.json" && (method === "GET" || method === "HEAD");

const isOurs = (path: string): boolean =>
  path.startsWith("/api/") || path.startsWith("/rehearsal/") || /^\/broadcast\/[^/]+\/text$/.test(path);

/** What a viewer asks for; all else of ours is the host's. */
const isViewers = (path: string): boolean =>
  /^\/(?:api\/v1\/viewer|rehearsal\/v1\/(?:speech|video|whep))\/|^\/broadcast\//.test(path);

/** `isOwn` says whose pages may use the host's endpoints; this machine's, unless told otherwise. */
export function createHandler(rehearsal: Rehearsal, isOwn: OwnHosts = createOwnHosts()): Handler {
  return (message, response, next) => {
    const request = readRequest(message);
    if (isEvent(request) && rehearsal.event() !== undefined) {
      sendJson(response, 200, rehearsal.event(), { "cache-control": "no-cache" });
      return;
    }
    if (!isOurs(request.path)) {
      const talks = rehearsal.talks();
      if (talks === undefined || !isTalk(request)) {
        next();
        return;
      }
      const answerTalk = async (): Promise<void> => {
        if (!(await serveTalk(talks, request, response))) next();
      };
      answerTalk().catch(() => response.destroy());
      return;
    }
    if (isViewers(request.path)) {
      const headers = { ...CORS_HEADERS, ...whepHeaders(request.path) };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (request.method === "OPTIONS") {
        response.writeHead(204).end();
        return;
      }
    } else if (!isFromHere(message, isOwn)) {
      sendError(response, { status: 403, code: "forbidden_origin", message: "Not from another page" });
      return;
    }
    const answer = async (): Promise<void> => {
      const done =
        rehearsal.clips.handle(request, response) ||
        (await handleVideo(request, response, rehearsal.now())) ||
        (await rehearsal.whep.handle(request, response)) ||
        (await handleViewer(rehearsal, request, response)) ||
        (await rehearsal.partners.handle(rehearsal, request, response)) ||
        (await handleHost(rehearsal, request, response));
      if (!done)
        sendError(response, { status: 404, code: "not_found", message: "There is no such endpoint" });
    };
    answer().catch(() => {
      if (response.headersSent) response.destroy();
      else sendError(response, { status: 500, code: "internal_error", message: "The rehearsal failed" });
    });
  };
}
