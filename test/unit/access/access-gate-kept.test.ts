/**
 * The door of a screen that nobody touches: a password that a person let it keep opens it, and is never tried more
 * often than it was asked for.
 */
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import { err, ok, type Result } from "../../../src/lib/result.ts";
import { createDoor } from "../../../src/access/access-gate-signals.ts";
import { createKeptPassword } from "../../../src/access/stored-password.ts";
import type { ViewerAccess } from "../../../src/vas/client.ts";
import type { VasError, VasErrorCode } from "../../../src/vas/errors.ts";
import { createFakeStorage, type FakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const KEY = "kept-password:ab3f";

type Answer = Result<ViewerAccess | undefined, VasError>;
const granted = (token: string): Answer => ok({ token, validForMs: DAY_MS });
const failed = (code: VasErrorCode, more: Partial<VasError> = {}): Answer => err({ code, ...more });

/** A screen's door on a device that keeps something, with the answers of its service in turn. */
function stand(
  answers: readonly Answer[],
  device: FakeStorage = createFakeStorage(),
  tab: FakeStorage = createFakeStorage(),
) {
  const clock = createManualClock();
  const tried: string[] = [];
  const happened: string[] = [];
  const left = [...answers];
  const door = createRoot(() =>
    createDoor({
      token: "ab3f",
      client: {
        resolve: () => Promise.reject(new Error("A door resolves nothing.")),
        verify: async (_token, password) => {
          tried.push(password);
          return left.shift() ?? failed("unreachable");
        },
      },
      clock,
      random: () => 0.5,
      storage: tab,
      kept: createKeptPassword("ab3f", () => device),
      signal: new AbortController().signal,
      onUnlocked: () => happened.push("unlocked"),
      onRenewed: () => happened.push("renewed"),
      onUnknownToken: () => happened.push("unknown token"),
    }),
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  /** The stream comes to the door without a key, or the slow check does. */
  const knock = async (): Promise<void> => {
    door.lock();
    await settle();
  };
  return { door, clock, tried, happened, settle, knock, device, tab };
}

const keeping = (password = "secret"): FakeStorage => createFakeStorage({ [KEY]: password });

describe("a password", () => {
  it("is kept on the device only where the person said so, under the broadcast's own name", async () => {
    const one = stand([granted("t-1")]);
    await one.door.unlock("secret", false);
    expect(one.device.kept.size + one.tab.kept.size).toBe(0);
    expect(one.door.keepsPassword()).toBe(false);
    const other = stand([granted("t-1")]);
    await other.door.unlock("secret", true);
    expect(other.device.kept).toEqual(new Map([[KEY, "secret"]]));
    expect(other.tab.kept.size).toBe(0);
    expect(other.door.keepsPassword()).toBe(true);
  });

  it("that is wrong is not kept", async () => {
    const { door, device } = stand([failed("wrong-password")]);
    await door.unlock("guess", true);
    expect(device.kept.size).toBe(0);
  });

  it("that is typed without the tick takes the place of a kept one", async () => {
    const { door, device, knock } = stand([failed("unreachable"), granted("t-1")], keeping("old"));
    await knock();
    await door.unlock("new", false);
    expect(device.kept.size).toBe(0);
  });

  it("can be forgotten by hand", async () => {
    const { door, device, knock, tried } = stand([], keeping());
    door.forgetPassword();
    await knock();
    expect(device.kept.size).toBe(0);
    expect(tried).toEqual([]);
    expect(door.locked()).toBe(true);
  });

  it("does not count as kept where the device refuses to keep it", async () => {
    const { door } = stand([granted("t-1")], {
      ...createFakeStorage(),
      get: () => undefined,
    });
    await door.unlock("secret", true);
    expect(door.keepsPassword()).toBe(false);
    expect(door.survivesReload()).toBe(false);
  });
});

describe("a door with a kept password", () => {
  it("opens without anybody seeing it locked", async () => {
    const { door, happened, tried, knock } = stand([granted("t-1")], keeping());
    const opening = knock();
    expect(door.locked()).toBe(false);
    await opening;
    expect(door.locked()).toBe(false);
    expect(door.accessToken()).toBe("t-1");
    expect(happened).toEqual(["unlocked"]);
    expect(tried).toEqual(["secret"]);
  });

  it.each<VasErrorCode>(["wrong-password", "invalid-input"])(
    "forgets it and waits for a person where it turns out wrong (%s)",
    async (code) => {
      const { door, device, tried, knock } = stand([failed(code)], keeping());
      await knock();
      expect(door.locked()).toBe(true);
      expect(device.kept.size).toBe(0);
      await knock();
      await knock();
      expect(tried).toHaveLength(1);
    },
  );

  it.each<VasErrorCode>([
    "unreachable",
    "service-error",
    "too-many-requests",
    "unexpected-answer",
    "unknown-token",
  ])("tries once more at each knock where the answer said nothing about it (%s)", async (code) => {
    const { door, device, tried, knock } = stand([failed(code), failed(code), granted("t-1")], keeping());
    await knock();
    expect(door.locked()).toBe(true);
    expect(tried).toHaveLength(1);
    await knock();
    expect(tried).toHaveLength(2);
    await knock();
    expect(door.locked()).toBe(false);
    expect(device.kept.size).toBe(1);
  });

  it("says where the code itself has come to lead nowhere", async () => {
    const { happened, knock } = stand([failed("unknown-token")], keeping());
    await knock();
    expect(happened).toEqual(["unknown token"]);
  });

  it("keeps to the wait a service asks for", async () => {
    const { clock, tried, knock } = stand(
      [failed("too-many-requests", { retryAfterMs: 120_000 }), granted("t-1")],
      keeping(),
    );
    await knock();
    clock.advance(119_999);
    await knock();
    expect(tried).toHaveLength(1);
    clock.advance(1);
    await knock();
    expect(tried).toHaveLength(2);
  });

  it("asks once for each refusal, and not at once where a fresh key is refused", async () => {
    const { door, tried, knock } = stand([granted("t-1"), granted("t-2"), granted("t-3")], keeping());
    await knock();
    door.confirm();
    await door.refused();
    expect(tried).toHaveLength(2);
    expect(door.locked()).toBe(false);
    // The fresh key does not open either.
    await door.refused();
    expect(tried).toHaveLength(2);
    expect(door.locked()).toBe(true);
    // The slow check comes by.
    await knock();
    expect(tried).toHaveLength(3);
    expect(door.locked()).toBe(false);
  });

  it("goes on for weeks without a hand", async () => {
    const days = Array.from({ length: 30 }, (_, day) => granted(`t-${day + 2}`));
    const { door, clock, tried, happened, settle, knock } = stand([granted("t-1"), ...days], keeping());
    await knock();
    for (let day = 0; day < 21; day += 1) {
      door.confirm();
      clock.advance(DAY_MS * 0.85 + 1);
      await settle();
    }
    expect(door.locked()).toBe(false);
    expect(tried).toHaveLength(22);
    expect(happened.filter((what) => what === "renewed")).toHaveLength(21);
    expect(clock.pending()).toBe(1);
  });

  it("tries again when the key dies where a renewal met a service in trouble", async () => {
    const { door, clock, tried, settle, knock } = stand(
      [granted("t-1"), failed("too-many-requests"), granted("t-2")],
      keeping(),
    );
    await knock();
    door.confirm();
    clock.advance(DAY_MS);
    await settle();
    expect(tried).toHaveLength(2);
    await door.refused();
    expect(tried).toHaveLength(3);
    expect(door.locked()).toBe(false);
  });
});

describe("a password that only memory holds, where nobody is there", () => {
  it("survives a service that is away when the key dies", async () => {
    const { door, knock } = stand([granted("t-1"), failed("unreachable"), granted("t-2")]);
    await door.unlock("secret", false);
    door.confirm();
    await door.refused();
    expect(door.locked()).toBe(true);
    await knock();
    expect(door.locked()).toBe(false);
    expect(door.accessToken()).toBe("t-2");
  });
});

describe("a reload", () => {
  it("would lead before a locked door only where the key is in memory alone", async () => {
    const unlocked = stand([granted("t-1")]);
    expect(unlocked.door.survivesReload()).toBe(true);
    await unlocked.door.unlock("secret", false);
    expect(unlocked.door.survivesReload()).toBe(false);
    const kept = stand([granted("t-1")], keeping());
    await kept.knock();
    expect(kept.door.survivesReload()).toBe(true);
  });

  it("that cannot wait takes the key along, for one page and no longer", async () => {
    const tab = createFakeStorage();
    const before = stand([granted("t-1")], createFakeStorage(), tab);
    await before.door.unlock("secret", false);
    before.door.handOver();
    expect([...tab.kept.values()]).toEqual(["t-1"]);
    const after = stand([], createFakeStorage(), tab);
    expect(after.door.accessToken()).toBe("t-1");
    expect(tab.kept.size).toBe(0);
    expect(stand([], createFakeStorage(), tab).door.accessToken()).toBeUndefined();
  });

  it("takes nothing along where there is no key", () => {
    const { door, tab } = stand([]);
    door.handOver();
    expect(tab.kept.size).toBe(0);
  });
});
