/**
 * The last moments of a page: a browser lets no database finish while it goes, so what is not written yet waits in the
 * tab's storage for the page that comes next.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";
import { recordFrom } from "./record-text.ts";
import type { ArchiveRecord } from "./restore.ts";
import { TAB_KEYS } from "../lib/storage-keys.ts";

export type TabTail = {
  readonly read: () => ArchiveRecord | undefined;
  readonly write: (record: ArchiveRecord) => void;
  readonly forget: () => void;
};

const KEY = TAB_KEYS.tail;
/** More than this is not left behind, in characters: a tab's storage has room for a few million. */
const LONGEST_TAIL = 1_000_000;

/** The key of a record, and the record as text. */
type Left = readonly [key: string, text: string];

const isLeft = (entry: unknown): entry is Left =>
  Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string";

function leftIn(text: string | undefined): readonly Left[] {
  try {
    const raw: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(raw) ? raw.filter(isLeft) : [];
  } catch {
    return [];
  }
}

/**
 * `storage` is the tab's own (`sessionStorage`). Each broadcast that was open in the tab has its own tail, under the key of
 * its record: the way back may lead over others. Without a key it is all of them that are forgotten.
 */
export function createTabTail(storage: SafeStorage, key?: string): TabTail {
  const left = (): readonly Left[] => leftIn(storage.get(KEY));
  const others = (): readonly Left[] => (key === undefined ? [] : left().filter(([of]) => of !== key));
  const keep = (entries: readonly Left[]): void =>
    entries.length === 0 ? storage.remove(KEY) : storage.set(KEY, JSON.stringify(entries));

  return {
    read: () => {
      const text = left().find(([of]) => of === key)?.[1];
      return text === undefined ? undefined : recordFrom(text);
    },
    write: (record) => {
      const text = JSON.stringify(record);
      if (key === undefined || text.length > LONGEST_TAIL) return;
      const before = others();
      let room = LONGEST_TAIL - text.length;
      let from = before.length;
      // The newest of the others stay.
      while (from > 0 && (room -= before[from - 1]?.[1].length ?? 0) >= 0) from -= 1;
      keep([...before.slice(from), [key, text]]);
    },
    forget: () => keep(others()),
  };
}
