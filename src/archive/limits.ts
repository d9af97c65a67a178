/**
 * How much a viewer keeps on a device that is not its own: bounded in size and age, the oldest goes first, and the
 * broadcast that is open goes last.
 */
import type { RecordSummary } from "./record.ts";

export type ArchiveLimits = {
  /** Bytes of all records together. */
  readonly bytes: number;
  /** Time since a record was last written, in ms. */
  readonly ageMs: number;
  readonly broadcasts: number;
};

export const ARCHIVE_LIMITS: ArchiveLimits = {
  bytes: 20 * 1_024 * 1_024,
  ageMs: 30 * 24 * 3_600_000,
  broadcasts: 50,
};

/** A device whose clock says less than this has a wrong one: the viewer was made later. In ms since 1970. */
const EARLIEST_MS = Date.UTC(2026, 0);
/** A clock that was set back makes records look as if from the future; beyond this they are as good as old. */
const FUTURE_MS = 24 * 3_600_000;

/** Records to remove, by key: too old ones, then the longest unused until the rest is within bounds; never `current`. */
export function evictions(
  records: readonly Omit<RecordSummary, "talks">[],
  now: number,
  current: string | undefined,
  bounds: ArchiveLimits = ARCHIVE_LIMITS,
): string[] {
  const isOld = ({ at }: Pick<RecordSummary, "at">): boolean =>
    now >= EARLIEST_MS && (now - at > bounds.ageMs || at - now > FUTURE_MS);
  const others = records.filter(({ key }) => key !== current).sort((a, b) => b.at - a.at);
  const own = records.find(({ key }) => key === current);
  let bytes = own?.bytes ?? 0;
  let count = own === undefined ? 0 : 1;
  let isFull = false;
  const evicted: string[] = [];
  for (const record of others) {
    isFull ||= bytes + record.bytes > bounds.bytes || count + 1 > bounds.broadcasts;
    if (isFull || isOld(record)) {
      evicted.push(record.key);
    } else {
      bytes += record.bytes;
      count += 1;
    }
  }
  return evicted;
}

/** The oldest chunks of one record to remove, so that the rest is within `bytes`; the newest always stays. */
export function chunksBeyond(sizes: ReadonlyMap<number, number>, bytes: number): number[] {
  let total = 0;
  for (const size of sizes.values()) total += size;
  const gone: number[] = [];
  for (const section of [...sizes.keys()].sort((a, b) => a - b)) {
    if (total <= bytes || gone.length === sizes.size - 1) break;
    total -= sizes.get(section) ?? 0;
    gone.push(section);
  }
  return gone;
}
