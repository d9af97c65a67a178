/**
 * How long to wait before the next attempt. Thousands of viewers lose the same server in the same second, so every wait
 * is drawn over a whole window, and the windows of one viewer follow each other: however often attempts fail, no two
 * rounds of all viewers come at the same time.
 */

/**
 * First window when the server ended the stream or refused, in ms: as wide as 10,000 viewers need to come with less than
 * 300 attempts per 100 ms.
 */
export const FIRST_WINDOW_SERVER_MS = 4_500;
/** The longest window, and the longest wait by our own decision, in ms. */
const CAP_MS = 30_000;
/** The first window counts for so many attempts. */
const FIRST_ATTEMPTS = 3;
/** Windows of the attempts after those, in ms; then the longest. */
const LATER_WINDOWS_MS: readonly number[] = [5_000, 6_000, 8_000, 12_000, 18_000];
/**
 * Window where our side gave the stream up (silence, deadline), in ms: the time that was waited for it has spread viewers
 * already. It counts for so many attempts.
 */
const LOCAL_WINDOW_MS = 2_000;
const LOCAL_ATTEMPTS = 3;
/** Bounds put on what a server may ask for with `Retry-After`, in ms. */
const SHORTEST_RETRY_AFTER_MS = 1_000;
const LONGEST_RETRY_AFTER_MS = 300_000;
/** Jitter on top of `Retry-After`, in ms. */
const RETRY_AFTER_JITTER_MS = 2_000;

export type Backoff = {
  /** Attempts that failed since the last healthy stream, this one included: 1 or more. */
  readonly failures: number;
  readonly endedBy: "server" | "us";
  readonly retryAfterMs?: number;
  /** What is left of the window that the wait before was drawn from, in ms. */
  readonly leftMs?: number;
  /** A number in [0, 1). */
  readonly random: number;
};

export type Wait = {
  /** In ms: never negative, at most 30 s, or 302 s where the server asked for it. */
  readonly ms: number;
  /** From now to the end of the window that it was drawn from, in ms. */
  readonly windowMs: number;
};

function windowOf(failures: number, endedBy: "server" | "us"): number {
  if (endedBy === "us" && failures <= LOCAL_ATTEMPTS) return LOCAL_WINDOW_MS;
  if (failures <= FIRST_ATTEMPTS) return FIRST_WINDOW_SERVER_MS;
  return LATER_WINDOWS_MS[failures - FIRST_ATTEMPTS - 1] ?? CAP_MS;
}

/** The wait before the next attempt. */
export function backoff({ failures, endedBy, retryAfterMs, leftMs = 0, random }: Backoff): Wait {
  if (retryAfterMs !== undefined) {
    const asked = Math.min(Math.max(retryAfterMs, SHORTEST_RETRY_AFTER_MS), LONGEST_RETRY_AFTER_MS);
    return { ms: asked + random * RETRY_AFTER_JITTER_MS, windowMs: asked + RETRY_AFTER_JITTER_MS };
  }
  const windowMs = windowOf(failures, endedBy);
  const from = failures <= 1 ? 0 : Math.max(0, Math.min(leftMs, CAP_MS - windowMs));
  return { ms: from + random * windowMs, windowMs: from + windowMs };
}
