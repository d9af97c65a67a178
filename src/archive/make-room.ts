/**
 * The records on the device, and room for a new one: older ones are removed.
 */
import { type ArchiveLimits, evictions } from "./limits.ts";
import { type RecordSummary, summaryOf, unpackHeader } from "./record.ts";
import type { ArchiveStore } from "./store.ts";

/** The records there are, and the keys of those that cannot be read. */
export async function recordsIn(
  store: ArchiveStore,
): Promise<{ readonly records: RecordSummary[]; readonly corrupt: string[] }> {
  const records: RecordSummary[] = [];
  const corrupt: string[] = [];
  for (const { key, value } of await store.headers()) {
    const read = unpackHeader(value);
    if (read.ok) records.push(summaryOf(read.value));
    else if (read.error === "corrupt") corrupt.push(key);
  }
  return { records, corrupt };
}

/** Removes what is damaged or beyond the limits, but not `current`; whether there was any. `wallNow` is since 1970, in ms. */
export async function makeRoom(
  store: ArchiveStore,
  current: string,
  wallNow: number,
  limits: ArchiveLimits,
): Promise<boolean> {
  const { records, corrupt } = await recordsIn(store);
  const gone = [...corrupt, ...evictions(records, wallNow, current, limits)];
  if (gone.length > 0) await store.remove(gone);
  return gone.length > 0;
}
