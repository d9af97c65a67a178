/**
 * `fetch` for the app: what was asked before the app was there is not asked again, its answer is taken up. Everything
 * else goes to the network.
 */
import type { EarlyAnswer } from "./hand-over.ts";

type Answers = Map<string, EarlyAnswer>;

/** A page in which something may have been asked early. */
export type EarlyPage = {
  readonly earlyAnswers?: Answers;
  readonly location: { readonly href: string };
};

const isStream = (address: string): boolean => new URL(address).pathname.endsWith("/text");

/** Whether a stream was opened early that nobody has taken up. */
export const hasEarlyStream = (answers: Answers): boolean => [...answers.keys()].some(isStream);

/** Closes the streams that were opened early and are not taken up, but for the one at `wanted`. */
export function endEarlyStreams(answers: Answers, wanted?: string): void {
  for (const [address, { abort }] of answers) {
    if (!isStream(address) || address === wanted) continue;
    answers.delete(address);
    abort();
  }
}

/**
 * Wraps `fetchImpl`. Answers are by absolute address; only requests that ask for the whole may have them. A stream that
 * was opened early and is not the one that is wanted is closed as soon as that is known.
 */
export function createEarlyFetch(page: EarlyPage, fetchImpl: typeof fetch): typeof fetch {
  return (input, init) => {
    const answers = page.earlyAnswers;
    if (answers === undefined || input instanceof Request) return fetchImpl(input, init);
    const address = new URL(input, page.location.href).href;
    const early = answers.get(address);
    const isWhole = (init?.method ?? "GET") === "GET" && !new Headers(init?.headers).has("Last-Event-ID");
    if (isStream(address)) endEarlyStreams(answers, isWhole ? address : undefined);
    if (early === undefined || !isWhole) return fetchImpl(input, init);
    answers.delete(address);
    const signal = init?.signal;
    if (signal?.aborted === true) early.abort();
    signal?.addEventListener("abort", early.abort, { once: true });
    return early.response;
  };
}
