/**
 * The access gate of a screen that nobody touches: a password that a person let it keep opens it, and is never tried more
 * often than it was asked for.
 */
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import { err, ok, type Result } from "../../../src/lib/result.ts";
import { createAccessGate } from "../../../src/access/access-gate-signals.ts";
import { createStoredPassword } from "../../../src/access/stored-password.ts";
import type { ViewerAccess } from "../../../src/vas/client.ts";
import type { VasError, VasErrorCode } from "../../../src/vas/errors.ts";
import { createFakeStorage, type FakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const KEY = "kept-password:ab3f";

type Answer = Result<ViewerAccess | undefined, VasError>;
const granted = (token: string): Answer => ok({ token, validForMs: DAY_MS });
const failed = (code: VasErrorCode, more: Partial<VasError> = {}): Answer => err({ code, ...more });

/** A screen's access gate on a device that keeps something, with the answers of its service in turn. */
function stand(
  answers: readonly Answer[],
  device: FakeStorage = createFakeStorage(),
  tab: FakeStorage = createFakeStorage(),
) {
  const clock = createManualClock();
  const tried: string[] = [];
  const happened: string[] = [];
  const left = [...answers];
  const accessGate = createRoot(() =>
    createAccessGate({
      token: "ab3f",
      client: {
        resolve: () => Promise.reject(new Error("An access gate resolves nothing.")),
        verify: async (_token, password) => {
          tried.push(password);
          return left.shift() ?? failed("unreachable");
        },
      },
      clock,
      random: () => 0.5,
      storage: tab,
      kept: createStoredPassword("ab3f", () => device),
      signal: new AbortController().signal,
      onUnlocked: () => happened.push("unlocked"),
      onRenewed: () => happened.push("renewed"),
      onUnknownToken: () => happened.push("unknown token"),
    }),
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  /** The stream is refused without a token, or the slow check does. */
  const knock = async (): Promise<void> => {
    accessGate.lock();
    await settle();
  };
  return { accessGate, clock, tried, happened, settle, knock, device, tab };
}

const archive = (password = "secret"): FakeStorage => createFakeStorage({ [KEY]: password });

describe("a password", () => {
  it("is kept on the device only where the person said so, under the broadcast's own name", async () => {
    const one = stand([granted("t-1")]);
    await one.accessGate.unlock("secret", false);
    expect(one.device.kept.size + one.tab.kept.size).toBe(0);
    expect(one.accessGate.keepsPassword()).toBe(false);
    const other = stand([granted("t-1")]);
    await other.accessGate.unlock("secret", true);
    expect(other.device.kept).toEqual(new Map([[KEY, "secret"]]));
    expect(other.tab.kept.size).toBe(0);
    expect(other.accessGate.keepsPassword()).toBe(true);
  });

  it("that is wrong is not kept", async () => {
    const { accessGate, device } = stand([failed("wrong-password")]);
    await accessGate.unlock("guess", true);
    expect(device.kept.size).toBe(0);
  });

  it("that is typed without the tick takes the place of a kept one", async () => {
    const { accessGate, device, knock } = stand([failed("unreachable"), granted("t-1")], archive("old"));
    await knock();
    await accessGate.unlock("new", false);
    expect(device.kept.size).toBe(0);
  });

  it("can be forgotten by hand", async () => {
    const { accessGate, device, knock, tried } = stand([], archive());
    accessGate.forgetPassword();
    await knock();
    expect(device.kept.size).toBe(0);
    expect(tried).toEqual([]);
    expect(accessGate.locked()).toBe(true);
  });

  it("is used a minute later where a link asks a person to have it forgotten and nobody does", async () => {
    const { accessGate, device, knock, tried, clock } = stand([granted("t-1")], archive());
    accessGate.askBeforePassword();
    await knock();
    clock.advance(59_000);
    await knock();
    expect([accessGate.locked(), accessGate.keepsPassword(), tried]).toEqual([true, true, []]);
    expect(device.kept.size).toBe(1);
    clock.advance(1_000);
    await knock();
    expect([accessGate.locked(), tried]).toEqual([false, ["secret"]]);
  });

  it("is asked for though an access token was handed over, where a link asks to have it forgotten", () => {
    const tab = createFakeStorage({ "handed-over:ab3f": "t-0" });
    const { accessGate } = stand([], archive(), tab);
    accessGate.askBeforePassword();
    expect(accessGate.accessToken()).toBeUndefined();
  });

  it("does not count as kept where the device refuses to keep it", async () => {
    const { accessGate } = stand([granted("t-1")], {
      ...createFakeStorage(),
      get: () => undefined,
    });
    await accessGate.unlock("secret", true);
    expect(accessGate.keepsPassword()).toBe(false);
    expect(accessGate.survivesReload()).toBe(false);
  });
});

describe("an access gate with a kept password", () => {
  it("opens without anybody seeing it locked", async () => {
    const { accessGate, happened, tried, knock } = stand([granted("t-1")], archive());
    const opening = knock();
    expect(accessGate.locked()).toBe(false);
    await opening;
    expect(accessGate.locked()).toBe(false);
    expect(accessGate.accessToken()).toBe("t-1");
    expect(happened).toEqual(["unlocked"]);
    expect(tried).toEqual(["secret"]);
  });

  it.each<VasErrorCode>(["wrong-password", "invalid-input"])(
    "forgets it and waits for a person where it turns out wrong (%s)",
    async (code) => {
      const { accessGate, device, tried, knock } = stand([failed(code)], archive());
      await knock();
      expect(accessGate.locked()).toBe(true);
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
    const { accessGate, device, tried, knock } = stand(
      [failed(code), failed(code), granted("t-1")],
      archive(),
    );
    await knock();
    expect(accessGate.locked()).toBe(true);
    expect(tried).toHaveLength(1);
    await knock();
    expect(tried).toHaveLength(2);
    await knock();
    expect(accessGate.locked()).toBe(false);
    expect(device.kept.size).toBe(1);
  });

  it("says where the code itself has come to lead nowhere", async () => {
    const { happened, knock } = stand([failed("unknown-token")], archive());
    await knock();
    expect(happened).toEqual(["unknown token"]);
  });

  it("keeps to the wait a service asks for", async () => {
    const { clock, tried, knock } = stand(
      [failed("too-many-requests", { retryAfterMs: 120_000 }), granted("t-1")],
      archive(),
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
    const { accessGate, tried, knock } = stand([granted("t-1"), granted("t-2"), granted("t-3")], archive());
    await knock();
    accessGate.confirm();
    await accessGate.refused();
    expect(tried).toHaveLength(2);
    expect(accessGate.locked()).toBe(false);
    // The fresh key does not open either.
    await accessGate.refused();
    expect(tried).toHaveLength(2);
    expect(accessGate.locked()).toBe(true);
    // The slow check comes by.
    await knock();
    expect(tried).toHaveLength(3);
    expect(accessGate.locked()).toBe(false);
  });

  it("goes on for weeks without a hand", async () => {
    const days = Array.from({ length: 30 }, (_, day) => granted(`t-${day + 2}`));
    const { accessGate, clock, tried, happened, settle, knock } = stand([granted("t-1"), ...days], archive());
    await knock();
    for (let day = 0; day < 21; day += 1) {
      accessGate.confirm();
      clock.advance(DAY_MS * 0.85 + 1);
      await settle();
    }
    expect(accessGate.locked()).toBe(false);
    expect(tried).toHaveLength(22);
    expect(happened.filter((what) => what === "renewed")).toHaveLength(21);
    expect(clock.pending()).toBe(1);
  });

  it("tries again when the key dies where a renewal met a service in trouble", async () => {
    const { accessGate, clock, tried, settle, knock } = stand(
      [granted("t-1"), failed("too-many-requests"), granted("t-2")],
      archive(),
    );
    await knock();
    accessGate.confirm();
    clock.advance(DAY_MS);
    await settle();
    expect(tried).toHaveLength(2);
    await accessGate.refused();
    expect(tried).toHaveLength(3);
    expect(accessGate.locked()).toBe(false);
  });
});

describe("a password that only memory holds, where nobody is there", () => {
  it("survives a service that is away when the key dies", async () => {
    const { accessGate, knock } = stand([granted("t-1"), failed("unreachable"), granted("t-2")]);
    await accessGate.unlock("secret", false);
    accessGate.confirm();
    await accessGate.refused();
    expect(accessGate.locked()).toBe(true);
    await knock();
    expect(accessGate.locked()).toBe(false);
    expect(accessGate.accessToken()).toBe("t-2");
  });
});

describe("a reload", () => {
  it("would ask for the password only where the token is in memory alone", async () => {
    const unlocked = stand([granted("t-1")]);
    expect(unlocked.accessGate.survivesReload()).toBe(true);
    await unlocked.accessGate.unlock("secret", false);
    expect(unlocked.accessGate.survivesReload()).toBe(false);
    const kept = stand([granted("t-1")], archive());
    await kept.knock();
    expect(kept.accessGate.survivesReload()).toBe(true);
  });

  it("that cannot wait takes the key along, for one page and no longer", async () => {
    const tab = createFakeStorage();
    const before = stand([granted("t-1")], createFakeStorage(), tab);
    await before.accessGate.unlock("secret", false);
    before.accessGate.handOver();
    expect([...tab.kept.values()]).toEqual(["t-1"]);
    const after = stand([], createFakeStorage(), tab);
    expect(after.accessGate.accessToken()).toBe("t-1");
    expect(tab.kept.size).toBe(0);
    expect(stand([], createFakeStorage(), tab).accessGate.accessToken()).toBeUndefined();
  });

  it("takes nothing along where there is no key", () => {
    const { accessGate, tab } = stand([]);
    accessGate.handOver();
    expect(tab.kept.size).toBe(0);
  });
});
