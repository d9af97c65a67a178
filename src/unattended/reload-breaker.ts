/**
 * When a page may reload itself. A reload cures much, and a page that reloads without end cures nothing: so there are
 * few of them, far apart, and spread, since many screens meet the same deploy (docs/reliability.md, R20). Only the
 * page's own clock counts, never the device's, which may be days off or jump: the moments of earlier reloads are
 * handed from one page to the next as ages.
 */

/** At most this many reloads by ourselves within an hour. */
export const MOST_RELOADS = 3;
const HOUR_MS = 3_600_000;
/** Reloads are at least this far apart, in ms. */
export const APART_MS = 30_000;
/** Window a reload is drawn from after a failure that many pages may have seen at once, in ms. */
export const SPREAD_MS = 60_000;
/** A page that cannot remember its reloads lives at least this long, in ms: three of them make an hour. */
export const UNCOUNTED_MS = HOUR_MS / MOST_RELOADS;
/** Uncaught errors within a minute that make a page reload. */
const MOST_ERRORS = 5;
const MINUTE_MS = 60_000;
const LONGEST_MEMORY = 1_000;

/** Moments of earlier reloads, oldest first, in ms on the clock of the page that runs now: 0 is when it began. */
export type EarlierReloads = readonly number[];

export type ReloadWish = {
  readonly earlier: EarlierReloads;
  /** Now, in ms since the page began. */
  readonly now: number;
  /** The window the moment is drawn from, in ms, and a number in [0, 1). */
  readonly spreadMs: number;
  readonly random: number;
  /** Whether this page can tell the next one of its reload. */
  readonly remembers: boolean;
};

/** The first moment at which a page may reload, in ms since it began; never before now. */
export function reloadAt({ earlier, now, spreadMs, random, remembers }: ReloadWish): number {
  const wished = now + random * spreadMs;
  if (!remembers) return Math.max(wished, UNCOUNTED_MS);
  const last = earlier.at(-1) ?? -Infinity;
  const oldestThatCounts = earlier.at(-MOST_RELOADS) ?? -Infinity;
  return Math.max(wished, last + APART_MS, oldestThatCounts + HOUR_MS);
}

/** What the page before left, as moments of this page; nothing where it left nothing that can be read. */
export function earlierReloads(left: string | undefined): EarlierReloads {
  if (left === undefined || left.length > LONGEST_MEMORY) return [];
  try {
    const ages: unknown = JSON.parse(left);
    if (!Array.isArray(ages)) return [];
    return ages
      .filter((age): age is number => typeof age === "number" && age >= 0)
      .map((age) => (age === 0 ? 0 : -age))
      .sort((a, b) => a - b)
      .slice(-MOST_RELOADS);
  } catch {
    return [];
  }
}

/** What a page leaves for the next at `now`: the ages of the reloads that may still count. */
export const leftBehind = (reloads: EarlierReloads, now: number): string =>
  JSON.stringify(reloads.slice(-MOST_RELOADS).map((moment) => Math.round(now - moment)));

/** The errors of the last minute with one more at `now`, and whether they are too many. Moments in ms. */
export function withError(
  errors: readonly number[],
  now: number,
): { readonly errors: readonly number[]; readonly tooMany: boolean } {
  const recent = [...errors.filter((moment) => now - moment < MINUTE_MS), now].slice(-MOST_ERRORS);
  return { errors: recent, tooMany: recent.length >= MOST_ERRORS };
}
