/**
 * The store of a page that may be put into the back-forward cache: a transaction that is frozen with its page holds up the
 * database of the whole origin in Safari, in every tab (WebKit bug 67039). So nothing begins while the page is away, what
 * was under way when it went is taken back, and both are done once it is there again.
 */
import type { ArchiveStore, OpenArchiveStore } from "./store.ts";

export type PausingStore = {
  readonly open: OpenArchiveStore;
  /** The page goes: takes back what is under way. */
  readonly pause: () => void;
  /** The page is there again: does what waited. */
  readonly resume: () => void;
};

/** The store that `open` opens, which can be paused. */
export function createPausingStore(open: OpenArchiveStore): PausingStore {
  const stores = new Set<ArchiveStore>();
  let pauses = 0;
  let isPaused = false;
  let waiting: (() => void)[] = [];

  /** Does `task`; where the page went meanwhile and it failed, once more. All tasks may be done twice. */
  async function run<T>(task: () => Promise<T>): Promise<T> {
    if (isPaused) {
      await new Promise<void>((resolve) => void waiting.push(resolve));
      return run(task);
    }
    // Nothing came between the question and the task, so the page cannot have gone meanwhile.
    const before = pauses;
    try {
      return await task();
    } catch (error) {
      if (pauses === before) throw error;
      return run(task);
    }
  }

  const pausing = (store: ArchiveStore): ArchiveStore => {
    stores.add(store);
    return {
      headers: () => run(store.headers),
      read: (key) => run(() => store.read(key)),
      write: (change) => run(() => store.write(change)),
      remove: (keys) => run(() => store.remove(keys)),
      clear: () => run(store.clear),
      interrupt: store.interrupt,
      close: () => {
        stores.delete(store);
        store.close();
      },
    };
  };

  return {
    open: async (onGone) => pausing(await run(() => open(onGone))),
    pause: () => {
      isPaused = true;
      pauses += 1;
      for (const store of stores) store.interrupt();
    },
    resume: () => {
      isPaused = false;
      const steps = waiting;
      waiting = [];
      for (const step of steps) step();
    },
  };
}
