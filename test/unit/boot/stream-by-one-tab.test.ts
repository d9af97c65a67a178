/** Before the app is there, one tab at a time opens the stream of a broadcast. */
import { describe, expect, it } from "vitest";

import { mayOpen } from "../../../src/boot/early-stream.ts";
import { streamLock } from "../../../src/stream/tabs/stream-lock.ts";

describe("the stream before the app is there", () => {
  /** Locks of a browser of which other tabs hold these. */
  function locksWith(...held: string[]) {
    const names = new Set(held);
    const locks = {
      query: () => Promise.resolve({ held: [...names].map((name) => ({ name })) }),
      request: async (name: string, _options: LockOptions, run: (lock: unknown) => unknown) => {
        if (names.has(name)) {
          await run(null);
          return;
        }
        names.add(name);
        await run({ name });
        names.delete(name);
      },
    };
    return locks as unknown as LockManager;
  }
  const ignore = (): void => undefined;

  it("is opened by one tab at a time", async () => {
    const locks = locksWith();
    let go: () => void = ignore;
    expect(await mayOpen(locks, "a3f9", (release) => (go = release))).toBe(true);
    expect(await mayOpen(locks, "a3f9", ignore)).toBe(false);
    expect(await mayOpen(locks, "b4c5", ignore)).toBe(true);
    go();
    await Promise.resolve();
    await Promise.resolve();
    expect(await mayOpen(locks, "a3f9", ignore)).toBe(true);
  });

  it("is not opened where another tab has it, wherever its service is", async () => {
    expect(await mayOpen(locksWith(streamLock("", "a3f9")), "a3f9", ignore)).toBe(false);
    expect(await mayOpen(locksWith(streamLock("https://s.example", "a3f9")), "a3f9", ignore)).toBe(false);
    expect(await mayOpen(locksWith(streamLock("", "b4c5"), "x:a3f9"), "a3f9", ignore)).toBe(true);
  });

  it("is opened by each tab where locks are refused, or there are none", async () => {
    const refused = { query: () => Promise.reject(new DOMException("no", "SecurityError")) };
    expect(await mayOpen(refused as unknown as LockManager, "a3f9", ignore)).toBe(true);
    expect(await mayOpen(undefined, "a3f9", ignore)).toBe(true);
  });
});
