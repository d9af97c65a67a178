/**
 * Everything that can go wrong between the viewer and the service, as one closed set. The words a person reads for
 * each code live in `i18n/`.
 */

export const VAS_ERROR_CODES = [
  /** No answer: no network, refused, or slower than the deadline. */
  "unreachable",
  /** 404 `broadcast_token_invalid` or `broadcast_not_found`. */
  "unknown-token",
  /** 410 `broadcast_token_revoked`. */
  "revoked",
  /** 410 `broadcast_session_ended`. */
  "ended",
  /** 401 `broadcast_password_incorrect`. */
  "wrong-password",
  /** 401 or 403: the viewer access token is missing or stale. */
  "unauthorized",
  /** 422 `validation_failed`. */
  "invalid-input",
  /** 429, with the wait the service asks for. */
  "too-many-requests",
  /** 5xx. */
  "service-error",
  /** An answer that is not the service's, such as a sign-in page of the network. */
  "unexpected-answer",
] as const;

export type VasErrorCode = (typeof VAS_ERROR_CODES)[number];

export type VasError = {
  readonly code: VasErrorCode;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** How long the service asks us to wait, in ms. */
  readonly retryAfterMs?: number;
};

const DOCUMENTED_CODES: ReadonlyMap<string, VasErrorCode> = new Map([
  ["broadcast_token_invalid", "unknown-token"],
  ["broadcast_not_found", "unknown-token"],
  ["broadcast_token_revoked", "revoked"],
  ["broadcast_session_ended", "ended"],
  ["broadcast_password_incorrect", "wrong-password"],
  ["broadcast_unauthorized", "unauthorized"],
  ["validation_failed", "invalid-input"],
]);

/** What a documented `error_code` (docs/contract.md, "Errors") means to the viewer; nothing for any other. */
export const documentedCode = (errorCode: string): VasErrorCode | undefined =>
  DOCUMENTED_CODES.get(errorCode);

/** What a status means where the body does not say (docs/contract.md, "Errors" and "Profile events"). */
export function codeOfStatus(status: number): VasErrorCode {
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 404) return "unknown-token";
  if (status === 410) return "ended";
  if (status === 422) return "invalid-input";
  if (status === 429) return "too-many-requests";
  if (status >= 500) return "service-error";
  return "unexpected-answer";
}
