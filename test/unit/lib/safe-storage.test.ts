import { describe, expect, it } from "vitest";

import { createSafeStorage } from "../../../src/lib/safe-storage.ts";

/** A storage area that can be told to refuse writing, like one that is full. */
function fakeArea(): { area: Storage; refuseWrites: (refuse: boolean) => void; stored: Map<string, string> } {
  const stored = new Map<string, string>();
  let refusing = false;
  const area: Storage = {
    get length() {
      return stored.size;
    },
    clear: () => stored.clear(),
    key: (index) => [...stored.keys()][index] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => {
      if (refusing) throw new DOMException("full", "QuotaExceededError");
      stored.set(key, value);
    },
    removeItem: (key) => void stored.delete(key),
  };
  return { area, stored, refuseWrites: (refuse) => void (refusing = refuse) };
}

const forbidden = (): Storage => {
  throw new DOMException("sandboxed", "SecurityError");
};

describe("storage that cannot throw", () => {
  it("keeps values in the browser's storage where that works", () => {
    const { area, stored } = fakeArea();
    createSafeStorage(() => area).set("theme", "dark");
    expect(stored.get("theme")).toBe("dark");
    expect(createSafeStorage(() => area).get("theme")).toBe("dark");
  });

  it("knows nothing of a key that was never set, or was removed", () => {
    const storage = createSafeStorage(() => fakeArea().area);
    expect(storage.get("theme")).toBeUndefined();
    const kept = fakeArea();
    const other = createSafeStorage(() => kept.area);
    other.set("theme", "dark");
    other.remove("theme");
    expect(other.get("theme")).toBeUndefined();
    expect(kept.stored.size).toBe(0);
  });

  it("keeps values in memory where reading the area itself is forbidden", () => {
    const storage = createSafeStorage(forbidden);
    expect(storage.get("theme")).toBeUndefined();
    storage.set("theme", "dark");
    expect(storage.get("theme")).toBe("dark");
    storage.remove("theme");
    expect(storage.get("theme")).toBeUndefined();
  });

  it("gives back the newest value when the area became full", () => {
    const { area, refuseWrites } = fakeArea();
    const storage = createSafeStorage(() => area);
    storage.set("size", "100");
    refuseWrites(true);
    storage.set("size", "150");
    expect(storage.get("size")).toBe("150");
    refuseWrites(false);
    storage.set("size", "200");
    expect(storage.get("size")).toBe("200");
  });

  it("keeps an empty value apart from no value", () => {
    const storage = createSafeStorage(forbidden);
    storage.set("voice", "");
    expect(storage.get("voice")).toBe("");
  });
});
