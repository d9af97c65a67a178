/**
 * R19 in small: a kiosk through more than an hour of speech in three languages, with the network breaking all the time and
 * an end in between. The figures of three days come from `npm run bench:soak`.
 */
import { measureSoak } from "../bench/soak.ts";
import { expect, test } from "./fixtures.ts";

const MEGABYTE = 1_048_576;

test("R19: nothing grows in a kiosk", async ({ page, stage }) => {
  test.setTimeout(180_000);
  const result = await measureSoak({
    page,
    stage,
    finals: 1_000,
    warmUp: 300,
    // A deadline of the page has to be longer than the machine makes it wait.
    faster: 30,
    perSecond: 240,
    faultEveryMs: 500,
    recordings: 2,
    looks: 2,
    seed: 7,
  });
  const { start, end, most } = result;
  expect(result).toMatchObject({ recordings: 2, reloads: 0, uncaughtErrors: 0 });
  expect(result.finals).toBeGreaterThanOrEqual(1_000);
  expect(end.heapBytes).toBeLessThanOrEqual(start.heapBytes + 5 * MEGABYTE);
  expect(most.nodes).toBeLessThanOrEqual(2_000);
  expect(Math.abs(end.listeners - start.listeners)).toBeLessThanOrEqual(2);
  // A look may fall before the deadlines of the stream and of a pause were set, or after it.
  expect(end.timers).toBeLessThanOrEqual(start.timers + 2);
  expect(result.mostTimers).toBeLessThanOrEqual(20);
  expect(result.mostSentencesShown).toBeLessThanOrEqual(200);
});
