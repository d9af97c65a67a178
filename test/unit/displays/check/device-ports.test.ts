/**
 * What is asked of the browser, where it answers, refuses, throws or is silent. What it really does is a browser's test.
 */
import { describe, expect, it } from "vitest";

import {
  checkAwake,
  checkDatabase,
  checkSettings,
  checkWorker,
} from "../../../../src/displays/check/device-ports.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

const refuse = (): never => {
  throw new DOMException("refused", "SecurityError");
};

/** The small storage of a browser, which keeps what `keep` says. */
function storageThat(keep: (value: string) => string | null) {
  const kept = new Map<string, string>();
  const area = {
    getItem: (key: string) => keep(kept.get(key) ?? ""),
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { area: () => area as unknown as Storage, kept };
}

describe("settings", () => {
  it("hold where what was written comes back, and nothing stays behind", () => {
    const { area, kept } = storageThat((value) => value);
    expect(checkSettings(area)).toBe(true);
    expect(kept.size).toBe(0);
  });

  it("do not hold where storage is refused, or forgets", () => {
    expect(checkSettings(refuse)).toBe(false);
    expect(checkSettings(storageThat(() => null).area)).toBe(false);
  });
});

describe("the database", () => {
  it("does not hold where it is refused", async () => {
    expect(await checkDatabase(refuse, createManualClock())).toBe(false);
  });

  it("does not hold where it never answers", async () => {
    const clock = createManualClock();
    const silent = { open: () => new EventTarget() } as unknown as IDBFactory;
    const answer = checkDatabase(() => silent, clock);
    clock.advance(5_000);
    expect(await answer).toBe(false);
  });
});

describe("the viewer", () => {
  const withRegistration = (registration: unknown) =>
    checkWorker({ getRegistration: async () => registration as ServiceWorkerRegistration });
  it.each([
    ["kept", { active: {} }],
    ["later", { active: null }],
    ["later", undefined],
  ])("is %s", async (expected, registration) => {
    expect(await withRegistration(registration)).toBe(expected);
  });

  it("cannot be kept without workers, or where they are refused", async () => {
    expect(await checkWorker(undefined)).toBe("missing");
    expect(await checkWorker({ getRegistration: async () => refuse() })).toBe("missing");
  });
});

describe("the screen", () => {
  it("stays on where the browser gives a lock, which is given back", async () => {
    let isHeld = false;
    const request = async () => {
      isHeld = true;
      return { release: async () => void (isHeld = false) };
    };
    expect(await checkAwake({ request })).toBe("held");
    expect(isHeld).toBe(false);
  });

  it("goes dark where it is refused or unknown", async () => {
    expect(await checkAwake({ request: async () => refuse() })).toBe("refused");
    expect(await checkAwake(undefined)).toBe("missing");
  });
});
