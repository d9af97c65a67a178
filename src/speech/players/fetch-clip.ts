/**
 * Brings a clip that the service names by address. howler would wait for ever, read without end and let the browser
 * send cookies along; here the address, the time and the size have bounds, and every failure has a name.
 */
import { bounded, MOST_BYTES, TooLargeError } from "../../lib/bounded-body.ts";
import { CLIP_LIMIT } from "../../lib/budget.ts";
import type { Clock } from "../../lib/clock.ts";
import { type Result, err, ok } from "../../lib/result.ts";
import { createSharedBudget } from "../../lib/shared-budget.ts";

/** How long a clip may take from the request to its last byte, in ms. */
export const CLIP_DEADLINE_MS = 8_000;

export type FetchClipNeeds = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Where the service is: clips may come from there, and relative addresses are read against it. */
  readonly serviceOrigin: string;
};

type FetchClipFailure =
  /** The address, or the one it led to, is neither `https:` nor the service's own origin. */
  | { readonly kind: "not-allowed" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "network" }
  | { readonly kind: "slow" }
  | { readonly kind: "too-large" }
  | { readonly kind: "aborted" }
  /** The budget of clips is used up. */
  | { readonly kind: "too-many" };

type Fetched = Result<Uint8Array, FetchClipFailure>;

/** The address to ask, or nothing where it is not allowed. `fetch` refuses names and passwords in it by itself. */
function allowed(address: string, serviceOrigin: string): URL | undefined {
  try {
    const url = new URL(address, serviceOrigin);
    if (url.protocol === "https:") return url;
    // The origin alone would let `blob:` pass.
    return url.protocol === "http:" && url.origin === new URL(serviceOrigin).origin ? url : undefined;
  } catch {
    return undefined;
  }
}

async function request(url: URL, signal: AbortSignal, needs: FetchClipNeeds): Promise<Fetched> {
  const response = await needs.fetch(url.href, {
    signal,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    headers: { Accept: "audio/*" },
  });
  const refuse = (failure: FetchClipFailure): Fetched => {
    response.body?.cancel().catch(() => undefined);
    return err(failure);
  };
  if (signal.aborted) return refuse({ kind: "aborted" });
  // A response that was made in a test has no address.
  const arrivedAt = response.url === "" ? url.href : response.url;
  if (allowed(arrivedAt, needs.serviceOrigin) === undefined) return refuse({ kind: "not-allowed" });
  if (response.status !== 200) return refuse({ kind: "refused", status: response.status });
  if (Number(response.headers.get("content-length") ?? 0) > MOST_BYTES.clip)
    return refuse({ kind: "too-large" });
  return ok(new Uint8Array(await bounded(response, MOST_BYTES.clip).arrayBuffer()));
}

/**
 * The bytes of the clip at `address`, at most 2 MB, within 8 s. Never rejects, and settles at once when `signal`
 * aborts; what then still comes in is thrown away.
 */
export function fetchClip(address: string, signal: AbortSignal, needs: FetchClipNeeds): Promise<Fetched> {
  const url = allowed(address, needs.serviceOrigin);
  if (url === undefined) return Promise.resolve(err({ kind: "not-allowed" }));
  if (signal.aborted) return Promise.resolve(err({ kind: "aborted" }));
  return new Promise((resolve) => {
    const controller = new AbortController();
    const settle = (outcome: Fetched): void => {
      deadline.cancel();
      signal.removeEventListener("abort", giveUp);
      resolve(outcome);
    };
    const stop = (failure: FetchClipFailure): void => {
      settle(err(failure));
      controller.abort();
    };
    const giveUp = (): void => stop({ kind: "aborted" });
    const deadline = needs.clock.after(CLIP_DEADLINE_MS, () => stop({ kind: "slow" }));
    signal.addEventListener("abort", giveUp, { once: true });
    request(url, controller.signal, needs).then(settle, (error: unknown) =>
      settle(err({ kind: error instanceof TooLargeError ? "too-large" : "network" })),
    );
  });
}

/** {@link fetchClip} within one budget, so that no service makes a viewer ask for addresses as fast as it names them. */
export function createClipFetcher(
  needs: FetchClipNeeds,
): (address: string, signal: AbortSignal) => Promise<Fetched> {
  const budget = createSharedBudget(CLIP_LIMIT, needs.clock);
  return (address, signal) => {
    if (budget.waitMs() > 0) return Promise.resolve(err({ kind: "too-many" }));
    budget.use();
    return fetchClip(address, signal, needs);
  };
}
