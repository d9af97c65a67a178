/**
 * How long to wait before the next attempt. Thousands of viewers lose the same server in the same second, so every wait
 * is drawn at random from a range, and the ranges of one viewer follow each other in time: however often attempts fail,
 * no two rounds of all viewers come at the same time.
 */

/**
 * Length of the first range when the server ended the stream or refused, in ms: as long as 10,000 viewers need to come with less than
 * 300 attempts per 100 ms.
 */
export const FIRST_RANGE_MS = 4_500;
/** The longest range, and the longest wait by our own decision, in ms. */
const CAP_MS = 30_000;
/** How many attempts draw from the first range. */
const FIRST_ATTEMPTS = 3;
/** Ranges of the attempts after those, in ms; after these, the longest. */
const LATER_RANGES_MS: readonly number[] = [5_000, 6_000, 8_000, 12_000, 18_000];
/**
 * The first range where our side gave the stream up (silence, deadline), in ms: the time that was waited for it has
 * spread viewers already.
 */
const LOCAL_RANGE_MS = 2_000;
/** How many attempts draw from it. */
const LOCAL_ATTEMPTS = 3;
/** The least and the most that a server may ask a stream to wait with `Retry-After`, in ms. */
const LEAST_ASKED_MS = 1_000;
const MOST_ASKED_MS = 300_000;
/** Jitter on top of `Retry-After`, in ms. */
const RETRY_AFTER_JITTER_MS = 2_000;

export type Backoff = {
  /** Attempts that failed since the last healthy stream, this one included: 1 or more. */
  readonly failures: number;
  readonly endedBy: "server" | "us";
  readonly retryAfterMs?: number;
  /** From now to the end of the range of the wait before this one, in ms. */
  readonly leftMs?: number;
  /** A number in [0, 1). */
  readonly random: number;
};

export type Wait = {
  /** In ms: never negative, at most 30 s, or 302 s where the server asked for it. */
  readonly ms: number;
  /** From now to the end of the range that it was drawn from, in ms. */
  readonly rangeMs: number;
};

function rangeOf(failures: number, endedBy: "server" | "us"): number {
  if (endedBy === "us" && failures <= LOCAL_ATTEMPTS) return LOCAL_RANGE_MS;
  if (failures <= FIRST_ATTEMPTS) return FIRST_RANGE_MS;
  return LATER_RANGES_MS[failures - FIRST_ATTEMPTS - 1] ?? CAP_MS;
}

/** The wait before the next attempt. */
export function backoff({ failures, endedBy, retryAfterMs, leftMs = 0, random }: Backoff): Wait {
  if (retryAfterMs !== undefined) {
    const asked = Math.min(Math.max(retryAfterMs, LEAST_ASKED_MS), MOST_ASKED_MS);
    return { ms: asked + random * RETRY_AFTER_JITTER_MS, rangeMs: asked + RETRY_AFTER_JITTER_MS };
  }
  const rangeMs = rangeOf(failures, endedBy);
  const from = failures <= 1 ? 0 : Math.max(0, Math.min(leftMs, CAP_MS - rangeMs));
  return { ms: from + random * rangeMs, rangeMs: from + rangeMs };
}
