/**
 * What viewers ask the relay: the service's three addresses, answered as the service does. The stream itself is the engine's:
 * the relay says who may have it, and nginx goes on from there.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

import * as v from "valibot";

import { bounded, MOST_BYTES } from "../../lib/bounded-body.ts";
import { isLanguageTag } from "../../lib/language-tag.ts";
import { verifyUrl } from "../../vas/addresses.ts";
import { verifySchema } from "../../vas/broadcast-info.ts";
import {
  CORS_HEADERS,
  type HttpError,
  methodNotAllowed,
  readRequest,
  readText,
  type Request,
  sendError,
  sendJson,
} from "../rehearsal/http.ts";
import type { Info } from "./broadcast-info.ts";
import { baseOf, channelsFor } from "./channels.ts";
import type { Metrics } from "./metrics.ts";
import type { ClipFiles } from "./speech/clip-files.ts";
import { hearingOf, type Voice } from "./speech/voices.ts";
import type { Over, Run, Store } from "./store.ts";
import type { LiveSubtitles } from "./subtitles/live-subtitles.ts";
import { createPlayerFiles } from "./subtitles/player-files.ts";

const ANSWER_DEADLINE_MS = 10_000;
/** Largest body of a password, in bytes. */
const LARGEST_BODY = 4_096;
/** A viewer access token without a date is good for so long, in ms (docs/contract.md, "Verify"). */
const ACCESS_MS = 24 * 60 * 60 * 1_000;

const away: HttpError = {
  status: 503,
  code: "service_unavailable",
  message: "The service cannot be reached",
  headers: { "retry-after": "2" },
};
const unknown: HttpError = { status: 404, code: "broadcast_token_invalid", message: "Invalid token" };

const noClip: HttpError = { status: 404, code: "not_found", message: "There is no such clip" };

const ANSWER_WHEN_OVER: Readonly<Record<Over, HttpError>> = {
  ended: { status: 410, code: "broadcast_session_ended", message: "Broadcast ended" },
  revoked: { status: 410, code: "broadcast_token_revoked", message: "This broadcast was revoked" },
  "unknown-token": { status: 404, code: "broadcast_not_found", message: "Broadcast not found" },
  unauthorized: { status: 403, code: "broadcast_unauthorized", message: "Unauthorized access" },
};

export type AnswersOptions = {
  readonly service: { readonly origin: string; readonly token: string };
  readonly info: Info;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly voices: readonly Voice[];
  readonly clips: Pick<ClipFiles, "find">;
  readonly subtitles: LiveSubtitles;
  /** A viewer got this viewer access token. */
  readonly onAccess: (accessToken: string) => void;
  /** What is at the addresses of whoever runs the relay, such as `/health`; nothing for others. */
  readonly ownAnswer: (path: string) => Promise<OwnAnswer | undefined>;
};

export type OwnAnswer = { readonly status: number; readonly type: string; readonly text: string };

/** The address that nginx hands a stream on to (deploy/relay). */
function fanOutAddress(base: string, language: string | undefined, hearing: string | undefined): string {
  const [said, saying, saidIn, sayingIn] = channelsFor(base, language, hearing);
  return `/live-subtitles-fan-out?said=${said}&saying=${saying}&said_in=${saidIn}&saying_in=${sayingIn}`;
}

// Over 60 lines: the three addresses, which share what is known.
export function createAnswers(options: AnswersOptions) {
  const { service, info, store, metrics, voices, clips, subtitles, onAccess, ownAnswer } = options;
  let lastRun: Run | undefined;

  async function resolve(response: ServerResponse): Promise<void> {
    const answer = await info.answer();
    if (answer === undefined) sendError(response, away);
    else sendJson(response, answer.status, answer.body);
  }

  /** Goes through to the service; its answer is handed on as it is. */
  async function verify(request: Request, response: ServerResponse): Promise<void> {
    const body = await readText(request.message, LARGEST_BODY);
    if (!body.ok) {
      sendError(response, body.error);
      return;
    }
    metrics.add("passwords_tried");
    const from = request.message.headers["x-forwarded-for"];
    let status: number;
    let text: string;
    let retryAfter: string | null;
    try {
      const answer = await fetch(verifyUrl(service.origin, service.token), {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(typeof from === "string" ? { "x-forwarded-for": from } : {}),
        },
        body: body.value,
        signal: AbortSignal.timeout(ANSWER_DEADLINE_MS),
      });
      status = answer.status;
      retryAfter = answer.headers.get("retry-after");
      text = await bounded(answer, MOST_BYTES.viewerAccess).text();
    } catch {
      sendError(response, away);
      return;
    }
    if (status === 200) await noteAccess(text);
    response.writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...(retryAfter === null ? {} : { "retry-after": retryAfter }),
    });
    response.end(text);
  }

  async function noteAccess(text: string): Promise<void> {
    const checked = v.safeParse(v.pipe(v.string(), v.parseJson(), verifySchema), text);
    if (!checked.success) return;
    const { viewer_access_token, expires_at } = checked.output.data;
    if (viewer_access_token === null) return;
    const forMs = Date.parse(expires_at ?? "") - Date.now();
    await store.admit(viewer_access_token, forMs > 0 ? forMs : ACCESS_MS);
    onAccess(viewer_access_token);
  }

  /** The run that is on; the last one that was known where Redis is away. */
  async function currentRun(): Promise<Run | undefined> {
    try {
      lastRun = await store.run();
    } catch {
      // Who is in stays in, and others may join, as long as the engine goes on.
    }
    return lastRun;
  }

  async function refusal(request: Request, run: Run | undefined): Promise<HttpError | undefined> {
    if (run?.over !== undefined) return ANSWER_WHEN_OVER[run.over];
    const answer = await info.answer();
    if (answer !== undefined && answer.info === undefined && answer.status < 500) {
      return answer.status === 410 ? ANSWER_WHEN_OVER.revoked : ANSWER_WHEN_OVER["unknown-token"];
    }
    if (run === undefined || answer?.info === undefined) return away;
    if (!answer.info.requiresPassword) return undefined;
    const accessToken = request.query.get("viewer_access_token");
    if (accessToken === null) return ANSWER_WHEN_OVER.unauthorized;
    try {
      return (await store.isAdmitted(accessToken)) ? undefined : ANSWER_WHEN_OVER.unauthorized;
    } catch {
      return away;
    }
  }

  async function stream(request: Request, response: ServerResponse): Promise<void> {
    const run = await currentRun();
    const refused = await refusal(request, run);
    if (refused !== undefined || run === undefined) {
      metrics.add("viewers_refused");
      sendError(response, refused ?? away);
      return;
    }
    metrics.add("viewers_admitted");
    const asked = request.query.get("lang");
    const language = asked !== null && isLanguageTag(asked) ? asked : undefined;
    const hearing =
      request.query.get("tts") === "true"
        ? hearingOf(voices, language, request.query.get("voice"))
        : undefined;
    response.writeHead(200, {
      "x-accel-redirect": fanOutAddress(baseOf(service.token, run.id), language, hearing),
      "cache-control": "no-store",
    });
    response.end();
  }

  /** Its name says what is in it, so that it never changes and may be kept by whoever has it. */
  async function clip(name: string, response: ServerResponse): Promise<void> {
    const found = await clips.find(name);
    if (found === undefined) {
      sendError(response, noClip);
      return;
    }
    response.writeHead(200, {
      "content-type": found.type,
      "content-length": found.bytes.length,
      "cache-control": `public, max-age=${found.leftS}, immutable`,
      "x-content-type-options": "nosniff",
    });
    response.end(found.bytes);
  }

  const sendPlayerFile = createPlayerFiles({ info, subtitles, currentRun, refusal, away, unknown });

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = readRequest(message);
    const own = request.method === "GET" ? await ownAnswer(request.path) : undefined;
    if (own !== undefined) {
      response.writeHead(own.status, { "content-type": own.type, "cache-control": "no-store" }).end(own.text);
      return;
    }
    for (const [name, value] of Object.entries(CORS_HEADERS)) response.setHeader(name, value);
    const rest = /^\/api\/v1\/viewer\/broadcasts\/([^/]+)(\/verify)?$/.exec(request.path);
    const text = /^\/broadcast\/([^/]+)\/text$/.exec(request.path);
    const sound = /^\/broadcast\/([^/]+)\/speech\/([^/]+)$/.exec(request.path);
    const player = /^\/broadcast\/([^/]+)\/subtitles\/(.+)$/.exec(request.path);
    const isVerify = rest?.[2] !== undefined;
    if (request.method === "OPTIONS") response.writeHead(204).end();
    else if ((rest?.[1] ?? text?.[1] ?? sound?.[1] ?? player?.[1]) !== service.token)
      sendError(response, unknown);
    else if (request.method !== (isVerify ? "POST" : "GET")) sendError(response, methodNotAllowed);
    else if (isVerify) await verify(request, response);
    else if (rest !== null) await resolve(response);
    else if (sound !== null) await clip(sound[2] ?? "", response);
    else if (player !== null) await sendPlayerFile(request, response, player[2] ?? "");
    else await stream(request, response);
  }

  return (message: IncomingMessage, response: ServerResponse): void => {
    answer(message, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendError(response, away);
    });
  };
}
