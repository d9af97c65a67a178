/**
 * When a page whose broadcast has ended asks whether its talk is published: soon at first, then less and less, and everybody
 * at another moment. Pure.
 */

/** The first wait, and the longest, in ms. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 900_000;
/** Nobody publishes a talk so long after it, in ms. */
const GIVE_UP_MS = 43_200_000;

/**
 * The wait before it is asked again, after it was asked `asked` times, `sinceMs` ms after the end was seen; nothing where it is
 * left at that. `random` is from 0 to 1, and spreads the wait from half of it to one and a half.
 */
export function offerWaitMs(asked: number, sinceMs: number, random: number): number | undefined {
  if (sinceMs >= GIVE_UP_MS) return undefined;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, asked - 1));
  return wait * (0.5 + random);
}
