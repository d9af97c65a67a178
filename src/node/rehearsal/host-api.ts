/**
 * The host's side of the service: the documented Broadcasts API, and a few controls of our own. This is the switchboard:
 * who asks, for which endpoint, with which method.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { ServerResponse } from "node:http";

import { err } from "../../lib/result.ts";
import { answer, invalidApiKey, missingApiKey, notFound, type Outcome } from "./host/answers.ts";
import { broadcastBody } from "./host/broadcast-body.ts";
import { create, list, query, revokeBatch, revokeOne, update } from "./host/broadcasts.ts";
import { type Control, controls } from "./host/controls.ts";
import { type HttpError, methodNotAllowed, readJson, type Request, sendError, sendJson } from "./http.ts";
import type { Rehearsal } from "./service.ts";

/** What each method of an endpoint does. */
type Endpoint = Readonly<Record<string, () => Outcome | Promise<Outcome>>>;

function broadcastsEndpoint(rehearsal: Rehearsal, request: Request): Endpoint | undefined {
  const match = /^\/api\/v1\/broadcasts(?:\/([^/]+))?$/.exec(request.path);
  if (match === null) return undefined;
  const [, id] = match;
  if (id === undefined) {
    return { GET: () => list(rehearsal, request), POST: () => create(rehearsal, request) };
  }
  if (id === "batch") return { DELETE: () => revokeBatch(rehearsal, request) };
  return {
    GET: () => query(rehearsal, id),
    PATCH: () => update(rehearsal, id, request),
    DELETE: () => revokeOne(rehearsal, id),
  };
}

async function runControl(
  rehearsal: Rehearsal,
  token: string,
  control: Control,
  { message }: Request,
): Promise<Outcome> {
  const room = rehearsal.byToken(token);
  if (room === undefined) return err(notFound);
  const body = await readJson(message);
  if (!body.ok) return body;
  const done = control(rehearsal, room, body.value);
  return done.ok ? answer(200, broadcastBody(rehearsal, room.channel())) : done;
}

function controlsEndpoint(rehearsal: Rehearsal, request: Request): Endpoint | undefined {
  const match = /^\/rehearsal\/v1\/broadcasts\/([^/]+)(?:\/([^/]+))?$/.exec(request.path);
  if (match === null) return undefined;
  const [, token = "", name] = match;
  if (name === undefined) {
    return {
      GET: () => {
        const room = rehearsal.byToken(token);
        return room === undefined ? err(notFound) : answer(200, broadcastBody(rehearsal, room.channel()));
      },
    };
  }
  const control = controls.get(name);
  return control && { POST: () => runControl(rehearsal, token, control, request) };
}

/** Compares in a time that does not tell how much of a key was right. */
function isSame(sent: string | readonly string[], key: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return typeof sent === "string" && timingSafeEqual(hash(sent), hash(key));
}

/** What is wrong with the request's API key ("Authentication"), or undefined for the right one. */
function keyError(rehearsal: Rehearsal, { message }: Request): HttpError | undefined {
  const key = message.headers["x-api-key"];
  if (key === undefined || key === "") return missingApiKey;
  return isSame(key, rehearsal.apiKey) ? undefined : invalidApiKey;
}

/** Answers a host's request; false where the request is none. */
export async function handleHost(
  rehearsal: Rehearsal,
  request: Request,
  response: ServerResponse,
): Promise<boolean> {
  const endpoint = broadcastsEndpoint(rehearsal, request) ?? controlsEndpoint(rehearsal, request);
  if (endpoint === undefined) return false;
  const refused = keyError(rehearsal, request);
  const run = endpoint[request.method] ?? (() => err(methodNotAllowed));
  const outcome = refused === undefined ? await run() : err(refused);
  if (outcome.ok) sendJson(response, outcome.value.status, outcome.value.body);
  else sendError(response, outcome.error);
  return true;
}
