/**
 * `fetch` to one origin over plain sockets, for pages without a browser. It knows no policy and no cache; what is asked is
 * remembered, and a test may answer in the service's place or hold an answer back.
 */
import { request } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** What a request is answered with in the service's place; "no answer" is a network that is not there. */
export type Instead =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | "no answer"
  | "never";

export type AskedOf = {
  /** Path and query. */
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
};

export type PlainNetwork = {
  readonly fetch: typeof fetch;
  /** Everything that was asked, in order. */
  readonly asked: AskedOf[];
  /** Answers what a path fits in the service's place from now on; gives a way to stop it. */
  readonly answer: (path: RegExp, instead: Instead) => () => void;
  /** Holds the next answer to a path back until the returned function is called. */
  readonly holdNext: (path: RegExp) => () => void;
  /** Requests under way that will be answered. */
  readonly pending: () => number;
  /** Pieces of bodies that were read so far. */
  readonly pieces: () => number;
  /** Forgets what was asked, and answers in nobody's place any more. */
  readonly forget: () => void;
};

type Counted = <T>(promise: Promise<T>) => Promise<T>;
/** How answers are read, for those who wait for it. */
type Counts = { readonly counted: Counted; readonly onPiece: () => void };
type Head = { readonly status: number; readonly headers: Readonly<Record<string, string>> };

const aborted = (): Error => new DOMException("This operation was aborted", "AbortError");
const failed = (): Error => new TypeError("Failed to fetch");

/** What the app reads of an answer. */
function answerOf({ status, headers }: Head, from: Readable, { counted, onPiece }: Counts): Response {
  from.on("error", () => undefined);
  const iterator = from.iterator({ destroyOnReturn: true });
  const cancel = async (): Promise<void> => {
    from.destroy();
  };
  let isFirst = true;
  const read = async (): Promise<ReadableStreamReadResult<Uint8Array>> => {
    const next = iterator.next() as Promise<IteratorResult<Buffer, undefined>>;
    // A stream is answered when its first bytes are there; what comes later comes when it comes.
    const { done, value } = await (isFirst ? counted(next) : next);
    isFirst = false;
    onPiece();
    return done === true ? { done, value: undefined } : { done: false, value: Buffer.from(value) };
  };
  return {
    status,
    ok: status >= 200 && status < 300,
    headers: new Headers(headers),
    url: "",
    body: { getReader: () => ({ read, cancel }), cancel },
    text: () => counted(text(from)),
  } as unknown as Response;
}

/** Asks over a socket. Settles with the head of the answer; the body comes as it comes. */
function send(url: URL, { method, headers, body }: AskedOf, counts: Counts, signal?: AbortSignal) {
  return new Promise<Response>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(aborted()), { once: true });
    const sent = request(url, { method, headers: Object.fromEntries(headers), agent: false }, (message) => {
      signal?.addEventListener("abort", () => message.destroy(), { once: true });
      const lines = Object.entries(message.headersDistinct).map(([name, all = []]) => [name, all.join(", ")]);
      const head = { status: message.statusCode ?? 0, headers: Object.fromEntries(lines) as Head["headers"] };
      resolve(answerOf(head, message, counts));
    });
    signal?.addEventListener("abort", () => sent.destroy(), { once: true });
    sent.on("error", () => reject(failed()));
    sent.end(body);
  });
}

/** A network whose only host is at `origin`. */
export function createPlainNetwork(origin: () => string): PlainNetwork {
  const asked: AskedOf[] = [];
  const instead = new Map<RegExp, Instead>();
  const held: { readonly path: RegExp; readonly until: Promise<void> }[] = [];
  let pending = 0;
  let pieces = 0;
  const counted: Counted = async (promise) => {
    pending += 1;
    try {
      return await promise;
    } finally {
      pending -= 1;
    }
  };

  const counts: Counts = { counted, onPiece: () => (pieces += 1) };

  async function go(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : String(input), origin());
    const signal = init.signal ?? undefined;
    if (signal?.aborted === true) throw aborted();
    const one: AskedOf = {
      path: url.pathname + url.search,
      method: init.method ?? "GET",
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? init.body : "",
    };
    asked.push(one);
    const other = [...instead].find(([path]) => path.test(url.pathname))?.[1];
    if (other === "no answer") throw failed();
    if (other === "never")
      return new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(aborted()), { once: true });
      });
    if (other !== undefined) {
      const head = { status: other.status ?? 200, headers: other.headers ?? {} };
      return answerOf(head, Readable.from([Buffer.from(other.body ?? "")]), counts);
    }
    const at = held.findIndex(({ path }) => path.test(url.pathname));
    const [hold] = at === -1 ? [] : held.splice(at, 1);
    const answer = await counted(send(url, one, counts, signal));
    await hold?.until;
    return answer;
  }

  return {
    fetch: go,
    asked,
    answer: (path, other) => {
      instead.set(path, other);
      return () => instead.delete(path);
    },
    holdNext: (path) => {
      let letGo = (): void => undefined;
      held.push({ path, until: new Promise((resolve) => (letGo = resolve)) });
      return letGo;
    },
    pending: () => pending,
    pieces: () => pieces,
    forget: () => {
      asked.length = 0;
      instead.clear();
      held.length = 0;
    },
  };
}
