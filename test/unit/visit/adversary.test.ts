/**
 * A visit as a whole against an adversary who chooses every answer, every event and what happens to the page for an hour:
 * streams, passwords and questions about the token stay within one budget of each, and waits grow while nothing comes.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { RESOLVE_LIMIT, STREAM_LIMIT, VERIFY_LIMIT, type Limit } from "../../../src/lib/budget.ts";
import { err, ok } from "../../../src/lib/result.ts";
import type { VasClient } from "../../../src/vas/client.ts";
import { broadcastInfo, seededRandom } from "../../harness/builders.ts";
import { createFakePage, type FakePage } from "../../harness/fake-page.ts";
import { type FakeAttempt, fakeTransports } from "../../harness/fake-transport.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { openVisit, visitOptions } from "../../harness/visit-options.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Resolved = Awaited<ReturnType<VasClient["resolve"]>>;
type Verified = Awaited<ReturnType<VasClient["verify"]>>;

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
};

/** The most that happened within any time of `everyMs`. */
function busiest(at: readonly number[], { everyMs }: Limit): number {
  let [most, from] = [0, 0];
  for (const [index, moment] of at.entries()) {
    while ((at[from] ?? 0) + everyMs <= moment) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** What a service that is well does with a stream. */
function greet(attempt: FakeAttempt): void {
  attempt.onOpen();
  attempt.deliver("connected", { status: "active", phase: "live", heartbeat_interval_ms: 600_000 });
}

/** A visit whose service and page are the adversary's. */
function visiting(random: () => number, more: { readonly unattended: boolean; readonly answers: Answers }) {
  const clock = createManualClock(1_000);
  const transports = fakeTransports();
  const fake = createFakePage();
  const [opened, verified, resolved]: number[][] = [[], [], []];
  const turn = { resolve: 0, verify: 0 };
  const fixture = { isWell: false };
  const client: VasClient = {
    resolve: async () => {
      resolved?.push(clock.now());
      if (fixture.isWell) return ok(broadcastInfo());
      return more.answers.resolve[(turn.resolve += 1) % more.answers.resolve.length] ?? UNREACHABLE;
    },
    verify: async () => {
      verified?.push(clock.now());
      if (fixture.isWell) return ok({ token: "t", validForMs: HOUR_MS });
      return more.answers.verify[(turn.verify += 1) % more.answers.verify.length] ?? UNREACHABLE;
    },
  };
  const { visit, dispose } = openVisit(
    visitOptions({
      clock,
      client,
      openTransport: (...given) => {
        opened?.push(clock.now());
        const transport = transports.openTransport(...given);
        if (fixture.isWell) queueMicrotask(() => greet(transports.newest()));
        return transport;
      },
      random,
      unattended: more.unattended,
      page: fake.page,
      wantedLanguages: ["de"],
      storedPassword: { get: () => "secret", set: () => undefined, forget: () => undefined },
    }),
  );
  /** From now on the service is well. */
  function heal(): void {
    fixture.isWell = true;
    const attempt = transports.attempts.at(-1);
    if (attempt !== undefined) greet(attempt);
  }
  const counts = () => ({
    streams: busiest(opened ?? [], STREAM_LIMIT),
    verifies: busiest(verified ?? [], VERIFY_LIMIT),
    resolves: busiest(resolved ?? [], RESOLVE_LIMIT),
  });
  return {
    visit,
    dispose,
    clock,
    fake,
    counts,
    heal,
    opened: opened ?? [],
    verified: verified ?? [],
    transports,
  };
}
type Visiting = ReturnType<typeof visiting>;
type Answers = { readonly resolve: readonly Resolved[]; readonly verify: readonly Verified[] };

const UNREACHABLE = err({ code: "unreachable" as const });

const anyError = fc.constantFrom(
  UNREACHABLE,
  err({ code: "service-error" as const, status: 503, retryAfterMs: 0 }),
  err({ code: "too-many-requests" as const, status: 429, retryAfterMs: 1 }),
  err({ code: "unauthorized" as const, status: 403 }),
  err({ code: "unknown-token" as const, status: 404 }),
  err({ code: "ended" as const, status: 410 }),
  err({ code: "unexpected-answer" as const, status: 200 }),
);
const anyResolved: fc.Arbitrary<Resolved> = fc.oneof(
  { weight: 3, arbitrary: anyError },
  fc
    .record({
      requiresPassword: fc.boolean(),
      status: fc.constantFrom("active", "pending", "paused", "ended", "revoked"),
      translationLanguages: fc.constantFrom(["en"], ["de", "en"], []),
    })
    .map((info) => ok(broadcastInfo(info))),
);
const anyVerified: fc.Arbitrary<Verified> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 1, 30_000, HOUR_MS).map((ms) => ok({ token: "t", validForMs: ms })),
  },
  fc.constant(ok(undefined)),
  anyError,
  fc.constant(err({ code: "wrong-password" as const, status: 401 })),
);

/** What the stream can say or do. */
const MOVES: readonly ((attempt: FakeAttempt, at: number) => void)[] = [
  (attempt) => attempt.onOpen(),
  (attempt) => attempt.deliver("connected", { heartbeat_interval_ms: 1 }),
  (attempt, at) => attempt.deliver("connected", { translation_languages: at % 2 === 0 ? ["de"] : ["en"] }),
  (attempt, at) => attempt.deliver("config_updated", { translation_languages: at % 2 === 0 ? ["de"] : [] }),
  (attempt) => attempt.deliver("config_updated", { access_type: "password" }),
  (attempt, at) => attempt.deliver("init_sentence", { sid: at + 1, original_text: "a", is_final: true }),
  (attempt) => attempt.deliver("broadcast_ended", {}),
  (attempt) =>
    attempt.deliver("error", { error_code: "broadcast_unauthorized", message: "", severity: "fatal" }),
  (attempt) =>
    attempt.deliver("error", { error_code: "broadcast_not_found", message: "", severity: "fatal" }),
  (attempt) => attempt.onClose({ kind: "network" }),
  (attempt) => attempt.onClose({ kind: "ended" }),
  (attempt) => attempt.onClose({ kind: "handover" }),
  (attempt) => attempt.onClose({ kind: "wrong-type" }),
  (attempt) => attempt.onClose({ kind: "refused", status: 403, code: "unauthorized" }),
  (attempt) => attempt.onClose({ kind: "refused", status: 503, code: "service-error", retryAfterMs: 0 }),
  (attempt) => attempt.onClose({ kind: "refused", status: 410, code: "ended" }),
];
const PAGE: readonly ((fake: FakePage) => void)[] = [
  (fake) => fake.hide(),
  (fake) => fake.show(),
  (fake) => fake.leave(),
  (fake) => fake.comeBack(),
  (fake) => void fake.page.dispatchEvent(new Event("online")),
  (fake) => void fake.page.dispatchEvent(new Event("offline")),
];

const anyTurn = fc.record({
  moves: fc.array(fc.nat(MOVES.length - 1), { maxLength: 4 }),
  page: fc.option(fc.nat(PAGE.length - 1), { freq: 2, nil: undefined }),
  waitMs: fc.oneof(fc.constantFrom(0, 1, 30, 300), fc.nat(1_500), fc.nat(20_000), fc.constant(MINUTE_MS)),
});
/** A device that sleeps now and then, for hours or years. */
const anySleep = fc.option(fc.constantFrom(HOUR_MS, 24 * HOUR_MS, 10 * 365 * 24 * HOUR_MS), {
  freq: 3,
  nil: undefined,
});
type Turn = typeof anyTurn extends fc.Arbitrary<infer T> ? T : never;

/** Draws: as they come, or always the shortest wait. */
const anyRandom = fc.oneof(
  fc.constant(() => 0),
  fc.nat().map(seededRandom),
);

/** Turns of the adversary, again and again for an hour, or as many as a test has time for. */
async function play(
  { clock, fake, transports }: Visiting,
  turns: readonly Turn[],
  most = 1_500,
): Promise<void> {
  for (let at = 0; clock.now() < HOUR_MS && at < most; at += 1) {
    const { moves = [], page, waitMs = 0 } = turns[at % turns.length] ?? {};
    for (const move of moves) {
      const attempt = transports.attempts.at(-1);
      if (attempt !== undefined) MOVES[move]?.(attempt, at);
      await settled();
    }
    if (page !== undefined) PAGE[page]?.(fake);
    clock.advance(waitMs);
    await settled();
  }
}

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
        const visited = visiting(random, { unattended, answers });
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
        const visited = visiting(random, { unattended, answers });
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
async function unlocked(): Promise<Visiting> {
  const visited = visiting(seededRandom(7), {
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
  const visited = visiting(seededRandom(7), {
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
