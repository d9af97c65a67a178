/**
 * How long the files of builds that are no more are kept. A tab may have been opened before the last deploy, and loads its
 * lazy parts by their old names when they are wanted.
 */

/** Builds kept at once, with the one that runs. */
export const MOST_VERSIONS = 5;
/** How long a build is kept after the last page that was opened while it was the newest, in ms. */
export const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

export type RecordVersion = {
  readonly version: string;
  /** When a page was last opened while this build was the newest, in ms since 1970; nothing where that is not known. */
  readonly usedAt: number | undefined;
};

/** Which builds to drop at `now` (ms since 1970) once `current` runs; never that one. */
export function versionsToDrop(
  kept: readonly RecordVersion[],
  current: string,
  now: number,
): readonly string[] {
  const others = kept
    .filter(({ version }) => version !== current)
    .map(({ version, usedAt = 0 }) => ({ version, usedAt }))
    .sort((a, b) => b.usedAt - a.usedAt);
  return others
    .filter(({ usedAt }, at) => at >= MOST_VERSIONS - 1 || now - usedAt > LONGEST_KEPT_MS)
    .map(({ version }) => version);
}
