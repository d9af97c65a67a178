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

/** `storage` is the tab's own (`sessionStorage`); it has room for one page's. */
export function createTabTail(storage: SafeStorage): TabTail {
  return {
    read: () => {
      const text = storage.get(KEY);
      return text === undefined ? undefined : recordFrom(text);
    },
    write: (record) => {
      const text = JSON.stringify(record);
      if (text.length <= LONGEST_TAIL) storage.set(KEY, text);
    },
    forget: () => storage.remove(KEY),
  };
}
