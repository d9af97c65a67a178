/**
 * The little of HTTP that the rehearsal's endpoints share: JSON in, JSON out, and the service's two error shapes
 * boiled down to the external one (docs/contract.md, "Errors").
 */
import type { IncomingMessage, ServerResponse } from "node:http";

import { err, ok, type Result } from "../../lib/result.ts";

/** Largest request body that is read, in bytes. */
const LARGEST_BODY = 64 * 1024;

export type HttpError = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** What helps to find the cause. */
  readonly details?: object;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Request = {
  readonly method: string;
  /** The path, without the query, as it came. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly message: IncomingMessage;
};

/** Takes the request line apart; never throws, whatever the line holds. */
export function readRequest(message: IncomingMessage): Request {
  const [target = ""] = (message.url ?? "/").split("#", 1);
  const queryAt = target.indexOf("?");
  const beforeQuery = queryAt === -1 ? target : target.slice(0, queryAt);
  return {
    method: message.method ?? "GET",
    // A request line may also name the whole address (RFC 9112 section 3.2.2).
    path: beforeQuery.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "") || "/",
    query: new URLSearchParams(queryAt === -1 ? "" : target.slice(queryAt)),
    message,
  };
}

/** Lets a viewer on another origin read the answers, and its reconnects pass their preflight. Hosts have no such leave. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, last-event-id",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-expose-headers": "retry-after, date",
  "access-control-max-age": "600",
};

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
  });
  response.end(text);
}

export function sendError(response: ServerResponse, error: HttpError): void {
  const { status, code, message, details, headers } = error;
  const more = details === undefined ? {} : { details };
  sendJson(response, status, { error_code: code, message, ...more }, headers);
}

/** The answer to a method that an endpoint does not have. */
export const methodNotAllowed: HttpError = {
  status: 405,
  code: "method_not_allowed",
  message: "Method not allowed",
};

export const validationFailed = (message: string): HttpError => ({
  status: 422,
  code: "validation_failed",
  message,
});

/**
 * The body as text, of at most `largest` bytes. One that is too large is read to its end all the same, since a sender only
 * listens for the answer once it has sent everything.
 */
export async function readText(
  message: IncomingMessage,
  largest: number = LARGEST_BODY,
): Promise<Result<string, HttpError>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= largest) chunks.push(chunk);
    }
  } catch {
    return err(validationFailed("The body broke off."));
  }
  if (size > largest) {
    const message = `The body is larger than ${Math.floor(largest / 1_024)} KiB.`;
    return err({ status: 413, code: "validation_failed", message });
  }
  return ok(Buffer.concat(chunks).toString("utf8"));
}

/** The body as JSON; an empty body is an empty object. */
export async function readJson(
  message: IncomingMessage,
  largest?: number,
): Promise<Result<unknown, HttpError>> {
  const body = await readText(message, largest);
  if (!body.ok) return body;
  const text = body.value.trim();
  if (text === "") return ok({});
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err(validationFailed("The body is not valid JSON."));
  }
}
