import { measureReliability } from "../bench/reliability.ts";
import { expect, test } from "./fixtures.ts";

/** Few enough for every run of the tests; `npm run bench:reliability` breaks the stream 500 times. */
const FAULTS = 12;

test("no fault of the network loses a sentence without a mark, or shows one twice", async ({
  page,
  stage,
}) => {
  test.setTimeout(180_000);
  const result = await measureReliability({ page, stage, faults: FAULTS, seed: 7 });
  expect(result.said).toBeGreaterThan(FAULTS);
  expect(result).toMatchObject({
    faults: FAULTS,
    shownTwice: 0,
    outOfOrder: 0,
    lostWithoutMark: 0,
    mostStreamsOpen: 1,
  });
  expect(result.shownOnce + result.missingWithMark).toBe(result.said);
});
