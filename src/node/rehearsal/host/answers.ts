/**
 * What the host's endpoints can answer, as values: a success with its body, or one of the documented errors
 * ("Broadcasts API", error responses).
 */
import type { ServerResponse } from "node:http";

import { type Ok, ok, type Result } from "../../../lib/result.ts";
import type { HttpError } from "../http.ts";

export type Answer = { readonly status: 200 | 201 | 202; readonly body: object };
/** An answer that is no JSON: a file, a sound, a stream of events. */
export type Sending = { readonly send: (response: ServerResponse) => void | Promise<void> };
export type Outcome = Result<Answer | Sending, HttpError>;

/** What each method of an endpoint does. */
export type Endpoint = Readonly<Record<string, () => Outcome | Promise<Outcome>>>;

/** A success whose body is `{"data": …}`, with more top-level fields where the endpoint has them. */
export const answer = (
  status: 200 | 201 | 202,
  data: unknown,
  more: Readonly<Record<string, unknown>> = {},
): Ok<Answer> => ok({ status, body: { data, ...more } });

/** A success whose body has no `data`, as some of the Tasks API have. */
export const plainAnswer = (body: object): Ok<Answer> => ok({ status: 200, body });

export const sending = (send: Sending["send"]): Ok<Sending> => ok({ send });

export const missingApiKey: HttpError = {
  status: 401,
  code: "auth_missing_api_key",
  message: "API Key not provided",
};

export const invalidApiKey: HttpError = {
  status: 401,
  code: "auth_invalid_api_key",
  message: "Invalid API Key",
};

export const missingToken: HttpError = {
  status: 401,
  code: "auth_missing_token",
  message: "The Authorization header was not provided",
};

export const recordingNotFound: HttpError = {
  status: 404,
  code: "recording_not_found",
  message: "The specified recording was not found",
};

export const notFound: HttpError = {
  status: 404,
  code: "broadcast_session_not_found",
  message: "The specified broadcast was not found",
};

export const noSuchSentence: HttpError = {
  status: 404,
  code: "broadcast_sentence_not_found",
  message: "Nothing with this sid was said yet",
};

export const cannotRevoke: HttpError = {
  status: 422,
  code: "broadcast_cannot_revoke",
  message: "Only broadcasts in the pending state can be revoked",
};

export const cannotUpdate = (
  message = "Only pending/active/paused broadcasts can be updated",
): HttpError => ({ status: 422, code: "broadcast_cannot_update", message });
