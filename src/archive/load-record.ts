/**
 * The record of one broadcast, read from the store and joined with what the page before had no time to write.
 */
import { ok, type Result } from "../lib/result.ts";
import { type ArchiveRecord, restore, type Restored, withLater } from "./restore.ts";
import type { ArchiveStore } from "./store.ts";

export type RecordOf = {
  readonly key: string;
  /** The service's id of the broadcast, where it is known already. */
  readonly broadcastId: string | undefined;
};

/** Now on the viewer's clock and since 1970, in ms, and how old a record may be. */
export type RecordTimes = { readonly now: number; readonly wallNow: number; readonly ageMs: number };

const restoredAt = (record: ArchiveRecord, { now, wallNow }: RecordTimes): ReturnType<typeof restore> =>
  restore(record, now, wallNow - now);

/** Whether it may be used: not where it is of another broadcast, or too old. */
function isUsable({ header }: Restored, broadcastId: string | undefined, times: RecordTimes): boolean {
  const isOther = broadcastId !== undefined && header.about.broadcastId !== broadcastId;
  return !isOther && times.wallNow - header.at <= times.ageMs;
}

/**
 * What the store has; nothing where it has nothing of use. Removes what cannot be used or read, but leaves what a newer
 * version of the viewer wrote.
 */
export async function readStored(
  store: ArchiveStore,
  { key, broadcastId }: RecordOf,
  timesNow: () => RecordTimes,
): Promise<Result<Restored | undefined, "corrupt" | "newer">> {
  const record = await store.read(key);
  if (record === undefined) return ok(undefined);
  const times = timesNow();
  const read = restoredAt(record, times);
  if (read.ok && isUsable(read.value, broadcastId, times)) return read;
  if (read.ok || read.error === "corrupt") await store.remove([key]);
  return read.ok ? ok(undefined) : read;
}

/** What is stored, followed by what the page before left, where that is of the same broadcast. */
export function withTail(
  stored: Restored | undefined,
  tail: ArchiveRecord | undefined,
  { key, broadcastId }: RecordOf,
  times: RecordTimes,
): Restored | undefined {
  const read = tail && restoredAt(tail, times);
  if (read?.ok !== true || read.value.header.key !== key) return stored;
  const isSame = isUsable(read.value, broadcastId ?? stored?.header.about.broadcastId, times);
  return isSame ? withLater(stored, read.value, times.now) : stored;
}
