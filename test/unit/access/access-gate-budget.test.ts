/**
 * However a service answers, the access gate asks it at most four times in any minute by its own decision.
 */
import fc from "fast-check";
import { createRoot } from "solid-js";
import { expect, it } from "vitest";

import { createAccessGate } from "../../../src/access/access-gate-signals.ts";
import type { VasClient, ViewerAccess } from "../../../src/vas/client.ts";
import { err, ok } from "../../../src/lib/result.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const MINUTE_MS = 60_000;

type Answer = Awaited<ReturnType<VasClient["verify"]>>;

const granted = (validForMs: number): Answer => ok({ token: "t", validForMs } satisfies ViewerAccess);

function accessGateWith(answer: () => Answer, isKept: boolean) {
  const clock = createManualClock();
  const asked: number[] = [];
  const renewed: number[] = [];
  let password: string | undefined = isKept ? "secret" : undefined;
  const kept = {
    get: () => password,
    set: (next: string) => {
      password = next;
      return true;
    },
    forget: () => {
      password = undefined;
    },
  };
  const accessGate = createRoot(() =>
    createAccessGate({
      token: "ab3f",
      client: {
        resolve: () => Promise.reject(new Error("not asked")),
        verify: () => {
          asked.push(clock.now());
          return Promise.resolve(answer());
        },
      },
      clock,
      random: () => 0,
      storage: createFakeStorage(),
      signal: new AbortController().signal,
      onUnlocked: () => undefined,
      onRenewed: () => renewed.push(clock.now()),
      onUnknownToken: () => undefined,
      ...(isKept ? { kept } : {}),
    }),
  );
  const busiest = (moments: readonly number[] = asked): number =>
    Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + MINUTE_MS).length));
  return { accessGate, clock, asked, renewed, busiest };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

it("a fresh token that is refused again and again is renewed at most four times a minute", async () => {
  const { accessGate, clock, busiest, asked } = accessGateWith(() => granted(MINUTE_MS * 60), true);
  await accessGate.unlock("secret", true);
  for (let at = 0; at < 15_000; at += 30) {
    accessGate.confirm();
    void accessGate.refused();
    await settle();
    clock.advance(30);
  }
  expect(busiest()).toBeLessThanOrEqual(4);
  expect(asked.length).toBeGreaterThan(1);
});

it("a token that is stale at once is renewed once a minute", async () => {
  const { accessGate, clock, renewed } = accessGateWith(() => granted(1), false);
  await accessGate.unlock("secret", false);
  for (let at = 0; at < 10 * MINUTE_MS; at += 500) {
    clock.advance(500);
    await settle();
  }
  expect(renewed).toHaveLength(10);
});

it("an adversary for an hour is asked at most four times in any minute, and once for a renewal", async () => {
  const anyAnswer = fc.oneof(
    fc.nat(100_000).map(granted),
    fc.constantFrom(
      err({ code: "unreachable" as const }),
      err({ code: "service-error" as const }),
      err({ code: "too-many-requests" as const, retryAfterMs: 0 }),
    ),
  );
  const anyTurn = fc.record({ what: fc.nat(2), waitMs: fc.oneof(fc.nat(50), fc.nat(60_000)) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAnswer, { minLength: 1, maxLength: 8 }),
      fc.array(anyTurn, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      async (answers, turns, isKept) => {
        let next = 0;
        const answer = (): Answer => answers[(next += 1) % answers.length] ?? granted(1);
        const { accessGate, clock, renewed, busiest } = accessGateWith(answer, isKept);
        await accessGate.unlock("secret", true);
        for (let turn = 0; clock.now() < 60 * MINUTE_MS && turn < 300; turn += 1) {
          const { what = 0, waitMs = 0 } = turns[turn % turns.length] ?? {};
          if (what === 0) accessGate.confirm();
          if (what <= 1) void accessGate.refused();
          else accessGate.lock();
          await settle();
          clock.advance(waitMs);
          await settle();
        }
        expect(busiest()).toBeLessThanOrEqual(4);
        expect(busiest(renewed)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 60 },
  );
});
