/**
 * A place to keep things, in memory, that copies what goes in and out as a browser does and fails when told to.
 */
import type { ArchiveStore, OpenArchiveStore } from "../../src/archive/store.ts";
import type { RecordChunk } from "../../src/archive/restore.ts";

export type FakeKeptStore = {
  readonly open: OpenArchiveStore;
  /** What is kept: headers by key, chunks by key and section. To be read and damaged by tests. */
  readonly headers: Map<string, unknown>;
  readonly chunks: Map<string, Map<number, unknown>>;
  /** Sections written since it was asked for last. */
  readonly written: () => number[];
  /** Every use fails with an error of this name from now on; nothing to work again. */
  readonly fail: (name: string | undefined) => void;
  /** Bytes of chunks there is room for. */
  readonly setRoom: (bytes: number) => void;
  /** As if the browser had closed it. */
  readonly goAway: () => void;
  readonly openedTimes: () => number;
  readonly isClosed: () => boolean;
};

const named = (name: string): Error => Object.assign(new Error(name), { name });

export function createFakeKeptStore(): FakeKeptStore {
  const headers = new Map<string, unknown>();
  const chunks = new Map<string, Map<number, unknown>>();
  let written: number[] = [];
  let failure: string | undefined;
  let room = Number.POSITIVE_INFINITY;
  let opened = 0;
  let isClosed = false;
  const gone = new Set<() => void>();

  const use = async <T>(task: () => T): Promise<T> => {
    await Promise.resolve();
    if (failure !== undefined) throw named(failure);
    return task();
  };

  const used = (): number => {
    let bytes = 0;
    for (const record of chunks.values()) for (const value of record.values()) bytes += String(value).length;
    return bytes;
  };

  const store: ArchiveStore = {
    headers: () => use(() => Array.from(headers, ([key, value]) => ({ key, value: structuredClone(value) }))),
    read: (key) =>
      use(() =>
        headers.has(key)
          ? {
              header: structuredClone(headers.get(key)),
              chunks: [...(chunks.get(key) ?? [])].map(([section, value]): RecordChunk => [section, value]),
            }
          : undefined,
      ),
    write: (change) =>
      use(() => {
        const { key } = change;
        if (change.mustExist && !headers.has(key)) return false;
        const before = chunks.get(key) ?? new Map<number, unknown>();
        const after = new Map(before);
        for (const section of change.sections) after.set(section, change.chunk(section, before.get(section)));
        for (const section of change.gone) after.delete(section);
        const header = change.header(structuredClone(headers.get(key)));
        if (header === undefined) return false;
        chunks.set(key, after);
        if (used() > room) {
          chunks.set(key, before);
          throw named("QuotaExceededError");
        }
        headers.set(key, structuredClone(header));
        written.push(...change.sections);
        return true;
      }),
    remove: (keys) =>
      use(() => {
        for (const key of keys) {
          headers.delete(key);
          chunks.delete(key);
        }
      }),
    clear: () =>
      use(() => {
        headers.clear();
        chunks.clear();
      }),
    interrupt: () => undefined,
    close: () => {
      isClosed = true;
    },
  };

  return {
    open: async (onGone) => {
      opened += 1;
      gone.add(onGone);
      await Promise.resolve();
      if (failure !== undefined) throw named(failure);
      return store;
    },
    headers,
    chunks,
    written: () => {
      const sections = written;
      written = [];
      return sections;
    },
    fail: (name) => {
      failure = name;
    },
    setRoom: (bytes) => {
      room = bytes;
    },
    goAway: () => {
      for (const report of gone) report();
      gone.clear();
    },
    openedTimes: () => opened,
    isClosed: () => isClosed,
  };
}
