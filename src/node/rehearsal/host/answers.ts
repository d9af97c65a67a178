/**
 * What the host's endpoints can answer, as values: a success with its body, or one of the documented errors
 * ("Broadcasts API", error responses).
 */
import { type Ok, ok, type Result } from "../../../lib/result.ts";
import type { HttpError } from "../http.ts";

export type Answer = { readonly status: 200 | 201; readonly body: { readonly data: unknown } };
export type Outcome = Result<Answer, HttpError>;

/** A success whose body is `{"data": …}`, with more top-level fields where the endpoint has them. */
export const answer = (
  status: 200 | 201,
  data: unknown,
  more: Readonly<Record<string, unknown>> = {},
): Ok<Answer> => ok({ status, body: { data, ...more } });

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
