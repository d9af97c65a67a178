/**
 * An adversary who chooses what a visit is answered, what its stream says and what happens to its page, and a count of what
 * the visit asks for.
 */
import fc from "fast-check";

import { RESOLVE_LIMIT, STREAM_LIMIT, VERIFY_LIMIT, type Limit } from "../../src/lib/budget.ts";
import { err, ok } from "../../src/lib/result.ts";
import type { VasClient } from "../../src/vas/client.ts";
import { broadcastInfo, seededRandom } from "./builders.ts";
import { createFakePage, type FakePage } from "./fake-page.ts";
import { type FakeAttempt, fakeTransports } from "./fake-transport.ts";
import { createManualClock } from "./manual-clock.ts";
import { openVisit, visitOptions } from "./visit-options.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

type Resolved = Awaited<ReturnType<VasClient["resolve"]>>;
type Verified = Awaited<ReturnType<VasClient["verify"]>>;

export const settled = async (): Promise<void> => {
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
export function visitByAdversary(
  random: () => number,
  more: { readonly unattended: boolean; readonly answers: Answers },
) {
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
export type AdversaryVisit = ReturnType<typeof visitByAdversary>;
type Answers = { readonly resolve: readonly Resolved[]; readonly verify: readonly Verified[] };

export const UNREACHABLE = err({ code: "unreachable" as const });

const anyError = fc.constantFrom(
  UNREACHABLE,
  err({ code: "service-error" as const, status: 503, retryAfterMs: 0 }),
  err({ code: "too-many-requests" as const, status: 429, retryAfterMs: 1 }),
  err({ code: "unauthorized" as const, status: 403 }),
  err({ code: "unknown-token" as const, status: 404 }),
  err({ code: "ended" as const, status: 410 }),
  err({ code: "unexpected-answer" as const, status: 200 }),
);
export const anyResolved: fc.Arbitrary<Resolved> = fc.oneof(
  { weight: 3, arbitrary: anyError },
  fc
    .record({
      requiresPassword: fc.boolean(),
      status: fc.constantFrom("active", "pending", "paused", "ended", "revoked"),
      translationLanguages: fc.constantFrom(["en"], ["de", "en"], []),
    })
    .map((info) => ok(broadcastInfo(info))),
);
export const anyVerified: fc.Arbitrary<Verified> = fc.oneof(
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

export const anyTurn = fc.record({
  moves: fc.array(fc.nat(MOVES.length - 1), { maxLength: 4 }),
  page: fc.option(fc.nat(PAGE.length - 1), { freq: 2, nil: undefined }),
  waitMs: fc.oneof(fc.constantFrom(0, 1, 30, 300), fc.nat(1_500), fc.nat(20_000), fc.constant(MINUTE_MS)),
});
/** A device that sleeps now and then, for hours or years. */
export const anySleep = fc.option(fc.constantFrom(HOUR_MS, 24 * HOUR_MS, 10 * 365 * 24 * HOUR_MS), {
  freq: 3,
  nil: undefined,
});
type Turn = typeof anyTurn extends fc.Arbitrary<infer T> ? T : never;

/** Draws: as they come, or always the shortest wait. */
export const anyRandom = fc.oneof(
  fc.constant(() => 0),
  fc.nat().map(seededRandom),
);

/** Turns of the adversary, again and again for an hour, or as many as a test has time for. */
export async function play(
  { clock, fake, transports }: AdversaryVisit,
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
