/**
 * The store in the browser: two tables of IndexedDB, headers by key and chunks by key and section. Nothing is decided
 * here.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";

import { BlockedError, type Change, type ArchiveStore, type OpenArchiveStore } from "./store.ts";
import type { RecordChunk } from "./restore.ts";

/** Values are unknown: whatever an earlier version, or a fault, left there. */
type Schema = DBSchema & {
  headers: { key: string; value: { readonly key: string } };
  chunks: { key: [string, number]; value: string };
};

const DATABASE_NAME = "kept-transcripts";
/** Raised when the tables change; an older viewer then cannot open it, and says so. */
const DATABASE_VERSION = 1;

/** All chunks of one record: a number sorts before any list. */
const chunksOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

type Begin = <Mode extends IDBTransactionMode>(
  mode: Mode,
) => IDBPTransaction<Schema, ("headers" | "chunks")[], Mode>;

async function write(begin: Begin, change: Change): Promise<boolean> {
  const { key } = change;
  const transaction = begin("readwrite");
  const headers = transaction.objectStore("headers");
  const chunks = transaction.objectStore("chunks");
  let isLeftAlone = false;
  try {
    const header = await headers.get(key);
    const isGone = change.mustExist && header === undefined;
    if (!isGone) {
      for (const section of change.sections) {
        const before = await chunks.get([key, section]);
        await chunks.put(change.chunk(section, before), [key, section]);
      }
      for (const section of change.gone) await chunks.delete([key, section]);
    }
    const next = isGone ? undefined : change.header(header);
    isLeftAlone = next === undefined;
    if (next === undefined) abort(transaction);
    else await headers.put(next);
    await transaction.done;
    return true;
  } catch (error) {
    if (isLeftAlone) return false;
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

/** Takes everything back; a transaction that failed has done so already. */
function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over.
  }
}

function storeOf(db: IDBPDatabase<Schema>): ArchiveStore {
  const running = new Set<{ readonly abort: () => void }>();
  const begin: Begin = (mode) => {
    const transaction = db.transaction(["headers", "chunks"], mode);
    running.add(transaction);
    const end = (): void => void running.delete(transaction);
    transaction.done.then(end, end);
    return transaction;
  };
  return {
    headers: async () => {
      const transaction = begin("readonly");
      const [values] = await Promise.all([transaction.objectStore("headers").getAll(), transaction.done]);
      return values.map((value) => ({ key: value.key, value }));
    },
    read: async (key) => {
      const transaction = begin("readonly");
      const chunks = transaction.objectStore("chunks");
      const [header, keys, values] = await Promise.all([
        transaction.objectStore("headers").get(key),
        chunks.getAllKeys(chunksOf(key)),
        chunks.getAll(chunksOf(key)),
        transaction.done,
      ]);
      if (header === undefined) return undefined;
      return { header, chunks: keys.map(([, section], at): RecordChunk => [section, values[at]]) };
    },
    write: (change) => write(begin, change),
    remove: async (keys) => {
      const transaction = begin("readwrite");
      await Promise.all([
        ...keys.flatMap((key) => [
          transaction.objectStore("headers").delete(key),
          transaction.objectStore("chunks").delete(chunksOf(key)),
        ]),
        transaction.done,
      ]);
    },
    clear: async () => {
      const transaction = begin("readwrite");
      await Promise.all([
        transaction.objectStore("headers").clear(),
        transaction.objectStore("chunks").clear(),
        transaction.done,
      ]);
    },
    interrupt: () => {
      for (const transaction of running) abort(transaction);
    },
    close: () => db.close(),
  };
}

/** Opens the browser's store. Rejects where the browser refuses, or another tab does not close an older version. */
export const openIndexedDbStore: OpenArchiveStore = (onGone) =>
  new Promise((resolve, reject) => {
    const opening = openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade: (db) => {
        db.createObjectStore("headers", { keyPath: "key" });
        db.createObjectStore("chunks");
      },
      blocked: () => reject(new BlockedError("An older version is open in another tab")),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone,
    });
    opening.then((db) => resolve(storeOf(db)), reject);
  });
