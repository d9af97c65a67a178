import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Backoff, backoff } from "../../../src/stream/backoff.ts";

const backoffMs = (given: Backoff): number => backoff(given).ms;
const longest = (failures: number, endedBy: "server" | "us" = "server"): number =>
  backoffMs({ failures, endedBy, random: 1 - Number.EPSILON });

describe("the wait before the next attempt", () => {
  it("is drawn from ranges that grow to 30 s", () => {
    const ranges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map((failures) => Math.round(longest(failures)));
    expect(ranges).toEqual([4_500, 4_500, 4_500, 5_000, 6_000, 8_000, 12_000, 18_000, 30_000, 30_000]);
  });

  it("has ranges of 2 s at first where our side gave up", () => {
    expect([1, 2, 3, 4].map((failures) => Math.round(longest(failures, "us")))).toEqual([
      2_000, 2_000, 2_000, 5_000,
    ]);
  });

  it("is drawn over the whole of its range", () => {
    expect(backoffMs({ failures: 5, endedBy: "server", random: 0 })).toBe(0);
    expect(backoffMs({ failures: 5, endedBy: "server", random: 0.25 })).toBe(1_500);
  });

  it("begins where the range before it ends, but for the first", () => {
    const after = (failures: number) => backoff({ failures, endedBy: "server", leftMs: 3_000, random: 0.5 });
    expect(after(2)).toEqual({ ms: 5_250, rangeMs: 7_500 });
    expect(after(1)).toEqual({ ms: 2_250, rangeMs: 4_500 });
  });

  it("is what the server asks for and at most 2 s more", () => {
    const asked = (random: number): number =>
      backoffMs({ failures: 9, endedBy: "server", retryAfterMs: 7_000, random });
    expect(asked(0)).toBe(7_000);
    expect(asked(1 - Number.EPSILON)).toBeCloseTo(9_000, 3);
  });

  it.each([
    [0, 1_000],
    [500, 1_000],
    [86_400_000, 300_000],
    [1e15, 300_000],
  ])("does not follow a server that asks for %i ms, but waits %i ms", (retryAfterMs, ms) => {
    expect(backoffMs({ failures: 1, endedBy: "server", retryAfterMs, random: 0 })).toBe(ms);
  });

  it("is never negative, endless or longer than its cap", () => {
    const anything = fc.record({
      failures: fc.integer({ min: 1, max: 1e9 }),
      endedBy: fc.constantFrom("server" as const, "us" as const),
      random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      leftMs: fc.double({ noNaN: true }),
    });
    fc.assert(
      fc.property(anything, fc.option(fc.nat({ max: 1e12 }), { nil: undefined }), (backoff, retryAfterMs) => {
        const ms = backoffMs({ ...backoff, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(retryAfterMs === undefined ? 30_000 : 302_000);
      }),
    );
  });
});
