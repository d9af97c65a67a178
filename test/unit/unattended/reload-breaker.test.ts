/**
 * R20: pages that reload themselves do so seldom, far apart and spread, over any number of pages and however the
 * device's clock stands.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  APART_MS,
  earlierReloads,
  leftBehind,
  MOST_RELOADS,
  reloadAt,
  SPREAD_MS,
  UNCOUNTED_MS,
  withError,
} from "../../../src/unattended/reload-breaker.ts";

const HOUR_MS = 3_600_000;
const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A life in which every page wants to reload itself a while after it began, or after it tried before. */
function reloadsOf(
  wishes: readonly { readonly afterMs: number; readonly random: number; readonly gapMs: number }[],
  remembers: boolean,
): number[] {
  const reloads: number[] = [];
  let began = 0;
  let left: string | undefined;
  for (const { afterMs, random, gapMs } of wishes) {
    const earlier = earlierReloads(left);
    const at = reloadAt({ earlier, now: afterMs, spreadMs: SPREAD_MS, random, remembers });
    expect(at).toBeGreaterThanOrEqual(afterMs);
    reloads.push(began + at);
    left = remembers ? leftBehind([...earlier, at], at) : undefined;
    // Some time passes between two pages that neither of them counts.
    began += at + gapMs;
  }
  return reloads;
}

const wishes = fc.array(
  fc.record({
    afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * HOUR_MS })),
    random: unit,
    gapMs: fc.integer({ min: 0, max: 20_000 }),
  }),
  { minLength: 1, maxLength: 40 },
);

describe.each([
  ["that can tell the next page of it", true],
  ["where storage and history are refused", false],
])("reloads %s", (_how, remembers) => {
  it("are at most three within any hour, and at least 30 s apart", () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const reloads = reloadsOf(list, remembers);
        reloads.forEach((at, index) => {
          const before = reloads[index - 1];
          // Ages are kept in whole milliseconds.
          if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(APART_MS - 2);
          const oldest = reloads[index - MOST_RELOADS];
          if (oldest !== undefined) expect(at - oldest).toBeGreaterThanOrEqual(HOUR_MS - 4);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("a reload", () => {
  it("comes within a minute where there was none before, spread over all of it", () => {
    const first = (random: number): number =>
      reloadAt({ earlier: [], now: 5_000, spreadMs: SPREAD_MS, random, remembers: true });
    expect(first(0)).toBe(5_000);
    expect(first(0.5)).toBe(35_000);
    expect(first(0.999_999)).toBeLessThan(65_000);
  });

  it("comes after all once the hour is over", () => {
    const earlier = earlierReloads("[3000000,1000000,0]");
    expect(reloadAt({ earlier, now: 0, spreadMs: 0, random: 0, remembers: true })).toBe(600_000);
  });

  it("waits 20 minutes of the page's life where nothing can be remembered", () => {
    const wish = { earlier: [], spreadMs: SPREAD_MS, random: 0, remembers: false };
    expect(reloadAt({ ...wish, now: 0 })).toBe(UNCOUNTED_MS);
    expect(reloadAt({ ...wish, now: UNCOUNTED_MS + 1 })).toBe(UNCOUNTED_MS + 1);
  });
});

describe("what a page left behind", () => {
  it("is read back as moments before this page", () => {
    expect(earlierReloads(leftBehind([-40_000, 1_000, 61_000], 61_000))).toEqual([-101_000, -60_000, 0]);
    expect(earlierReloads(leftBehind([], 61_000))).toEqual([]);
  });

  it("is only ever the last three", () => {
    expect(earlierReloads(leftBehind([1, 2, 3, 4, 5], 5))).toEqual([-2, -1, 0]);
  });

  it.each([undefined, "", "{", "null", "7", '"text"', '["a",null,{}]', "[-5]", `[${"1,".repeat(900)}1]`])(
    "that cannot be read counts for nothing: %s",
    (left) => {
      expect(earlierReloads(left)).toEqual([]);
    },
  );

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (left) => {
        for (const moment of earlierReloads(left)) expect(moment).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("errors", () => {
  it("are too many at five within a minute", () => {
    let errors: readonly number[] = [];
    for (const now of [0, 10, 20, 30]) {
      const counted = withError(errors, now);
      expect(counted.tooMany).toBe(false);
      errors = counted.errors;
    }
    expect(withError(errors, 59_999).tooMany).toBe(true);
    expect(withError(errors, 60_000).tooMany).toBe(false);
  });

  it("are too many exactly where five are within a minute, and only five are remembered", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 60 }), (steps) => {
        const all: number[] = [];
        let errors: readonly number[] = [];
        let now = 0;
        for (const step of steps) {
          now += step;
          all.push(now);
          const counted = withError(errors, now);
          errors = counted.errors;
          expect(errors.length).toBeLessThanOrEqual(5);
          expect(counted.tooMany).toBe(all.filter((at) => now - at < 60_000).length >= 5);
        }
      }),
    );
  });
});
