/**
 * A reader's marks on the device. They follow the text: where it is kept they are kept beside it, and they go with it; anywhere
 * else they last as long as the tab. What comes back is not trusted.
 */
import { isFields } from "../lib/fields.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import { DEVICE_KEYS, TAB_KEYS } from "../lib/storage-keys.ts";
import { cleanNote, joinedMarks, type OwnMark } from "../subtitles/own-marks.ts";
import { ARCHIVE_LIMITS } from "./limits.ts";

/** The marks of one broadcast as they are kept. */
type Kept = {
  readonly key: string;
  /** The service's id of the broadcast; another one under the same key is another talk. */
  readonly id: string;
  /** When they were last written, in ms since the epoch. */
  readonly at: number;
  readonly marks: readonly OwnMark[];
};

/** All marks on the device take no more, in UTF-16 units; the oldest broadcasts go first. */
const MOST_UNITS = 400_000;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function marksOf(raw: unknown): readonly OwnMark[] {
  if (!Array.isArray(raw)) return [];
  const marks = (raw as readonly unknown[]).flatMap((row): OwnMark[] => {
    const [sid, startMs, note] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    if (!isWhole(sid) || sid === 0 || typeof note !== "string") return [];
    return [{ sid, ...(isWhole(startMs) ? { startMs } : {}), note: cleanNote(note) }];
  });
  return joinedMarks(marks, []);
}

const packed = (marks: readonly OwnMark[]) =>
  marks.map(({ sid, startMs, note }) => [sid, startMs === undefined ? null : Math.round(startMs), note]);

function keptIn(storage: SafeStorage, now: number): readonly Kept[] {
  const raw = parsed(storage.get(DEVICE_KEYS.marks));
  if (!Array.isArray(raw)) return [];
  return (raw as readonly unknown[]).flatMap((row): Kept[] => {
    const { k: key, b: id, a: at, m } = isFields(row) ? row : {};
    if (typeof key !== "string" || typeof id !== "string" || !isWhole(at)) return [];
    return now - at > ARCHIVE_LIMITS.ageMs ? [] : [{ key, id, at, marks: marksOf(m) }];
  });
}

function write(storage: SafeStorage, kept: readonly Kept[]): void {
  const rows = kept.map(({ key, id, at, marks }) =>
    JSON.stringify({ k: key, b: id, a: at, m: packed(marks) }),
  );
  let units = 0;
  const fitting = rows.slice(-ARCHIVE_LIMITS.broadcasts).reduceRight<readonly string[]>((newer, row) => {
    units += row.length;
    return units <= MOST_UNITS ? [row, ...newer] : newer;
  }, []);
  if (fitting.length === 0) storage.remove(DEVICE_KEYS.marks);
  else storage.set(DEVICE_KEYS.marks, `[${fitting.join(",")}]`);
}

/** The marks kept for a broadcast; none where they are of another one under the same key. `now` is in ms since the epoch. */
export const keptMarks = (storage: SafeStorage, key: string, id: string, now: number): readonly OwnMark[] =>
  keptIn(storage, now).find((one) => one.key === key && one.id === id)?.marks ?? [];

/** Keeps the marks of a broadcast in the place of those before. */
export function keepMarks(storage: SafeStorage, { key, id, at, marks }: Kept): void {
  const others = keptIn(storage, at).filter((one) => one.key !== key);
  write(storage, marks.length === 0 ? others : [...others, { key, id, at, marks }]);
}

/** Deletes the marks of a broadcast, or all there are. */
export function forgetMarks(storage: SafeStorage, key?: string): void {
  if (key === undefined) storage.remove(DEVICE_KEYS.marks);
  else
    write(
      storage,
      keptIn(storage, 0).filter((one) => one.key !== key),
    );
}

/** The marks of a tab, for a broadcast whose text is not kept. */
export const tabMarks = (storage: SafeStorage, token: string): readonly OwnMark[] =>
  marksOf(parsed(storage.get(TAB_KEYS.marks + token)));

/** Keeps them as long as the tab is open. */
export function keepTabMarks(storage: SafeStorage, token: string, marks: readonly OwnMark[]): void {
  if (marks.length === 0) storage.remove(TAB_KEYS.marks + token);
  else storage.set(TAB_KEYS.marks + token, JSON.stringify(packed(marks)));
}
