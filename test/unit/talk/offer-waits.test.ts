/**
 * How soon and how gently it is asked whether a talk is published.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { offerWaitMs } from "../../../src/talk/offer-waits.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The moments at which it is asked, in ms since the end. */
function asks(draws: Iterator<number>): readonly number[] {
  const moments = [0];
  for (;;) {
    const since = moments.at(-1) ?? 0;
    const wait = offerWaitMs(since, draws.next().value as number);
    if (wait === undefined) return moments;
    moments.push(since + wait);
  }
}

it("is asked less and less, up to every quarter of an hour, and not for ever", () => {
  const minutes = [0, 1, 2, 4, 12, 60, 180, 600];
  expect(minutes.map((minute) => offerWaitMs(minute * 60_000, 0.5))).toEqual([
    12_000, 12_000, 12_000, 20_000, 60_000, 300_000, 900_000, 900_000,
  ]);
  expect(offerWaitMs(43_200_000, 0.5)).toBeUndefined();
});

it("finds within 15 s what is published in the first two minutes", () => {
  fc.assert(
    fc.property(fc.infiniteStream(share), fc.integer({ min: 0, max: 120_000 }), (draws, publishedMs) => {
      const found = asks(draws).find((moment) => moment >= publishedMs) ?? Infinity;
      expect(found - publishedMs).toBeLessThanOrEqual(15_001);
    }),
    { numRuns: 50 },
  );
});

it("is asked by nobody at once, and some hundred times in all", () => {
  fc.assert(
    fc.property(fc.infiniteStream(share), (draws) => {
      const moments = asks(draws);
      for (const [at, moment] of moments.entries())
        expect(moment - (moments[at - 1] ?? -Infinity)).toBeGreaterThan(8_999);
      expect(moments.length).toBeLessThan(150);
    }),
    { numRuns: 50 },
  );
});
