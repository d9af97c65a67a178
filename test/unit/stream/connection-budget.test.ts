/**
 * However a service behaves, one visit opens at most 12 streams in any minute by its own decision.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type ConnectionFixture,
  connectedFixture,
  createConnectionFixture,
  ended,
  network,
  refused,
} from "../../harness/connection-fixture.ts";

const MINUTE_MS = 60_000;

/** The most streams opened within any minute. */
function busiestMinute({ opened }: ConnectionFixture): number {
  let most = 0;
  let from = 0;
  for (const [at, stream] of opened.entries()) {
    while ((opened[from]?.at ?? 0) + MINUTE_MS <= stream.at) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

/** What an adversary can do next: an answer, an event, what an event leads to, what happens to the page. */
const MOVES: readonly ((fixture: ConnectionFixture) => void)[] = [
  (fixture) => fixture.accept(),
  (fixture) => fixture.say("event"),
  (fixture) => fixture.end(network),
  (fixture) => fixture.end(ended),
  (fixture) => fixture.end(refused(503, 0)),
  (fixture) => fixture.end({ kind: "handover" }),
  (fixture) => {
    fixture.accept();
    fixture.say("event");
    fixture.end(refused(403));
  },
  (fixture) => fixture.send({ type: "heartbeat", everyMs: 1 }),
];
const UNASKED = ["switch", "start", "online", "restored", "left", "visible", "hidden", "finish"] as const;

describe("an adversary for an hour", () => {
  it("never makes a visit open more than 12 streams in a minute", () => {
    const anyMove = fc.record({
      move: fc.nat(MOVES.length - 1),
      unasked: fc.option(fc.constantFrom(...UNASKED)),
      waitMs: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(1_500), fc.nat(20_000)),
    });
    fc.assert(
      fc.property(
        fc.array(anyMove, { minLength: 3, maxLength: 30 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (moves, random) => {
          const fixture = createConnectionFixture({ random: () => random });
          fixture.send({ type: "start" });
          for (let turn = 0; fixture.now() < 60 * MINUTE_MS && turn < 3_000; turn += 1) {
            const { move = 0, unasked, waitMs = 0 } = moves[turn % moves.length] ?? {};
            if (fixture.open().length > 0) MOVES[move]?.(fixture);
            if (unasked !== null && unasked !== undefined) fixture.send({ type: unasked });
            // What the access gate and the checks after an end do.
            if (!fixture.state().running) fixture.send({ type: "start" });
            fixture.advance(waitMs);
          }
          expect(busiestMinute(fixture)).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("a storm", () => {
  it("of connections that are refused right after they opened stays within 12 streams a minute", () => {
    const fixture = createConnectionFixture({ random: () => 0 });
    for (let at = 0; at < 2 * MINUTE_MS; at += 30) {
      fixture.send({ type: "start" });
      if (fixture.open().length > 0) {
        fixture.accept();
        fixture.say("event");
        fixture.end(refused(403));
      }
      fixture.advance(30);
    }
    expect(busiestMinute(fixture)).toBe(12);
    expect(fixture.opened.length).toBeGreaterThan(12);
  });

  it("of changes stays within 12 streams a minute, keeps the stream it has, and ends at the last change", () => {
    const fixture = connectedFixture({ random: () => 0 });
    for (let at = 0; at < 15_000; at += 40) {
      fixture.send({ type: "switch" });
      if (fixture.open().length > 1) {
        fixture.accept();
        fixture.say("event");
      }
      fixture.advance(40);
      expect(fixture.open().length).toBeGreaterThan(0);
    }
    expect(fixture.opened).toHaveLength(12);
    fixture.advanceTo(MINUTE_MS);
    expect(fixture.opened).toHaveLength(13);
    fixture.accept();
    fixture.say("event");
    fixture.advance(MINUTE_MS / 2);
    expect(fixture.opened).toHaveLength(13);
  });
});
