/**
 * A store under a page that is left and comes back: nothing begins while it is away, and nothing is lost.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ArchiveStore } from "../../../src/archive/store.ts";
import { createPausingStore } from "../../../src/archive/pausing-store.ts";

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A store whose transactions end when a test says so, and that counts those begun while the page is away. */
function slowStore() {
  let isAway = false;
  let begunAway = 0;
  let running: { readonly end: () => void; readonly abort: () => void }[] = [];
  let left = 0;
  const removed: string[] = [];
  const begin = (task: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      if (isAway) begunAway += 1;
      running.push({
        end: () => {
          task();
          resolve();
        },
        abort: () => reject(new DOMException("It was taken back", "AbortError")),
      });
    });
  const store: ArchiveStore = {
    headers: async () => [],
    read: async () => undefined,
    write: async () => true,
    remove: (keys) => begin(() => void removed.push(...keys)),
    clear: () => begin(() => void removed.push("all")),
    interrupt: () => {
      const under = running;
      running = [];
      for (const { abort } of under) abort();
    },
    close: () => undefined,
  };
  const pausing = createPausingStore(async () => {
    if (isAway) begunAway += 1;
    return store;
  });
  return {
    pausing,
    removed,
    fail: () => {
      for (const { abort } of running.splice(0)) abort();
    },
    endAll: async (): Promise<void> => {
      await settled();
      for (const { end } of running.splice(0)) end();
      await settled();
    },
    leave: async (): Promise<void> => {
      pausing.pause();
      isAway = true;
      left = Math.max(left, running.length);
      await settled();
      left = Math.max(left, running.length);
    },
    comeBack: async (): Promise<void> => {
      isAway = false;
      pausing.resume();
      await settled();
    },
    /** Transactions begun while the page was away, and the most that ran then. */
    away: () => ({ begunAway, left }),
  };
}

describe("a page that is left", () => {
  it("takes back what is under way, and does it once it comes back", async () => {
    const { pausing, removed, leave, comeBack, endAll, away } = slowStore();
    const store = await pausing.open(() => undefined);
    const done = store.remove(["a"]);
    await settled();
    await leave();
    await comeBack();
    await endAll();
    await done;
    expect(removed).toEqual(["a"]);
    expect(away()).toEqual({ begunAway: 0, left: 0 });
  });

  it("opens nothing before it comes back", async () => {
    const { pausing, leave, comeBack, away } = slowStore();
    await leave();
    let isOpen = false;
    const opening = pausing.open(() => undefined).then(() => (isOpen = true));
    await settled();
    expect(isOpen).toBe(false);
    await comeBack();
    await opening;
    expect(away().begunAway).toBe(0);
  });

  it("begins nothing while it is away and does all in the end, whatever comes when", async () => {
    const step = fc.constantFrom("remove" as const, "leave" as const, "come back" as const, "end" as const);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { pausing, removed, leave, comeBack, endAll, away } = slowStore();
        const store = await pausing.open(() => undefined);
        const asked: Promise<void>[] = [];
        for (const next of steps) {
          if (next === "remove") asked.push(store.remove([String(asked.length)]));
          else if (next === "leave") await leave();
          else if (next === "come back") await comeBack();
          else await endAll();
        }
        await comeBack();
        await endAll();
        await Promise.all(asked);
        expect(new Set(removed)).toEqual(new Set(asked.map((_, at) => String(at))));
        expect(away()).toEqual({ begunAway: 0, left: 0 });
      }),
    );
  });
});

describe("a page that stays", () => {
  it("is told what the store refuses", async () => {
    const { pausing, fail } = slowStore();
    const store = await pausing.open(() => undefined);
    const done = store.clear();
    await settled();
    fail();
    await expect(done).rejects.toThrow("It was taken back");
  });
});
