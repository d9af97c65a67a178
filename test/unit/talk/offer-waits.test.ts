/**
 * How gently it is asked whether a talk is published.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { offerWaitMs } from "../../../src/talk/offer-waits.ts";

it("is asked less and less, up to every quarter of an hour, and not for ever", () => {
  expect([1, 2, 3, 4, 5, 6, 99].map((asked) => offerWaitMs(asked, 0, 0.5))).toEqual([
    60_000, 120_000, 240_000, 480_000, 900_000, 900_000, 900_000,
  ]);
  expect(offerWaitMs(99, 43_200_000, 0.5)).toBeUndefined();
});

it("is asked by nobody at once, and some hundred times in all at most", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (draws) => {
      let [since, asked] = [0, 1];
      for (;;) {
        const wait = offerWaitMs(asked, since, draws.next().value as number);
        if (wait === undefined) break;
        expect(wait).toBeGreaterThanOrEqual(30_000);
        since += wait;
        asked += 1;
      }
      expect(asked).toBeLessThan(110);
    }),
    { numRuns: 50 },
  );
});
