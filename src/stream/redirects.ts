/**
 * A stream that is redirected without end costs twenty requests an attempt, and no browser says how many it has made. So
 * where an attempt was lost, the next one first looks whether it is redirected at all, and follows that twice, and from
 * then on once a minute until it leads somewhere.
 */

/** A redirect that led nowhere twice is not followed sooner than this after the last time, in ms. */
const FOLLOW_AGAIN_MS = 60_000;
/** Statuses that lead elsewhere (Fetch, section 2.2.3); a browser hides them, Node does not. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Wraps `fetchImpl` for the requests of one address; `now` is ms on a steady clock. */
export function createRedirectGuard(fetchImpl: typeof fetch, now: () => number): typeof fetch {
  /** Attempts in a row that got no answer, though they followed wherever they were led. */
  let lost = 0;
  let followedAt = -Infinity;

  async function follow(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    followedAt = now();
    try {
      const response = await fetchImpl(input, { ...init, redirect: "follow" });
      lost = 0;
      return response;
    } catch (error) {
      if (init?.signal?.aborted !== true) lost += 1;
      throw error;
    }
  }

  return async (input, init) => {
    if (lost === 0) return follow(input, init);
    const response = await fetchImpl(input, { ...init, redirect: "manual" });
    if (response.type !== "opaqueredirect" && !REDIRECTS.has(response.status)) {
      lost = 0;
      return response;
    }
    response.body?.cancel().catch(() => undefined);
    if (lost > 1 && now() - followedAt < FOLLOW_AGAIN_MS) throw new TypeError("redirected without end");
    return follow(input, init);
  };
}
