/**
 * A stand-in for `fetch` that answers what a test tells it to, remembers what was asked, and gives up when its signal
 * says so, like the real one.
 */

export type Asked = {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
};

export type FakeFetch = { readonly fetch: typeof fetch; readonly asked: Asked[] };

const aborted = (): DOMException => new DOMException("This operation was aborted", "AbortError");

/** Answers each request with what `answer` gives; a promise that never settles ends with the signal. */
export function fakeFetch(answer: () => Response | Promise<Response>): FakeFetch {
  const asked: Asked[] = [];
  return {
    asked,
    fetch: async (input, init) => {
      const signal = init?.signal ?? undefined;
      if (signal?.aborted === true) throw aborted();
      asked.push({
        url: input instanceof Request ? input.url : String(input),
        method: init?.method ?? "GET",
        headers: new Headers(init?.headers),
        body: typeof init?.body === "string" ? init.body : undefined,
        signal,
      });
      const interrupted = new Promise<never>((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(aborted()), { once: true });
      });
      return Promise.race([answer(), interrupted]);
    },
  };
}

/** An answer with a JSON body. */
export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

/** The two shapes an error's body has (docs/contract.md, "Errors"). */
export const ERROR_BODIES: readonly (readonly [shape: string, body: (code: string) => unknown])[] = [
  ["external", (error_code) => ({ error_code, message: "No." })],
  [
    "internal",
    (error_code) => ({
      type: "error",
      data: {
        error_code,
        severity: "error",
        message: "No.",
        context: {},
        request_id: "r-1",
        timestamp: "2026-11-21T10:00:00Z",
        details: null,
      },
    }),
  ],
];
