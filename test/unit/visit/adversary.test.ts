/**
 * A visit as a whole against an adversary who chooses every answer, every event and what happens to the page for an hour:
 * streams, passwords and questions about the token stay within one budget of each, and waits grow while nothing comes.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { RESOLVE_LIMIT, STREAM_LIMIT, VERIFY_LIMIT } from "../../../src/lib/budget.ts";
import { ok } from "../../../src/lib/result.ts";
import { broadcastInfo, seededRandom } from "../../harness/builders.ts";
import type { FakeAttempt } from "../../harness/fake-transport.ts";
import {
  MINUTE_MS,
  HOUR_MS,
  settled,
  visitByAdversary,
  type AdversaryVisit,
  UNREACHABLE,
  anyResolved,
  anyVerified,
  anyTurn,
  anySleep,
  anyRandom,
  play,
} from "../../harness/adversary.ts";

it("an hour of anything: at most 12 streams, 4 passwords and 12 questions in any minute", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        resolve: fc.array(anyResolved, { minLength: 1, maxLength: 5 }),
        verify: fc.array(anyVerified, { minLength: 1, maxLength: 5 }),
      }),
      fc.array(anyTurn, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      anyRandom,
      async (answers, turns, unattended, random) => {
        const visited = visitByAdversary(random, { unattended, answers });
        try {
          visited.visit.start();
          await settled();
          await play(visited, turns);
          const { streams, verifies, resolves } = visited.counts();
          expect(streams).toBeLessThanOrEqual(STREAM_LIMIT.most);
          expect(verifies).toBeLessThanOrEqual(VERIFY_LIMIT.most);
          expect(resolves).toBeLessThanOrEqual(RESOLVE_LIMIT.most);
        } finally {
          visited.dispose();
        }
      },
    ),
    { numRuns: 100 },
  );
});

const FOR_GOOD: ReadonlySet<string> = new Set(["unknown", "revoked", "refused"]);

it("after any of it, and any sleep, a visit to a service that is well is live again", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        resolve: fc.array(anyResolved, { minLength: 1, maxLength: 5 }),
        verify: fc.array(anyVerified, { minLength: 1, maxLength: 5 }),
      }),
      fc.array(anyTurn, { minLength: 1, maxLength: 12 }),
      anySleep,
      fc.boolean(),
      fc.nat().map(seededRandom),
      async (answers, turns, sleepMs, unattended, random) => {
        const visited = visitByAdversary(random, { unattended, answers });
        const { visit, clock, fake, heal } = visited;
        try {
          visit.start();
          await settled();
          await play(visited, turns, 40);
          // What a page says is for good is so for a person, who opens the link again; a screen gets out by itself.
          if (!unattended && FOR_GOOD.has(visit.visitStatus().kind)) return;
          clock.sleep(sleepMs ?? 0);
          heal();
          for (const wake of [fake.comeBack, fake.show]) wake();
          fake.page.dispatchEvent(new Event("online"));
          await settled();
          // Somebody looks at the page, presses what it offers, and types the password where it asks for one.
          for (let minute = 0; minute < 15 && visit.visitStatus().kind !== "live"; minute += 1) {
            if (!unattended) visit.retry();
            if (!unattended && visit.visitStatus().kind === "locked") void visit.unlock("secret", false);
            await settled();
            for (let part = 0; part < 12; part += 1) {
              clock.advance(MINUTE_MS / 12);
              await settled();
            }
          }
          expect(visit.visitStatus().kind).toBe("live");
        } finally {
          visited.dispose();
        }
      },
    ),
    { numRuns: 100 },
  );
});

/** A visit that is let in with a password, as long as the adversary plays. */
async function unlocked(): Promise<AdversaryVisit> {
  const visited = visitByAdversary(seededRandom(7), {
    unattended: true,
    answers: {
      resolve: [ok(broadcastInfo({ requiresPassword: true, translationLanguages: ["de", "en"] }))],
      verify: [ok({ token: "t", validForMs: 1 })],
    },
  });
  visited.visit.start();
  await settled();
  return visited;
}

it.each<[what: string, move: (attempt: FakeAttempt, at: number) => void]>([
  [
    "a stream that lets everybody in and then nobody",
    (attempt) =>
      attempt.deliver("error", { error_code: "broadcast_unauthorized", message: "", severity: "fatal" }),
  ],
  ["tokens that are stale at once", () => undefined],
  [
    "languages that come and go",
    (attempt, at) => attempt.deliver("config_updated", { translation_languages: at % 2 === 0 ? ["de"] : [] }),
  ],
])("%s: 15 s of it stay within the budget of a minute", async (_what, move) => {
  const visited = await unlocked();
  for (let at = 0; at < 500; at += 1) {
    const attempt = visited.transports.attempts.at(-1);
    attempt?.onOpen();
    attempt?.deliver("connected", { translation_languages: ["de", "en"] });
    if (attempt !== undefined) move(attempt, at);
    await settled();
    visited.clock.advance(30);
    await settled();
  }
  expect(visited.opened.length).toBeLessThanOrEqual(STREAM_LIMIT.most);
  expect(visited.verified.length).toBeLessThanOrEqual(VERIFY_LIMIT.most);
  expect(visited.opened.length).toBeGreaterThan(0);
  visited.dispose();
});

it("waits grow while nothing is delivered", async () => {
  const visited = visitByAdversary(seededRandom(7), {
    unattended: true,
    answers: { resolve: [ok(broadcastInfo())], verify: [UNREACHABLE] },
  });
  visited.visit.start();
  await settled();
  while (visited.clock.now() < HOUR_MS) {
    visited.transports.newest().onClose({ kind: "network" });
    visited.clock.advance(500);
    await settled();
  }
  const { opened } = visited;
  const inFirst = opened.filter((at) => at < 2 * MINUTE_MS).length;
  expect(inFirst).toBeLessThanOrEqual(2 * STREAM_LIMIT.most);
  // Half an hour later: what a wait of 15 s on average, up to 30, makes of a minute.
  const inLater = opened.filter((at) => at >= HOUR_MS / 2).length;
  expect(inLater / 30).toBeLessThan(6);
  expect(inLater).toBeGreaterThan(30);
  visited.dispose();
});
