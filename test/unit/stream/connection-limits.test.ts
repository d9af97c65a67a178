import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type ConnectionWorld,
  createConnectionWorld,
  ended,
  msUntilOpen,
  network,
  refused,
} from "../../harness/connection-world.ts";
import { seededRandom } from "../../harness/builders.ts";

const MINUTE_MS = 60_000;

/** The most attempts within any minute. */
function busiestMinute(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE_MS).length));
}

function run(world: ConnectionWorld, forMs: number, meet: (world: ConnectionWorld) => void): number[] {
  world.send({ type: "start" });
  while (world.now() < forMs) {
    if (world.open().length > 0) meet(world);
    else if (msUntilOpen(world) === undefined) break;
  }
  return world.opened.map(({ at }) => at);
}

describe("a server that ends every stream", () => {
  const FAULTS: readonly (readonly [string, (world: ConnectionWorld) => void])[] = [
    ["before it answers", (world) => world.end(network)],
    ["with 503 and Retry-After: 0", (world) => world.end(refused(503, 0))],
    [
      "right after opening it",
      (world) => {
        world.accept();
        world.end(ended);
      },
    ],
    [
      "right after some data",
      (world) => {
        world.accept();
        world.say("event");
        world.end(ended);
      },
    ],
    [
      "after 2 s",
      (world) => {
        world.accept();
        world.advance(2_000);
        world.end(ended);
      },
    ],
    ["by never answering", (world) => world.advance(10_000)],
  ];

  it.each(FAULTS)("%s meets at most 12 attempts a minute, even with no jitter at all", (_how, meet) => {
    const times = run(createConnectionWorld({ random: () => 0 }), 20 * MINUTE_MS, meet);
    expect(times.length).toBeGreaterThan(20);
    expect(busiestMinute(times)).toBeLessThanOrEqual(12);
  });

  it("meets at most 12 attempts a minute whatever chance says", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...FAULTS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, fault, bias) => {
          const draw = seededRandom(seed);
          const world = createConnectionWorld({ random: () => draw() * bias * 0.999 });
          expect(busiestMinute(run(world, 5 * MINUTE_MS, fault[1]))).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts together with tabs that hand the stream over without end", () => {
    const meet = (world: ConnectionWorld): void => world.end({ kind: "handover" });
    const times = run(createConnectionWorld({ random: () => 0 }), 10 * MINUTE_MS, meet);
    expect(times.length).toBeGreaterThan(20);
    expect(busiestMinute(times)).toBeLessThanOrEqual(12);
  });

  it("does not count against a person who asks again", () => {
    const world = createConnectionWorld({ random: () => 0 });
    run(world, 1, (world) => world.end(network));
    for (let time = 0; time < 20; time += 1) {
      world.send({ type: "retry" });
      expect(world.open()).toHaveLength(1);
      world.end(network);
    }
  });
});

describe("ten thousand viewers who lose the same server within 200 ms", () => {
  it("come back with at most 300 attempts in any 100 ms, all within 6 s", () => {
    const draw = seededRandom(20_261_121);
    const arrivals: number[] = [];
    for (let viewer = 0; viewer < 10_000; viewer += 1) {
      const world = createConnectionWorld({ random: draw });
      world.send({ type: "start" });
      world.accept();
      world.advance(120_000 + draw() * 200);
      world.say("bytes");
      world.end(ended);
      const waited = msUntilOpen(world, 6_000);
      if (waited !== undefined) arrivals.push(world.now());
    }
    expect(arrivals).toHaveLength(10_000);
    const slots = new Map<number, number>();
    for (const at of arrivals) {
      const slot = Math.floor(at / 100);
      slots.set(slot, (slots.get(slot) ?? 0) + 1);
    }
    expect(Math.max(...slots.values())).toBeLessThanOrEqual(300);
  });
});
