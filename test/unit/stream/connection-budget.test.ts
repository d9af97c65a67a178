/**
 * However a service behaves, one visit opens at most 12 streams in any minute by its own decision.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type ConnectionWorld,
  connectedWorld,
  createConnectionWorld,
  ended,
  network,
  refused,
} from "../../harness/connection-world.ts";

const MINUTE_MS = 60_000;

/** The most streams opened within any minute. */
function busiestMinute({ opened }: ConnectionWorld): number {
  let most = 0;
  let from = 0;
  for (const [at, stream] of opened.entries()) {
    while ((opened[from]?.at ?? 0) + MINUTE_MS <= stream.at) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

/** What an adversary can do next: an answer, an event, what an event leads to, what happens to the page. */
const MOVES: readonly ((world: ConnectionWorld) => void)[] = [
  (world) => world.accept(),
  (world) => world.say("event"),
  (world) => world.end(network),
  (world) => world.end(ended),
  (world) => world.end(refused(503, 0)),
  (world) => world.end({ kind: "handover" }),
  (world) => {
    world.accept();
    world.say("event");
    world.end(refused(403));
  },
  (world) => world.send({ type: "heartbeat", everyMs: 1 }),
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
          const world = createConnectionWorld({ random: () => random });
          world.send({ type: "start" });
          for (let turn = 0; world.now() < 60 * MINUTE_MS && turn < 3_000; turn += 1) {
            const { move = 0, unasked, waitMs = 0 } = moves[turn % moves.length] ?? {};
            if (world.open().length > 0) MOVES[move]?.(world);
            if (unasked !== null && unasked !== undefined) world.send({ type: unasked });
            // What the door and the checks after an end do.
            if (!world.state().running) world.send({ type: "start" });
            world.advance(waitMs);
          }
          expect(busiestMinute(world)).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("a storm", () => {
  it("of connections that are refused right after they opened stays within 12 streams a minute", () => {
    const world = createConnectionWorld({ random: () => 0 });
    for (let at = 0; at < 2 * MINUTE_MS; at += 30) {
      world.send({ type: "start" });
      if (world.open().length > 0) {
        world.accept();
        world.say("event");
        world.end(refused(403));
      }
      world.advance(30);
    }
    expect(busiestMinute(world)).toBe(12);
    expect(world.opened.length).toBeGreaterThan(12);
  });

  it("of changes stays within 12 streams a minute, keeps the stream it has, and ends at the last change", () => {
    const world = connectedWorld({ random: () => 0 });
    for (let at = 0; at < 15_000; at += 40) {
      world.send({ type: "switch" });
      if (world.open().length > 1) {
        world.accept();
        world.say("event");
      }
      world.advance(40);
      expect(world.open().length).toBeGreaterThan(0);
    }
    expect(world.opened).toHaveLength(12);
    world.advanceTo(MINUTE_MS);
    expect(world.opened).toHaveLength(13);
    world.accept();
    world.say("event");
    world.advance(MINUTE_MS / 2);
    expect(world.opened).toHaveLength(13);
  });
});
