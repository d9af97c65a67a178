/**
 * When a page whose broadcast has ended asks whether its talk is published: every few seconds at first, since many talks are
 * published as soon as they are processed, then less and less, and everybody at another moment. Pure.
 */

/** The waits in the first minutes, and the longest, in ms. */
const FIRST_WAIT_MS = 12_000;
const LONGEST_WAIT_MS = 900_000;
/** Later the wait is the time since the end, divided by this. */
const PART_OF_TIME = 12;
/** A wait is spread by this share of it to either side. */
const SPREAD = 0.25;
/** Nobody publishes a talk so long after it, in ms. */
const GIVE_UP_MS = 43_200_000;

/**
 * The wait before it is asked again, `sinceMs` ms after the end was seen; nothing where it is left at that. `random` is from
 * 0 to 1. In the first minutes no wait is longer than 15 s.
 */
export function offerWaitMs(sinceMs: number, random: number): number | undefined {
  if (sinceMs >= GIVE_UP_MS) return undefined;
  const wait = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, sinceMs / PART_OF_TIME));
  return wait * (1 - SPREAD + 2 * SPREAD * random);
}
