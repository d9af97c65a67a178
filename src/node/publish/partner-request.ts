/**
 * Requests to the other services that a host may use (speech, transcripts and pictures of other vendors): each key goes to its
 * own service and nowhere else, and what went wrong is one closed set with words.
 */
import { bounded } from "../../lib/bounded-body.ts";
import { fieldsOf } from "../../lib/fields.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { retryAfterMs } from "../../lib/retry-after.ts";
import { cleanText } from "../../vas/clean-text.ts";
import { type ServiceError, waitWords } from "./service-error.ts";

const DEADLINE_MS = 300_000;
const MOST_JSON = 20_000_000;
/** How often a request that may be repeated is made, and the longest wait in between, in ms. */
const TRIES = 3;
const LONGEST_WAIT_MS = 120_000;
const USUAL_WAIT_MS = 2_000;

const WORDS = {
  unreachable: "does not answer. Is its address right, and is this machine online?",
  "wrong-key": "does not know this API key.",
  "no-balance": "says that the balance of the account is used up.",
  "not-allowed": "does not allow this with this API key.",
  "not-found": "does not have what was asked for.",
  conflict: "is working on the same request already.",
  "too-many-requests": "was asked too often.",
  "bad-request": "did not accept what it was sent.",
  "service-error": "has a fault of its own. Try again; if that does not help, ask its support.",
  "unexpected-answer": "answered something that this command does not understand. Is its address right?",
} as const;
export type PartnerErrorCode = keyof typeof WORDS;
export type PartnerError = ServiceError<PartnerErrorCode>;

/** An error in words, with the name of the service before it. */
export function partnerWords(name: string, error: PartnerError): string {
  const { code, said = "" } = error;
  return `${name} ${WORDS[code]}${waitWords(error)}${said === "" ? "" : ` It said: ${said}`}`;
}

/** What a status means, that of HTTP or one in a body. */
export function codeOfStatus(status: number): PartnerErrorCode {
  if (status === 401) return "wrong-key";
  if (status === 402) return "no-balance";
  if (status === 403) return "not-allowed";
  if (status === 404) return "not-found";
  if (status === 409) return "conflict";
  if (status === 429) return "too-many-requests";
  if (status >= 500) return "service-error";
  return status >= 400 ? "bad-request" : "unexpected-answer";
}

/** What a body says of an error, under the names that these services use. */
function saidIn(body: unknown): Pick<PartnerError, "said" | "retryAfterMs"> {
  const { message, msg, error, details, retry_after: seconds } = fieldsOf(body);
  const parts = [message ?? msg ?? error, ...(Array.isArray(details) ? (details as unknown[]) : [])];
  const said = parts.filter((part) => typeof part === "string").join(" ");
  return {
    ...(said === "" ? {} : { said: cleanText(said, 300) }),
    ...(typeof seconds === "number" && seconds >= 0 ? { retryAfterMs: seconds * 1_000 } : {}),
  };
}

export type PartnerOptions = {
  /** Where its interfaces begin, without a slash at the end. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

export type Sent = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** It costs nothing to make it twice: it only reads, or has a key that makes it one; or it does so where it was refused. */
  readonly isRepeatable: boolean | "when-refused";
};
export type PartnerAnswer<T> = Promise<Result<T, PartnerError>>;

/** Where a file of such a service may be: https, or this machine. */
export const isFileAddress = (url: string): boolean =>
  URL.canParse(url) && /^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/])/.test(new URL(url).href);

/** The address of a service without a slash at its end; nothing where it is none that a key may go to. */
export const partnerBase = (text: string): string | undefined =>
  isFileAddress(text) && new URL(text).username === "" ? text.replace(/\/+$/, "") : undefined;

export function createPartnerRequests(options: PartnerOptions) {
  const { base, headers, now, wait } = options;
  const fetchImpl = options.fetch ?? fetch;

  async function once(url: string, init: RequestInit): PartnerAnswer<Response> {
    try {
      const response = await fetchImpl(url, { ...init, signal: AbortSignal.timeout(DEADLINE_MS) });
      if (response.ok) return ok(response);
      const { status } = response;
      const header = retryAfterMs(response.headers, now());
      const body: unknown = await bounded(response, MOST_JSON)
        .json()
        .catch(() => undefined);
      const waits = header === undefined ? {} : { retryAfterMs: header };
      return err({ code: codeOfStatus(status), status, ...saidIn(body), ...waits });
    } catch {
      return err({ code: "unreachable" });
    }
  }

  async function send(
    url: string,
    init: RequestInit,
    isRepeatable: Sent["isRepeatable"],
  ): PartnerAnswer<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await once(url, init);
      if (sent.ok) return sent;
      const { code, retryAfterMs: asked } = sent.error;
      const waitMs = asked ?? USUAL_WAIT_MS * attempt;
      const passing =
        isRepeatable === true ? ["unreachable", "too-many-requests", "service-error"] : ["too-many-requests"];
      const mayPass = isRepeatable !== false && passing.includes(code);
      if (!mayPass || attempt === TRIES || waitMs > LONGEST_WAIT_MS) return sent;
      await wait(waitMs);
    }
  }

  return {
    /** JSON of an address below the base; the key goes along, and is taken nowhere by a redirect. */
    json: async (
      method: "GET" | "POST",
      path: string,
      { body, isRepeatable, ...sent }: Sent,
    ): PartnerAnswer<unknown> => {
      const answer = await send(
        `${base}${path}`,
        {
          method,
          redirect: "manual",
          headers: {
            ...headers,
            ...sent.headers,
            ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
        isRepeatable,
      );
      if (!answer.ok) return answer;
      try {
        return ok((await bounded(answer.value, MOST_JSON).json()) as unknown);
      } catch {
        return err({ code: "unexpected-answer", status: answer.value.status });
      }
    },
    /** The bytes of a file that an answer named; no key goes along. */
    file: async (url: string, most: number): PartnerAnswer<Uint8Array<ArrayBuffer>> => {
      if (!isFileAddress(url)) return err({ code: "unexpected-answer" });
      const answer = await send(url, {}, true);
      if (!answer.ok) return answer;
      try {
        return ok(new Uint8Array(await bounded(answer.value, most).arrayBuffer()));
      } catch {
        return err({ code: "unexpected-answer" });
      }
    },
  };
}
