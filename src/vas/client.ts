/**
 * The two short requests a viewer makes: resolve a token, and trade a password for a viewer access token. Both
 * answer with values or errors of a closed set, within a deadline, and never throw. Nothing here repeats by itself.
 */
import * as v from "valibot";

import { bounded, MOST_BYTES, TooLargeError } from "../lib/bounded-body.ts";
import type { Clock } from "../lib/clock.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { retryAfterMs } from "../lib/retry-after.ts";
import { resolveUrl, verifyUrl } from "./addresses.ts";
import { type BroadcastInfo, resolveSchema, toBroadcastInfo, verifySchema } from "./broadcast-info.ts";
import { codeOfStatus, documentedCode, type VasError, type VasErrorCode } from "./errors.ts";

/** How long a short request may take, in ms. */
export const REQUEST_DEADLINE_MS = 10_000;

export type ViewerAccess = {
  readonly token: string;
  /** How long the token is good for from now, in ms by the server's own clock, where the answer said so. */
  readonly validForMs?: number;
};

export type VasClient = {
  readonly resolve: (token: string, signal?: AbortSignal) => Promise<Result<BroadcastInfo, VasError>>;
  /** `undefined` is a public channel, which needs no access token. */
  readonly verify: (
    token: string,
    password: string,
    signal?: AbortSignal,
  ) => Promise<Result<ViewerAccess | undefined, VasError>>;
};

export type VasClientOptions = {
  /** Origin of the service without a trailing slash; empty for the page's own. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
};

type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

const errorBody = v.union([
  v.object({ error_code: v.string() }),
  v.pipe(
    v.object({ data: v.object({ error_code: v.string() }) }),
    v.transform((body) => body.data),
  ),
]);

function toError({ status, headers, body }: Answer): VasError {
  const named = v.safeParse(errorBody, body);
  const documented = named.success ? documentedCode(named.output.error_code) : undefined;
  const code: VasErrorCode = status === 429 ? "too-many-requests" : (documented ?? codeOfStatus(status));
  const wait = retryAfterMs(headers, Date.now());
  return { code, status, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
}

export function createVasClient({ origin, fetch, clock }: VasClientOptions): VasClient {
  async function request(
    url: string,
    { mostBytes, ...init }: RequestInit & { readonly mostBytes: number },
    signal?: AbortSignal,
  ): Promise<Result<Answer, VasError>> {
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    const deadline = clock.after(REQUEST_DEADLINE_MS, abort);
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      const response = await fetch(url, { ...init, cache: "no-store", signal: controller.signal });
      const text = await bounded(response, mostBytes).text();
      return ok({ status: response.status, headers: response.headers, body: parse(text) });
    } catch (error) {
      return err({ code: error instanceof TooLargeError ? "unexpected-answer" : "unreachable" });
    } finally {
      deadline.cancel();
      signal?.removeEventListener("abort", abort);
    }
  }

  return {
    async resolve(token, signal) {
      const answer = await request(resolveUrl(origin, token), { mostBytes: MOST_BYTES.broadcast }, signal);
      if (!answer.ok) return answer;
      if (answer.value.status !== 200) return err(toError(answer.value));
      const checked = v.safeParse(resolveSchema, answer.value.body);
      return checked.success
        ? ok(toBroadcastInfo(checked.output.data))
        : err({ code: "unexpected-answer", status: 200 });
    },
    async verify(token, password, signal) {
      const init = {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ password }),
        mostBytes: MOST_BYTES.viewerAccess,
      };
      const answer = await request(verifyUrl(origin, token), init, signal);
      if (!answer.ok) return answer;
      if (answer.value.status !== 200) return err(toError(answer.value));
      const checked = v.safeParse(verifySchema, answer.value.body);
      if (!checked.success) return err({ code: "unexpected-answer", status: 200 });
      const { viewer_access_token, expires_at } = checked.output.data;
      if (viewer_access_token === null) return ok(undefined);
      const expires = Date.parse(expires_at ?? "");
      const serverNow = Date.parse(answer.value.headers.get("date") ?? "");
      const validForMs = expires - serverNow;
      return ok({ token: viewer_access_token, ...(Number.isFinite(validForMs) ? { validForMs } : {}) });
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
