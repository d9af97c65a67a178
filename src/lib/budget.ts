/**
 * How often the viewer asks of a service by its own decision, whatever the service says. Pure: a budget is the times it
 * was used, so it can be kept in any state; all limits are here.
 */

/** At most `most` uses in any time of `everyMs`. */
export type Limit = { readonly most: number; readonly everyMs: number };

const MINUTE_MS = 60_000;
/** Streams opened. */
export const STREAM_LIMIT: Limit = { most: 12, everyMs: MINUTE_MS };
/** Passwords sent to be verified. */
export const VERIFY_LIMIT: Limit = { most: 4, everyMs: MINUTE_MS };
/** Broadcasts asked for while there is no answer. */
export const RESOLVE_LIMIT: Limit = { most: 12, everyMs: MINUTE_MS };
/** How one room of an event is, asked for by a page that shows several. */
export const ROOM_LIMIT: Limit = { most: 1, everyMs: MINUTE_MS };
/** Clips that the service names by address: several times as many as a talk has sentences. */
export const CLIP_LIMIT: Limit = { most: 60, everyMs: MINUTE_MS };
/** A viewer access token is not renewed sooner than this after the last time, in ms. */
export const RENEW_EVERY_MS = MINUTE_MS;
/** What the host changes for all is followed within this time, drawn at random, in ms. */
export const FOLLOW_WITHIN_MS = 3_000;
/** What the host changes is not followed sooner than this after the last time, in ms. */
export const FOLLOW_EVERY_MS = 10_000;

/** Times of use, oldest first, in ms on a steady clock; as many as the limit needs. */
export type Uses = readonly number[];

/** The uses with one more at `now`. */
export const used = (uses: Uses, limit: Limit, now: number): Uses => [...uses, now].slice(-limit.most);

/** When the next use is allowed, in ms on the clock of the uses; -Infinity where it always is. */
export function allowedFrom(uses: Uses, { most, everyMs }: Limit): number {
  const oldest = uses.length < most ? undefined : uses.at(-most);
  return oldest === undefined ? -Infinity : oldest + everyMs;
}
