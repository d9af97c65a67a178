/**
 * How long a reader was away and what was said meanwhile. Pure: the page says when it is not seen, and when it is again.
 */
import type { Articles } from "../sections.ts";
import { firstFrom } from "../sections.ts";
import { countAfter } from "../view.ts";

/** Who is away for less has not lost the thread, in ms. */
export const LEAST_AWAY_MS = 60_000;

/** Where a reader was when they went. */
export type Left = {
  /** Ms since the epoch: the viewer's own clock may stand while the device sleeps. */
  readonly at: number;
  /** The newest sentence then. */
  readonly sid: number;
};

/** What a reader missed. */
export type Missed = {
  readonly awayMs: number;
  readonly count: number;
  /** The first sentence that they have not seen. */
  readonly from: number;
  /** The newest when they came back. */
  readonly to: number;
};

/** What was missed between leaving and now; nothing where that was short, or nothing was said. */
export function missedSince(
  left: Left,
  now: number,
  { articles, newestSid }: { readonly articles: Articles; readonly newestSid: number },
): Missed | undefined {
  const awayMs = now - left.at;
  const count = countAfter(articles, left.sid);
  const from = firstFrom(articles, left.sid + 1);
  if (awayMs < LEAST_AWAY_MS || count === 0 || from === undefined) return undefined;
  return { awayMs, count, from, to: newestSid };
}
