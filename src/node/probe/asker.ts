/**
 * Asks a service within bounds: so many requests in all, redirects followed as a browser does and counted, nothing asked
 * any more once the service wants to be left in peace.
 */
import { createBrotliDecompress, createGunzip, createInflate, constants } from "node:zlib";
import { pipeline, type Readable, type Transform } from "node:stream";

import { MOST_BYTES } from "../../lib/bounded-body.ts";
import type { Clock } from "../../lib/clock.ts";
import { REQUEST_DEADLINE_MS } from "../../vas/client.ts";
import type { AnswerFacts, Outcome, Redirect, ShortAnswer } from "./facts.ts";
import { type Reply, type Request, send } from "./send.ts";

/** Requests of one probe, streams and redirects included. */
export const MOST_REQUESTS = 24;
/** Redirects that one request follows. */
const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** An address without what may be secret. */
const shown = (url: URL): string => `${url.origin}${url.pathname}`;

/** An answer with its body still to come. */
export type Opened = { readonly answer: AnswerFacts; readonly body: Readable; readonly close: () => void };

export type Asker = {
  /** Reads a whole answer, at most 10 s and 2 MB of it. */
  readonly ask: (request: Request) => Promise<Outcome<ShortAnswer>>;
  /** Opens an answer that does not end by itself; its head is waited for 10 s. */
  readonly open: (
    request: Request,
  ) => Promise<{ readonly kind: "opened"; readonly opened: Opened } | Exclude<Outcome, { kind: "answer" }>>;
  readonly requests: () => number;
};

/** What a browser's stream decoder does to a body (RFC 9110 section 8.4); each part is given on as soon as it is there. */
function decoded({ body, headers }: Reply): Readable {
  const through = (unpack: Transform): Readable => pipeline(body, unpack, () => undefined);
  body.on("error", () => undefined);
  switch (headers["content-encoding"]?.trim().toLowerCase() ?? "") {
    case "gzip":
    case "x-gzip":
      return through(createGunzip({ flush: constants.Z_SYNC_FLUSH }));
    case "deflate":
      return through(createInflate({ flush: constants.Z_SYNC_FLUSH }));
    case "br":
      return through(createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }));
    default:
      return body;
  }
}

const reasonOf = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure);
  const code = "code" in failure && typeof failure.code === "string" ? failure.code : undefined;
  if (failure.name === "AbortError" || code === "ABORT_ERR") return "No answer in time";
  return code ?? failure.message;
};

/** Where a redirect leads; nothing where a browser would not follow it. */
function nextOf({ status, headers }: Reply, { url, method }: Request): URL | undefined {
  const to = headers["location"];
  if (!REDIRECTS.has(status) || to === undefined || method !== "GET" || !URL.canParse(to, url))
    return undefined;
  const next = new URL(to, url);
  const isMixed = url.protocol === "https:" && next.protocol !== "https:";
  return /^https?:$/.test(next.protocol) && !isMixed ? next : undefined;
}

async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES.broadcast) throw new Error("The answer is larger than 2 MB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function createAsker(clock: Clock): Asker {
  let requests = 0;
  let stopped: string | undefined;

  const refusal = (): string | undefined =>
    requests >= MOST_REQUESTS ? `The probe asks at most ${MOST_REQUESTS} times` : stopped;

  async function follow(first: Request, signal: AbortSignal): Promise<{ answer: AnswerFacts; reply: Reply }> {
    const askedAt = clock.now();
    const redirects: Redirect[] = [];
    let request = first;
    for (;;) {
      requests += 1;
      const reply = await send(request, signal);
      const next = nextOf(reply, request);
      if (next !== undefined)
        redirects.push({ status: reply.status, from: shown(request.url), to: shown(next) });
      if (next === undefined || redirects.length > MOST_REDIRECTS || requests >= MOST_REQUESTS) {
        const { status, headers, httpVersion, tls } = reply;
        if ((status === 429 || status === 503) && headers["retry-after"] !== undefined)
          stopped = `The service answered ${status} and asked to wait (Retry-After)`;
        const answer: AnswerFacts = {
          address: shown(request.url),
          status,
          headers,
          httpVersion,
          headAfterMs: clock.now() - askedAt,
          redirects,
          ...(tls === undefined ? {} : { tls }),
        };
        return { answer, reply };
      }
      reply.body.on("error", () => undefined);
      reply.close();
      request = { ...request, url: next };
    }
  }

  const open: Asker["open"] = async (request) => {
    const reason = refusal();
    if (reason !== undefined) return { kind: "skipped", reason };
    const controller = new AbortController();
    const deadline = clock.after(REQUEST_DEADLINE_MS, () => controller.abort());
    try {
      const { answer, reply } = await follow(request, controller.signal);
      const body = decoded(reply);
      return { kind: "opened", opened: { answer, body, close: reply.close } };
    } catch (failure) {
      return { kind: "failed", reason: reasonOf(failure) };
    } finally {
      deadline.cancel();
    }
  };

  return {
    open,
    requests: () => requests,
    ask: async (request) => {
      const result = await open(request);
      if (result.kind !== "opened") return result;
      const { answer, body, close } = result.opened;
      const deadline = clock.after(REQUEST_DEADLINE_MS, close);
      try {
        return { kind: "answer", answer: { ...answer, body: parse(await textOf(body)) } };
      } catch (failure) {
        return { kind: "failed", reason: reasonOf(failure) };
      } finally {
        deadline.cancel();
        close();
      }
    },
  };
}
