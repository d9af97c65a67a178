import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type ConnectionFixture,
  createConnectionFixture,
  ended,
  msUntilOpen,
  network,
  refused,
} from "../../harness/connection-fixture.ts";
import { seededRandom } from "../../harness/builders.ts";

const MINUTE_MS = 60_000;

/** The most attempts within any minute. */
function busiestMinute(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE_MS).length));
}

function run(
  fixture: ConnectionFixture,
  forMs: number,
  meet: (fixture: ConnectionFixture) => void,
): number[] {
  fixture.send({ type: "start" });
  while (fixture.now() < forMs) {
    if (fixture.open().length > 0) meet(fixture);
    else if (msUntilOpen(fixture) === undefined) break;
  }
  return fixture.opened.map(({ at }) => at);
}

describe("a server that ends every stream", () => {
  const FAULTS: readonly (readonly [string, (fixture: ConnectionFixture) => void])[] = [
    ["before it answers", (fixture) => fixture.end(network)],
    ["with 503 and Retry-After: 0", (fixture) => fixture.end(refused(503, 0))],
    [
      "right after opening it",
      (fixture) => {
        fixture.accept();
        fixture.end(ended);
      },
    ],
    [
      "right after some data",
      (fixture) => {
        fixture.accept();
        fixture.say("event");
        fixture.end(ended);
      },
    ],
    [
      "after 2 s",
      (fixture) => {
        fixture.accept();
        fixture.advance(2_000);
        fixture.end(ended);
      },
    ],
    ["by never answering", (fixture) => fixture.advance(10_000)],
  ];

  it.each(FAULTS)("%s meets at most 12 attempts a minute, even with no jitter at all", (_how, meet) => {
    const times = run(createConnectionFixture({ random: () => 0 }), 20 * MINUTE_MS, meet);
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
          const fixture = createConnectionFixture({ random: () => draw() * bias * 0.999 });
          expect(busiestMinute(run(fixture, 5 * MINUTE_MS, fault[1]))).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts together with tabs that hand the stream over without end", () => {
    const meet = (fixture: ConnectionFixture): void => fixture.end({ kind: "handover" });
    const times = run(createConnectionFixture({ random: () => 0 }), 10 * MINUTE_MS, meet);
    expect(times.length).toBeGreaterThan(20);
    expect(busiestMinute(times)).toBeLessThanOrEqual(12);
  });

  it("does not count against a person who asks again", () => {
    const fixture = createConnectionFixture({ random: () => 0 });
    run(fixture, 1, (fixture) => fixture.end(network));
    for (let time = 0; time < 20; time += 1) {
      fixture.send({ type: "retry" });
      expect(fixture.open()).toHaveLength(1);
      fixture.end(network);
    }
  });
});

describe("ten thousand viewers who lose the same server within 200 ms", () => {
  /** The most arrivals in any 100 ms, where the service is away for so long, and how many are back in the end. */
  function arrivals(seed: number, awayMs: number, forMs: number) {
    const draw = seededRandom(seed);
    const slots = new Map<number, number>();
    let back = 0;
    for (let viewer = 0; viewer < 10_000; viewer += 1) {
      const fixture = createConnectionFixture({ random: draw });
      fixture.send({ type: "start" });
      fixture.accept();
      fixture.say("text");
      fixture.advanceTo(120_000 + draw() * 200);
      fixture.end(ended);
      while (msUntilOpen(fixture, forMs) !== undefined) {
        const slot = Math.floor(fixture.now() / 100);
        slots.set(slot, (slots.get(slot) ?? 0) + 1);
        if (fixture.now() >= 120_000 + awayMs) {
          back += 1;
          break;
        }
        fixture.end(refused(503));
      }
    }
    return { most: Math.max(...slots.values()), back };
  }

  it.each([1, 2, 3])(
    "come back with at most 300 attempts in any 100 ms, all within 4.5 s (seed %i)",
    (seed) => {
      const { most, back } = arrivals(seed, 0, 4_500);
      expect(back).toBe(10_000);
      expect(most).toBeLessThanOrEqual(300);
    },
  );

  it.each([4, 5])("ask at most 300 times in any 100 ms while it answers 503 for 12 s (seed %i)", (seed) => {
    const { most, back } = arrivals(seed, 12_000, 60_000);
    expect(back).toBe(10_000);
    expect(most).toBeLessThanOrEqual(300);
  });
});
