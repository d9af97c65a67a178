/**
 * How soon a viewer is live again (docs/reliability.md, R2): the bench's table of faults, without a browser.
 */
import { describe, expect, it } from "vitest";

import {
  connectedFixture,
  createConnectionFixture,
  ended,
  msUntilOpen,
  refused,
} from "../../harness/connection-fixture.ts";
import { runFaultTable } from "../../harness/fault-table.ts";

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(sorted.length * part)] ?? Infinity;

describe("back to live", () => {
  it.each([1, 2, 3, 4, 5])(
    "takes at most 2.5 s for half of the faults, 8 s for 95 %% of them (seed %i)",
    (seed) => {
      const { backMs } = runFaultTable(seed, 500);
      expect(share(backMs, 0.5)).toBeLessThanOrEqual(2_500);
      expect(share(backMs, 0.95)).toBeLessThanOrEqual(8_000);
    },
  );

  it("spares the service all the same: at most 12 attempts in any minute", () => {
    const { opened } = runFaultTable(6, 500);
    const busiest = opened.map((from) => opened.filter((at) => at >= from && at < from + 60_000).length);
    expect(Math.max(...busiest)).toBeLessThanOrEqual(12);
  });
});

describe("a stream that brought text", () => {
  const longest = { random: () => 0.999_999 };

  it("has earned a fresh start, however soon it is cut", () => {
    const fixture = connectedFixture(longest);
    for (let cut = 0; cut < 8; cut += 1) {
      fixture.say("text");
      fixture.advance(7_500);
      fixture.end(ended);
      expect(msUntilOpen(fixture)).toBeLessThanOrEqual(4_500);
      fixture.accept();
    }
  });

  it.each([
    ["only opens", undefined, 5_000],
    ["brings other events alone", "event", 5_000],
    ["brings text, but is over at once", "text", 500],
  ] as const)("is another thing than one that %s: waits grow", (_what, what, livesMs) => {
    const fixture = connectedFixture(longest);
    const waits: number[] = [];
    for (let cut = 0; cut < 7; cut += 1) {
      if (what !== undefined) fixture.say(what);
      fixture.advance(livesMs);
      fixture.end(ended);
      waits.push(msUntilOpen(fixture) ?? 0);
      fixture.accept();
    }
    expect(waits.at(-1)).toBeGreaterThan(2 * (waits[0] ?? 0));
  });
});

describe("three answers of 503", () => {
  it("are over within 13.5 s, also on a fresh page", () => {
    const fixture = connectedFixture({ random: () => 0.999_999 });
    fixture.end(refused(503));
    const from = fixture.now();
    for (let more = 0; more < 2; more += 1) {
      msUntilOpen(fixture);
      fixture.end(refused(503));
    }
    msUntilOpen(fixture);
    expect(fixture.now() - from).toBeLessThanOrEqual(13_500);
  });
});

describe("an attempt that nobody answers", () => {
  const waits = (quick: boolean): number[] => {
    const fixture = createConnectionFixture({ random: () => 0 });
    fixture.send({ type: "start" });
    fixture.advance(quick ? 1_000 : 1_001);
    fixture.accept();
    fixture.say("text");
    fixture.advance(5_000);
    fixture.end(ended);
    msUntilOpen(fixture);
    return Array.from({ length: 5 }, () => msUntilOpen(fixture) ?? 0);
  };

  it("is given up after 6 s, three times, where the service was quick before, else after 10 s", () => {
    expect(waits(true)).toEqual([6_000, 6_000, 6_000, 10_000, 10_000]);
    expect(waits(false)).toEqual([10_000, 10_000, 10_000, 10_000, 10_000]);
  });
});
