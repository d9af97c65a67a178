/**
 * Requests of a host's command to the service: the key goes out in a header to the one origin that was named, and nowhere
 * else; what only reads is tried again where that may help.
 */
import * as v from "valibot";

import { bounded } from "../../lib/bounded-body.ts";
import { fieldsOf } from "../../lib/fields.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { retryAfterMs } from "../../lib/retry-after.ts";
import { cleanText } from "../../vas/clean-text.ts";
import { codeOfHostStatus, DOCUMENTED, type HostError } from "./host-errors.ts";

/** How long an answer may take to begin, in ms, and the most that is read of one that is JSON, in bytes. */
const DEADLINE_MS = 60_000;
const MOST_JSON = 8_000_000;
/** How often a request that only reads is made, and the longest wait in between, in ms. */
const TRIES = 3;
const LONGEST_WAIT_MS = 60_000;
const USUAL_WAIT_MS = 2_000;

export type HostClientOptions = {
  /** The service's origin. */
  readonly service: string;
  readonly key: string;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** Waits between two tries, in ms. */
  readonly wait?: (ms: number) => Promise<void>;
};

type Init = Omit<RequestInit, "headers"> & {
  readonly headers?: Readonly<Record<string, string>>;
  readonly duplex?: "half";
  readonly deadline?: "none";
};

export type Asked<T> = Promise<Result<T, HostError>>;

/** An error answer in either of the service's two forms. */
async function errorIn(response: Response, now: number): Promise<HostError> {
  const { status, headers } = response;
  const waitMs = retryAfterMs(headers, now);
  let body: unknown;
  try {
    body = await bounded(response, MOST_JSON).json();
  } catch {
    body = undefined;
  }
  const fields = fieldsOf(body);
  const inner = { ...fieldsOf(fields["data"]), ...fields };
  const { error_code: code, message } = inner;
  return {
    code: (typeof code === "string" ? DOCUMENTED[code] : undefined) ?? codeOfHostStatus(status),
    status,
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    ...(typeof message === "string" ? { said: cleanText(message, 300) } : {}),
  };
}

const mayPass = ({ code }: HostError): boolean =>
  ["unreachable", "too-many-requests", "service-error", "storage-failed"].includes(code);

/** Reads the `data` of an answer. */
export async function dataOf<S extends v.GenericSchema>(
  response: Response,
  schema: S,
): Asked<v.InferOutput<S>> {
  const unexpected: HostError = { code: "unexpected-answer", status: response.status };
  try {
    const read = v.safeParse(v.object({ data: schema }), await response.json());
    return read.success ? ok(read.output.data as v.InferOutput<S>) : err(unexpected);
  } catch {
    return err(unexpected);
  }
}

/** What a host's command asks the service with. */
export function createHostRequests(options: HostClientOptions) {
  const { service, key, now = Date.now } = options;
  const fetchImpl = options.fetch ?? fetch;
  const wait = options.wait ?? ((ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)));

  /** One request; redirects are not followed, since they would take the key along. */
  async function send(path: string, { deadline, ...init }: Init = {}): Asked<Response> {
    const controller = new AbortController();
    const timer = deadline === "none" ? undefined : setTimeout(() => controller.abort(), DEADLINE_MS);
    try {
      const headers = { "X-API-Key": key, ...init.headers };
      const { signal } = controller;
      const response = await fetchImpl(`${service}${path}`, { ...init, headers, signal, redirect: "manual" });
      return response.ok ? ok(response) : err(await errorIn(response, now()));
    } catch {
      return err({ code: "unreachable" });
    } finally {
      clearTimeout(timer);
    }
  }

  /** A request that only reads, tried again where that may help; `read` takes the body, within its bound. */
  async function get<T>(path: string, most: number, read: (response: Response) => Promise<T>): Asked<T> {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await send(path);
      if (sent.ok) {
        try {
          return ok(await read(bounded(sent.value, most)));
        } catch {
          return err({ code: "unexpected-answer", status: sent.value.status });
        }
      }
      const waitMs = sent.error.retryAfterMs ?? USUAL_WAIT_MS * attempt;
      if (attempt === TRIES || !mayPass(sent.error) || waitMs > LONGEST_WAIT_MS) return sent;
      await wait(waitMs);
    }
  }

  async function getJson<S extends v.GenericSchema>(path: string, schema: S): Asked<v.InferOutput<S>> {
    const body = await get(path, MOST_JSON, (response) => response.json() as Promise<unknown>);
    if (!body.ok) return body;
    const read = v.safeParse(schema, body.value);
    return read.success ? ok(read.output) : err({ code: "unexpected-answer" });
  }

  return { send, get, getJson };
}
