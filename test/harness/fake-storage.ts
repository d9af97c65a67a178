/** A storage that keeps everything in a map that a test can look into. */
import type { SafeStorage } from "../../src/lib/safe-storage.ts";

export type FakeStorage = SafeStorage & { readonly kept: ReadonlyMap<string, string> };

export function createFakeStorage(entries: Readonly<Record<string, string>> = {}): FakeStorage {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    get: (key) => kept.get(key),
    set: (key, value) => {
      kept.set(key, value);
    },
    remove: (key) => {
      kept.delete(key);
    },
  };
}
