/**
 * How long to wait before the next attempt. Thousands of viewers lose the same server in the same second, so every
 * wait is drawn over its whole window (full jitter), and the first window after a server ended the stream is wide.
 */

/** First window when the server ended the stream or refused, in ms. */
export const FIRST_WINDOW_SERVER_MS = 5_000;
/** First window when our side gave the stream up (silence, deadline), in ms. */
const FIRST_WINDOW_LOCAL_MS = 2_000;
const BASE_MS = 2_000;
const CAP_MS = 30_000;
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
  /** A number in [0, 1). */
  readonly random: number;
};

/** The wait in ms. Never negative, at most 30 s, or 302 s where the server asked for it. */
export function backoffMs({ failures, endedBy, retryAfterMs, random }: Backoff): number {
  if (retryAfterMs !== undefined) {
    const asked = Math.min(Math.max(retryAfterMs, SHORTEST_RETRY_AFTER_MS), LONGEST_RETRY_AFTER_MS);
    return asked + random * RETRY_AFTER_JITTER_MS;
  }
  if (failures <= 1) return random * (endedBy === "server" ? FIRST_WINDOW_SERVER_MS : FIRST_WINDOW_LOCAL_MS);
  return random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(failures - 1, 10));
}
