/**
 * When a screen reads the file of its event again, so that a changed programme reaches it without a hand. Pure; random
 * numbers in [0, 1).
 */

/** A file that was read is asked for again after this long, and up to the other more, in ms. */
const READ_EVERY_MS = 4 * 60_000;
const READ_SPREAD_MS = 2 * 60_000;
/** One that was never had is asked for again after this long; it doubles with each failure. In ms. */
const FIRST_RETRY_MS = 5_000;

/** How long until the file is asked for again, in ms; `failures` are those since it was last read. */
export function readAgainAfterMs(isKnown: boolean, failures: number, random: number): number {
  const usual = READ_EVERY_MS + random * READ_SPREAD_MS;
  if (isKnown || failures === 0) return usual;
  return Math.min(usual, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10) * (1 + random / 2));
}
