/**
 * The rhythm of live subtitles: segments of one length since 1970, each published a while after its end and never changed. Which
 * segment is the newest follows from the time alone, so that relays and restarts make no difference.
 */
export type Rhythm = {
  /** Length of a segment, in ms. */
  readonly segmentMs: number;
  /** A segment is published so long after its end, in ms: sentences are told a while after they were said. */
  readonly holdMs: number;
};

/** What is told so shortly before a segment is published may not be in it, in ms: relays read what was told once a second. */
export const GRACE_MS = 2_000;

/** The number of the segment with this moment, in ms since 1970. */
export const segmentAt = (at: number, { segmentMs }: Rhythm): number => Math.floor(at / segmentMs);

/** When the segment with this moment begins, in ms since 1970. */
export const beginAt = (at: number, rhythm: Rhythm): number => segmentAt(at, rhythm) * rhythm.segmentMs;

/** The newest segment that is published at `now`. */
export const newestAt = (now: number, rhythm: Rhythm): number => segmentAt(now - rhythm.holdMs, rhythm) - 1;

/** The first moment that a text told at `at` can be seen: the beginning of the oldest segment that is not published by then. */
export const openFrom = (at: number, rhythm: Rhythm): number =>
  (newestAt(at + GRACE_MS, rhythm) + 1) * rhythm.segmentMs;
