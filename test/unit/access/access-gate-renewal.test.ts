/**
 * The access gate with the real client behind it: what the service's own words about time and refusals lead to over a day.
 */
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createAccessGate } from "../../../src/access/access-gate-signals.ts";
import { createVasClient } from "../../../src/vas/client.ts";
import { fakeFetch, jsonAnswer } from "../../harness/fake-fetch.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const RENEW_AGAIN_MS = 300_000;
const SERVER_NOW = Date.parse("2026-01-03T10:00:00Z");

/** An answer that grants a token for a day, by the service's clock. */
const grant = (token: string): Response =>
  jsonAnswer(
    200,
    { data: { viewer_access_token: token, expires_at: new Date(SERVER_NOW + DAY_MS).toISOString() } },
    { date: new Date(SERVER_NOW).toUTCString() },
  );
const refusal = (status: number, headers: Record<string, string> = {}): Response =>
  jsonAnswer(status, { error_code: "no", message: "No." }, headers);

/** Someone who has unlocked a channel, with the answers the service has ready for later. */
async function inside(answers: readonly (() => Response | Promise<Response>)[], random = 0.5) {
  const clock = createManualClock();
  const later = [() => grant("t-1"), ...answers];
  const { fetch, asked } = fakeFetch(() => {
    const answer = later.shift();
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return answer();
  });
  const happened: string[] = [];
  const accessGate = createRoot(() =>
    createAccessGate({
      token: "ab3f",
      client: createVasClient({ origin: "https://vas.example", fetch, clock }),
      clock,
      random: () => random,
      storage: createFakeStorage(),
      signal: new AbortController().signal,
      onUnlocked: () => happened.push("unlocked"),
      onRenewed: () => happened.push("renewed"),
      onUnknownToken: () => happened.push("unknown token"),
    }),
  );
  await accessGate.unlock("secret", false);
  accessGate.confirm();
  /** Lets time pass, in ms, and every answer that is due arrive. */
  const pass = async (ms: number, stepMs = ms): Promise<void> => {
    for (let passed = 0; passed < ms; passed += stepMs) {
      clock.advance(Math.min(stepMs, ms - passed));
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  };
  return { accessGate, clock, asked, happened, pass };
}

describe.each([
  ["right", 0],
  ["a day slow", -DAY_MS],
  ["a day fast", DAY_MS],
  ["years off", -20 * 365 * DAY_MS],
])("with a device clock that is %s", (_how, offMs) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: SERVER_NOW + offMs });
  });
  afterEach(() => void vi.useRealTimers());

  it.each([
    [80, 0],
    [85, 0.5],
    [90, 1 - Number.EPSILON],
  ])("the token is renewed after %d of a hundred parts of its life", async (percent, random) => {
    const share = percent / 100;
    const { asked, happened, pass, accessGate } = await inside([() => grant("t-2")], random);
    await pass(DAY_MS * share - 2);
    expect(asked).toHaveLength(1);
    await pass(4);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ method: "POST", body: JSON.stringify({ password: "secret" }) });
    expect(happened).toEqual(["unlocked", "renewed"]);
    expect(accessGate.accessToken()).toBe("t-2");
  });

  it("a refused token is renewed once without asking, and nothing waits for the device's time", async () => {
    const { accessGate, happened, asked } = await inside([() => grant("t-2")]);
    await accessGate.refused();
    expect(happened).toEqual(["unlocked", "unlocked"]);
    await accessGate.refused();
    expect(accessGate.locked()).toBe(true);
    expect(asked).toHaveLength(2);
  });
});

describe("R11: a renewal that is refused", () => {
  it.each([
    [401, {}],
    [403, {}],
    [429, { "retry-after": "1" }],
  ])("with %i is not repeated: not later, and not when the token dies", async (status, headers) => {
    const { accessGate, asked, happened, pass } = await inside([
      () => refusal(status, headers),
      () => grant("t-2"),
      () => grant("t-3"),
    ]);
    await pass(DAY_MS * 0.9, DAY_MS / 100);
    expect(asked).toHaveLength(2);
    expect(accessGate.accessToken()).toBe("t-1");
    // The old token still opens new streams until it dies.
    accessGate.confirm();
    await pass(DAY_MS * 0.1);
    await accessGate.refused();
    expect(asked).toHaveLength(2);
    expect(accessGate.locked()).toBe(true);
    expect(accessGate.problem()).toEqual({ code: "stale" });
    expect(happened).toEqual(["unlocked"]);
  });

  it.each([401, 403, 429])("with %i when the token died is not repeated either", async (status) => {
    const { accessGate, asked, pass, clock } = await inside([() => refusal(status), () => grant("t-2")]);
    await accessGate.refused();
    await pass(2 * DAY_MS, DAY_MS / 100);
    expect(asked).toHaveLength(2);
    expect(accessGate.locked()).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  it("does not keep the next password from being renewed", async () => {
    const { accessGate, happened, pass } = await inside([
      () => refusal(401),
      () => grant("t-2"),
      () => grant("t-3"),
    ]);
    await pass(DAY_MS * 0.9, DAY_MS / 100);
    await accessGate.refused();
    await accessGate.unlock("another", false);
    accessGate.confirm();
    await accessGate.refused();
    expect(accessGate.accessToken()).toBe("t-3");
    expect(happened).toEqual(["unlocked", "unlocked", "unlocked"]);
  });
});

describe("R11: a renewal that finds nobody", () => {
  it("is tried again every 5 min until the token dies, and not after", async () => {
    const { asked, pass, clock, accessGate } = await inside([], 0);
    await pass(DAY_MS * 0.8);
    expect(asked).toHaveLength(2);
    await pass(RENEW_AGAIN_MS - 1);
    expect(asked).toHaveLength(2);
    await pass(1);
    expect(asked).toHaveLength(3);
    await pass(DAY_MS, RENEW_AGAIN_MS);
    expect(asked).toHaveLength(2 + Math.floor((DAY_MS * 0.2) / RENEW_AGAIN_MS));
    expect(clock.pending()).toBe(0);
    expect(accessGate.accessToken()).toBe("t-1");
    expect(accessGate.locked()).toBe(false);
  });
});

describe("R11: a renewal under way", () => {
  it.each([
    ["good news", () => grant("t-9")],
    ["no news", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("while the token is refused changes nothing when it comes to its end: %s", async (_what, late) => {
    let arrive: () => void = () => undefined;
    const { accessGate, asked, happened, clock, pass } = await inside([
      () => new Promise<void>((resolve) => void (arrive = resolve)).then(late),
      () => refusal(401),
    ]);
    await pass(DAY_MS * 0.85 + 1_000);
    expect(asked).toHaveLength(2);
    await accessGate.refused();
    expect(accessGate.locked()).toBe(true);
    arrive();
    await pass(1);
    expect(accessGate.locked()).toBe(true);
    expect(accessGate.accessToken()).toBeUndefined();
    expect(happened).toEqual(["unlocked"]);
    expect(asked).toHaveLength(3);
    expect(clock.pending()).toBe(0);
  });
});

describe("R11: a channel that has become public", () => {
  it("is open to who was inside, without a question", async () => {
    const { accessGate, happened } = await inside([
      () => jsonAnswer(200, { data: { viewer_access_token: null } }),
    ]);
    await accessGate.refused();
    expect(accessGate.locked()).toBe(false);
    expect(accessGate.accessToken()).toBeUndefined();
    expect(happened).toEqual(["unlocked", "unlocked"]);
    await accessGate.refused();
    expect(accessGate.locked()).toBe(true);
  });
});
