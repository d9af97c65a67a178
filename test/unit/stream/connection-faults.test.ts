import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { wakeAt } from "../../../src/stream/due-times.ts";
import type { Cause, ConnectionInput } from "../../../src/stream/connection-state.ts";
import {
  type ConnectionFixture,
  createConnectionFixture,
  ended,
  msUntilOpen,
  network,
  refused,
} from "../../harness/connection-fixture.ts";
import { seededRandom } from "../../harness/builders.ts";

const OVERLAP_MS = 5_000;
const MINUTE_MS = 60_000;
/** The only inputs that open a stream. */
const OPENING = new Set<ConnectionInput["type"]>(["start", "retry", "switch", "timer"]);
/** Room for fractions of a millisecond that get lost in sums. */
const EPSILON_MS = 0.001;

const HALTING = [401, 403, 404, 410, 204, 400, 418, 422];
const cause: fc.Arbitrary<Cause> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<Cause>(network, ended, { kind: "wrong-type" }, { kind: "handover" }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(408, 425, 429, 500, 502, 503, 302).map((status) => refused(status)),
  },
  { weight: 2, arbitrary: fc.nat({ max: 400_000 }).map((wait) => refused(503, wait)) },
  { weight: 1, arbitrary: fc.constantFrom(...HALTING).map((status) => refused(status)) },
);

type Move =
  | { readonly kind: "wait"; readonly ms: number }
  | {
      readonly kind: "stream";
      readonly which: "newest" | "oldest" | "gone";
      readonly does: "opened" | "bytes" | "event";
    }
  | { readonly kind: "end"; readonly which: "newest" | "oldest" | "gone"; readonly cause: Cause }
  | { readonly kind: "send"; readonly input: ConnectionInput };

const which = fc.constantFrom(
  "newest" as const,
  "newest" as const,
  "newest" as const,
  "oldest" as const,
  "gone" as const,
);
const wait = fc
  .oneof(
    fc.nat({ max: 1_500 }),
    fc.nat({ max: 20_000 }),
    fc.nat({ max: 400_000 }),
    fc.double({ min: 0, max: 9_000, noNaN: true }),
  )
  .map((ms): Move => ({ kind: "wait", ms }));
const stream = fc
  .record({ which, does: fc.constantFrom("opened" as const, "bytes" as const, "event" as const) })
  .map((move): Move => ({ kind: "stream", ...move }));
const end = fc.record({ which, cause }).map((move): Move => ({ kind: "end", ...move }));
const input = fc
  .oneof(
    fc
      .constantFrom(
        "start",
        "retry",
        "switch",
        "timer",
        "hidden",
        "visible",
        "left",
        "restored",
        "online",
        "offline",
      )
      .map((type) => ({ type })),
    fc.constantFrom<ConnectionInput>({ type: "stop" }, { type: "finish" }),
    fc.boolean().map((keep): ConnectionInput => ({ type: "keep-when-hidden", keep })),
    fc.nat({ max: 100_000 }).map((everyMs): ConnectionInput => ({ type: "heartbeat", everyMs })),
  )
  .map((input): Move => ({ kind: "send", input }));

const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: wait },
    { weight: 4, arbitrary: stream },
    { weight: 3, arbitrary: end },
    { weight: 3, arbitrary: input },
  ),
  { minLength: 1, maxLength: 60 },
);

/** Does one move; inputs about streams that are gone are sent all the same. */
function play(fixture: ConnectionFixture, move: Move): void {
  if (move.kind === "wait") return fixture.advance(move.ms);
  if (move.kind === "send") return fixture.send(move.input);
  const open = fixture.open();
  const id = move.which === "gone" ? 0 : open.at(move.which === "newest" ? -1 : 0);
  if (id === undefined) return;
  if (move.kind === "stream") return fixture.send({ type: move.does, id });
  fixture.end(move.cause, id);
}

/** What holds after every step, whatever happened before. */
function watcher() {
  const replacedAt = new Map<number, number>();
  let hasLeft = false;
  const must = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(what);
  };
  return (fixture: ConnectionFixture, input: ConnectionInput): void => {
    const { main, previous, running, hiddenSince } = fixture.state();
    const open = fixture.open();
    const now = fixture.now();
    const known = [previous?.id, main?.id].filter((id) => id !== undefined);
    must(open.join() === known.join(), `${open.join()} are open, and the machine knows of ${known.join()}`);
    must(known.length <= 2, "More than two streams are open");
    if (input.type === "closed") must(!known.includes(input.id), "A stream that ended still counts");

    for (const id of replacedAt.keys()) if (id !== previous?.id) replacedAt.delete(id);
    if (previous !== undefined) {
      const since = replacedAt.get(previous.id) ?? now;
      replacedAt.set(previous.id, since);
      must(now - since <= OVERLAP_MS + EPSILON_MS, "Two streams are open for too long");
    }

    if (input.type === "left") hasLeft = true;
    else if (known.length > 0) hasLeft = false;
    const due = wakeAt(fixture.state());
    if (!running) {
      must(known.length === 0 && due === undefined, "It was stopped, and goes on");
    } else if (due === undefined) {
      const unseen = hiddenSince !== undefined && now - hiddenSince >= MINUTE_MS - EPSILON_MS;
      must(known.length === 0 && (unseen || hasLeft), "It waits for nothing");
    }
    const newest = fixture.opened.at(-1);
    must(newest === undefined || OPENING.has(newest.by), `A stream was opened by ${newest?.by}`);
  };
}

const draws = fc.oneof(
  fc.constant(() => 0),
  fc.constant(() => 1 - Number.EPSILON),
  fc.integer().map((seed) => seededRandom(seed)),
);

describe("whatever happens to a connection", () => {
  it("no stream is forgotten, none is doubled for long, and it never waits for nothing", () => {
    fc.assert(
      fc.property(
        moves,
        draws,
        fc.boolean(),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (list, random, crossOrigin, startMs) => {
          const fixture = createConnectionFixture({ random, crossOrigin, startMs, onStep: watcher() });
          fixture.send({ type: "start" });
          for (const move of list) play(fixture, move);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it("nothing is left open after it was stopped, and nothing opens again", () => {
    fc.assert(
      fc.property(moves, moves, draws, (before, after, random) => {
        const fixture = createConnectionFixture({ random });
        fixture.send({ type: "start" });
        for (const move of before) play(fixture, move);
        fixture.send({ type: "stop" });
        const attempts = fixture.opened.length;
        for (const move of after) {
          const starts = move.kind === "send" && ["start", "retry"].includes(move.input.type);
          if (!starts) play(fixture, move);
        }
        fixture.advance(10 * MINUTE_MS);
        expect(fixture.open()).toEqual([]);
        expect(fixture.opened).toHaveLength(attempts);
      }),
      { numRuns: 1_000 },
    );
  });

  it("a failure that may pass leads to an attempt within its cap, while someone looks", () => {
    fc.assert(
      fc.property(moves, cause, draws, (list, cause, random) => {
        const fixture = createConnectionFixture({ random });
        fixture.send({ type: "start" });
        for (const move of list) play(fixture, move);
        fixture.send({ type: "retry" });
        fixture.send({ type: "visible" });
        if (fixture.open().length === 0) msUntilOpen(fixture);
        const oldest = fixture.opened.at(-12)?.at;
        const now = fixture.now();
        const { notBefore = 0 } = fixture.state();
        fixture.end(cause);
        const patience = fixture.open().length === 0 ? 0 : OVERLAP_MS;
        const waited = msUntilOpen(fixture);
        if (cause.kind === "refused" && HALTING.includes(cause.status)) {
          expect(waited).toBeUndefined();
          return;
        }
        const asked = cause.kind === "refused" ? cause.retryAfterMs : undefined;
        const limit = oldest === undefined ? 0 : oldest + MINUTE_MS - now;
        const cap = asked === undefined ? 30_000 : Math.min(Math.max(asked, 1_000), 300_000) + 2_000;
        expect(waited).toBeLessThanOrEqual(Math.max(cap, limit, patience, notBefore - now) + EPSILON_MS);
        if (asked !== undefined) expect(waited).toBeGreaterThanOrEqual(Math.min(asked, 300_000) - EPSILON_MS);
      }),
      { numRuns: 1_000 },
    );
  });

  it("a network that came back leads to a fresh stream within 2 s, unless the server asked for more time", () => {
    fc.assert(
      fc.property(
        moves,
        draws,
        fc.constantFrom("online" as const, "restored" as const),
        (list, random, type) => {
          const fixture = createConnectionFixture({ random });
          fixture.send({ type: "start" });
          for (const move of list) play(fixture, move);
          fixture.send({ type: "visible" });
          const { running, notBefore = 0 } = fixture.state();
          fc.pre(running && notBefore <= fixture.now());
          const from = fixture.now();
          fixture.send({ type });
          if (fixture.open().length === 0) expect(msUntilOpen(fixture)).toBeLessThanOrEqual(2_000);
          expect(fixture.opened.at(-1)?.at).toBeGreaterThan(from - 1_000);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("at most 12 attempts follow failures within a minute", () => {
    const withoutPage = moves.map((list) =>
      list.filter((move) => move.kind !== "send" || ["timer", "heartbeat"].includes(move.input.type)),
    );
    fc.assert(
      fc.property(withoutPage, draws, (list, random) => {
        const fixture = createConnectionFixture({ random });
        fixture.send({ type: "start" });
        for (const move of [...list, ...list, ...list]) play(fixture, move);
        const times = fixture.opened.map(({ at }) => at);
        times.forEach((at, index) => {
          const twelfthNext = times[index + 12];
          if (twelfthNext !== undefined)
            expect(twelfthNext - at).toBeGreaterThanOrEqual(MINUTE_MS - EPSILON_MS);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
