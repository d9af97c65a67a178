import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import { err, ok, type Result } from "../../../src/lib/result.ts";
import { createAccessGate } from "../../../src/access/access-gate-signals.ts";
import type { ViewerAccess } from "../../../src/vas/client.ts";
import type { VasError, VasErrorCode } from "../../../src/vas/errors.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

type Answer = Result<ViewerAccess | undefined, VasError>;

const granted = (token: string): Answer => ok({ token, validForMs: DAY_MS });
const failed = (code: VasErrorCode, more: Partial<VasError> = {}): Answer => err({ code, ...more });

/** An access gate whose service gives the prepared answers in turn, and what happened at it. */
function stand(answers: readonly Answer[], random = 0.5) {
  const clock = createManualClock();
  const storage = createFakeStorage();
  const ending = new AbortController();
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
      random: () => random,
      storage,
      signal: ending.signal,
      onUnlocked: () => happened.push("unlocked"),
      onRenewed: () => happened.push("renewed"),
      onUnknownToken: () => happened.push("unknown token"),
    }),
  );
  /** Lets time pass, in ms, and every answer that is due arrive. */
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { accessGate, clock, storage, ending, tried, happened, pass };
}

describe("the access gate", () => {
  it("opens to the right password and hands the token out", async () => {
    const { accessGate, happened, storage } = stand([granted("t-1")]);
    accessGate.lock();
    expect(accessGate.locked()).toBe(true);
    await accessGate.unlock("secret", false);
    expect(accessGate.locked()).toBe(false);
    expect(accessGate.accessToken()).toBe("t-1");
    expect(happened).toEqual(["unlocked"]);
    expect(storage.kept.size).toBe(0);
  });

  it("opens where the channel has become public, without a token", async () => {
    const { accessGate, happened, clock } = stand([ok(undefined)]);
    accessGate.lock();
    await accessGate.unlock("whatever", true);
    expect(accessGate.locked()).toBe(false);
    expect(accessGate.accessToken()).toBeUndefined();
    expect(happened).toEqual(["unlocked"]);
    expect(clock.pending()).toBe(0);
  });

  it.each<[VasErrorCode, Partial<VasError>, unknown]>([
    ["wrong-password", {}, { code: "wrong" }],
    ["invalid-input", {}, { code: "invalid" }],
    ["unexpected-answer", {}, { code: "unexpected" }],
    ["unreachable", {}, { code: "unreachable" }],
    ["service-error", {}, { code: "unreachable" }],
    ["too-many-requests", { retryAfterMs: 7_000 }, { code: "wait", untilMs: 8_000 }],
    ["too-many-requests", {}, { code: "wait", untilMs: 31_000 }],
  ])("stays locked on %s %j and says %j", async (code, more, problem) => {
    const { accessGate, happened, tried, pass } = stand([failed(code, more)]);
    accessGate.lock();
    await pass(1_000);
    await accessGate.unlock("guess", false);
    expect(accessGate.locked()).toBe(true);
    expect(accessGate.unlocking()).toBe(false);
    expect(accessGate.problem()).toEqual(problem);
    expect(happened).toEqual([]);
    await pass(DAY_MS);
    expect(tried).toEqual(["guess"]);
  });

  it("says where the token is unknown by now", async () => {
    const { accessGate, happened } = stand([failed("unknown-token")]);
    await accessGate.unlock("secret", false);
    expect(happened).toEqual(["unknown token"]);
  });

  it("asks once at a time", async () => {
    const { accessGate, tried } = stand([granted("t-1"), granted("t-2")]);
    const first = accessGate.unlock("secret", false);
    expect(accessGate.unlocking()).toBe(true);
    await Promise.all([first, accessGate.unlock("secret", false)]);
    expect(tried).toEqual(["secret"]);
  });

  it("does nothing any more after the visit has ended", async () => {
    const { accessGate, ending, happened } = stand([granted("t-1")]);
    const asked = accessGate.unlock("secret", true);
    ending.abort();
    await asked;
    expect(happened).toEqual([]);
    expect(accessGate.accessToken()).toBeUndefined();
  });
});

describe("a stale token", () => {
  it("is renewed once without a person where it had worked", async () => {
    const { accessGate, happened, tried } = stand([granted("t-1"), granted("t-2"), granted("t-3")]);
    await accessGate.unlock("secret", false);
    accessGate.confirm();
    await accessGate.refused();
    expect(accessGate.accessToken()).toBe("t-2");
    expect(happened).toEqual(["unlocked", "unlocked"]);
    await accessGate.refused();
    expect(accessGate.locked()).toBe(true);
    expect(accessGate.problem()).toEqual({ code: "stale" });
    expect(accessGate.accessToken()).toBeUndefined();
    expect(tried).toEqual(["secret", "secret"]);
  });

  it("is asked for where it never worked, or where the password is another by now", async () => {
    const never = stand([granted("t-1"), granted("t-2")]);
    await never.accessGate.unlock("secret", false);
    await never.accessGate.refused();
    expect(never.accessGate.locked()).toBe(true);
    expect(never.tried).toEqual(["secret"]);
    const changed = stand([granted("t-1"), failed("wrong-password")]);
    await changed.accessGate.unlock("secret", true);
    changed.accessGate.confirm();
    await changed.accessGate.refused();
    expect(changed.accessGate.locked()).toBe(true);
    expect(changed.accessGate.problem()).toEqual({ code: "stale" });
    expect(changed.storage.kept.size).toBe(0);
  });

  it("is asked for without blame where there never was one", async () => {
    const { accessGate, tried } = stand([]);
    await accessGate.refused();
    expect(accessGate.locked()).toBe(true);
    expect(accessGate.problem()).toBeUndefined();
    expect(tried).toEqual([]);
  });
});

describe("a token that works", () => {
  it.each([0, 0.5, 0.999])("is renewed at 80 to 90 %% of its life (draw %d)", async (random) => {
    const { accessGate, happened, pass, tried, storage } = stand([granted("t-1"), granted("t-2")], random);
    await accessGate.unlock("secret", true);
    accessGate.confirm();
    await pass(DAY_MS * (0.8 + random * 0.1) - 1);
    expect(tried).toHaveLength(1);
    await pass(2);
    expect(happened).toEqual(["unlocked", "renewed"]);
    expect(accessGate.accessToken()).toBe("t-2");
    expect([...storage.kept.values()]).toEqual(["t-2"]);
  });

  it("is renewed again and again", async () => {
    const { accessGate, happened, pass } = stand([granted("t-1"), granted("t-2"), granted("t-3")]);
    await accessGate.unlock("secret", false);
    for (let hours = 0; hours < 42; hours += 1) await pass(DAY_MS / 24);
    expect(happened).toEqual(["unlocked", "renewed", "renewed"]);
  });

  it("is asked for again in a while where nobody answers, as long as it lives", async () => {
    const { accessGate, tried, happened, pass } = stand(
      [granted("t-1"), failed("unreachable"), granted("t-2")],
      0,
    );
    await accessGate.unlock("secret", false);
    await pass(DAY_MS * 0.8 + 1);
    expect(tried).toHaveLength(2);
    await pass(299_000);
    expect(tried).toHaveLength(2);
    await pass(1_000);
    expect(happened).toEqual(["unlocked", "renewed"]);
  });

  it("is not fought for after it died, nor with a password that is refused", async () => {
    const away = stand([granted("t-1")], 0);
    await away.accessGate.unlock("secret", false);
    for (let steps = 0; steps < 400; steps += 1) await away.pass(300_000);
    const most = 1 + (DAY_MS * 0.2) / 300_000;
    expect(away.tried.length).toBeGreaterThan(10);
    expect(away.tried.length).toBeLessThanOrEqual(most + 1);
    expect(away.clock.pending()).toBe(0);
    const refused = stand([granted("t-1"), failed("wrong-password")], 0);
    await refused.accessGate.unlock("secret", false);
    for (let steps = 0; steps < 400; steps += 1) await refused.pass(300_000);
    expect(refused.tried).toHaveLength(2);
  });

  it("without a known life is not renewed before it is refused", async () => {
    const { accessGate, clock } = stand([ok({ token: "t-1" })]);
    await accessGate.unlock("secret", false);
    expect(clock.pending()).toBe(0);
  });

  it("is not renewed after the page was left", async () => {
    const { accessGate, clock } = stand([granted("t-1")]);
    await accessGate.unlock("secret", false);
    expect(clock.pending()).toBe(1);
    accessGate.dispose();
    expect(clock.pending()).toBe(0);
  });
});
