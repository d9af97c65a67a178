/**
 * The viewer's side of the service: resolve, verify and stream, as documented (docs/contract.md), over whatever
 * channels the rehearsal holds.
 */
import type { ServerResponse } from "node:http";

import * as v from "valibot";

import { isToken } from "../../vas/addresses.ts";
import { broadcastSchema } from "../../vas/broadcast-info.ts";
import { LONGEST_PASSWORD } from "../../lib/password.ts";
import { networkOf } from "./caller.ts";
import type { Channel } from "./channel-types.ts";
import {
  type HttpError,
  methodNotAllowed,
  readJson,
  type Request,
  sendError,
  sendJson,
  validationFailed,
} from "./http.ts";
import type { Rehearsal } from "./service.ts";
import { speechFields } from "./speech/offer.ts";

const passwordBody = v.object({
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PASSWORD)),
});

const revoked: HttpError = {
  status: 410,
  code: "broadcast_token_revoked",
  message: "This broadcast was revoked",
};

const publicInfo = ({ id, settings, status }: Channel): v.InferInput<typeof broadcastSchema> => ({
  id,
  name: settings.name,
  access_type: settings.accessType,
  requires_password: settings.accessType === "password",
  status,
  is_live: status === "active" || status === "paused",
  transcription_language: settings.transcriptionLanguage,
  translation_languages: [...settings.translationLanguages],
  ...speechFields(settings),
});

function resolve(rehearsal: Rehearsal, token: string, response: ServerResponse): void {
  const room = rehearsal.byToken(token);
  if (room === undefined || !isToken(token)) {
    sendError(response, { status: 404, code: "broadcast_token_invalid", message: "Invalid token" });
    return;
  }
  const channel = room.channel();
  if (channel.status === "revoked") sendError(response, revoked);
  else sendJson(response, 200, { data: v.parse(broadcastSchema, room.recorded ?? publicInfo(channel)) });
}

async function verify(
  rehearsal: Rehearsal,
  token: string,
  request: Request,
  response: ServerResponse,
): Promise<void> {
  // The body comes first: nothing may change between looking at the attempts so far and counting this one.
  const body = await readJson(request.message);
  const channel = rehearsal.byToken(token)?.channel();
  if (channel === undefined || channel.status === "revoked") {
    sendError(response, { status: 401, code: "broadcast_token_invalid", message: "Invalid token" });
    return;
  }
  const now = rehearsal.now();
  const caller = networkOf(rehearsal.callerOf(request.message));
  const waitMs = rehearsal.access.waitMs(token, caller, now);
  if (waitMs > 0) {
    const headers = { "retry-after": String(Math.ceil(waitMs / 1_000)) };
    sendError(response, { status: 429, code: "too_many_requests", message: "Too many attempts", headers });
    return;
  }
  if (!body.ok) {
    sendError(response, body.error);
    return;
  }
  const checked = v.safeParse(passwordBody, body.value);
  if (!checked.success) {
    sendError(response, validationFailed(`password must be a string of 1 to ${LONGEST_PASSWORD} characters`));
    return;
  }
  const { accessType, passCode } = channel.settings;
  if (accessType === "public") {
    const message = "This channel is public; no password verification is required";
    sendJson(response, 200, { data: { viewer_access_token: null, message } });
  } else if (checked.output.password !== passCode) {
    rehearsal.access.noteWrong(token, caller, now);
    sendError(response, { status: 401, code: "broadcast_password_incorrect", message: "Incorrect password" });
  } else {
    const granted = rehearsal.access.grant(token, now);
    const expires_at = new Date(granted.expiresAt).toISOString();
    sendJson(response, 200, { data: { viewer_access_token: granted.token, expires_at } });
  }
}

function stream(rehearsal: Rehearsal, token: string, request: Request, response: ServerResponse): void {
  const fault = rehearsal.fault();
  if (fault !== undefined) {
    response.writeHead(fault.status, { ...fault.headers }).end();
    return;
  }
  const room = rehearsal.byToken(token);
  const channel = room?.channel();
  if (room === undefined || channel === undefined) {
    sendError(response, { status: 404, code: "broadcast_not_found", message: "Broadcast not found" });
  } else if (channel.status === "revoked") {
    sendError(response, revoked);
  } else if (channel.status === "ended") {
    sendError(response, { status: 410, code: "broadcast_session_ended", message: "Broadcast ended" });
  } else if (
    channel.settings.accessType === "password" &&
    !rehearsal.access.admits(token, request.query.get("viewer_access_token"), rehearsal.now())
  ) {
    sendError(response, { status: 403, code: "broadcast_unauthorized", message: "Unauthorized access" });
  } else {
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const lastEventId = request.message.headers["last-event-id"];
    room.join({
      response,
      language: request.query.get("lang"),
      speech: request.query.get("tts") === "true" ? { voice: request.query.get("voice") } : undefined,
      lastEventId: typeof lastEventId === "string" ? lastEventId : undefined,
    });
  }
}

/** Answers a viewer's request; false where the request is none. */
export async function handleViewer(
  rehearsal: Rehearsal,
  request: Request,
  response: ServerResponse,
): Promise<boolean> {
  const rest = /^\/api\/v1\/viewer\/broadcasts\/([^/]+)(\/verify)?$/.exec(request.path);
  const text = /^\/broadcast\/([^/]+)\/text$/.exec(request.path);
  const token = rest?.[1] ?? text?.[1];
  if (token === undefined) return false;
  const isVerify = rest?.[2] !== undefined;
  if (request.method !== (isVerify ? "POST" : "GET")) {
    sendError(response, methodNotAllowed);
  } else if (isVerify) {
    await verify(rehearsal, token, request, response);
  } else if (rest !== null) {
    resolve(rehearsal, token, response);
  } else {
    stream(rehearsal, token, request, response);
  }
  return true;
}
