/**
 * The host's side of the service: the documented Broadcasts API, and a few controls of our own. This is the switchboard:
 * who asks, for which endpoint, with which method.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { ServerResponse } from "node:http";

import { err } from "../../lib/result.ts";
import {
  answer,
  type Endpoint,
  invalidApiKey,
  missingApiKey,
  missingToken,
  notFound,
  type Outcome,
} from "./host/answers.ts";
import { broadcastBody } from "./host/broadcast-body.ts";
import { create, list, query, revokeBatch, revokeOne, update } from "./host/broadcasts.ts";
import { type Control, controls } from "./host/controls.ts";
import { importsEndpoint } from "./host/imports.ts";
import { summary, templatesEndpoint } from "./host/summary.ts";
import { taskStreamsEndpoint } from "./host/task-streams.ts";
import { tasksEndpoint } from "./host/tasks.ts";
import { voicesEndpoint } from "./host/voices.ts";
import { type HttpError, methodNotAllowed, readJson, type Request, sendError, sendJson } from "./http.ts";
import type { Rehearsal } from "./service.ts";

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

/** The same for the one endpoint that takes the key as a bearer token ("Generate Summary API"). */
function tokenError(rehearsal: Rehearsal, { message }: Request): HttpError | undefined {
  const [, token] = /^Bearer (.+)$/.exec(message.headers.authorization ?? "") ?? [];
  if (token === undefined) return missingToken;
  return isSame(token, rehearsal.apiKey) ? undefined : invalidApiKey;
}

const SUMMARY = "/api/v1/summary";

function endpointOf(rehearsal: Rehearsal, request: Request): Endpoint | undefined {
  if (request.path === SUMMARY) return { POST: () => summary(rehearsal, request) };
  return (
    broadcastsEndpoint(rehearsal, request) ??
    tasksEndpoint(rehearsal, request) ??
    taskStreamsEndpoint(rehearsal, request) ??
    importsEndpoint(rehearsal, request) ??
    templatesEndpoint(request) ??
    voicesEndpoint(rehearsal, request) ??
    controlsEndpoint(rehearsal, request)
  );
}

/** Answers a host's request; false where the request is none. */
export async function handleHost(
  rehearsal: Rehearsal,
  request: Request,
  response: ServerResponse,
): Promise<boolean> {
  const endpoint = endpointOf(rehearsal, request);
  if (endpoint === undefined) return false;
  const refused = request.path === SUMMARY ? tokenError(rehearsal, request) : keyError(rehearsal, request);
  const run = endpoint[request.method] ?? (() => err(methodNotAllowed));
  const fault = rehearsal.hostConduct().faultOf(request);
  const outcome = refused === undefined ? (fault === undefined ? await run() : err(fault)) : err(refused);
  if (!outcome.ok) sendError(response, outcome.error);
  else if ("send" in outcome.value) await outcome.value.send(response);
  else sendJson(response, outcome.value.status, outcome.value.body);
  return true;
}
