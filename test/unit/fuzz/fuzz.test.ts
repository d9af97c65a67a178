/**
 * A short run of each fuzz target that needs no socket, and of the runner itself. `npm run fuzz` runs them for longer.
 */
import assert from "node:assert/strict";

import fc from "fast-check";
import { expect, it } from "vitest";

import { anySeed, fuzz, type FuzzTarget } from "../../fuzz/fuzz.ts";
import { PURE_TARGETS, TARGETS } from "../../fuzz/targets.ts";

it.each(PURE_TARGETS.map((target) => [target.name, target] as const))(
  "%s holds for a second of generated input",
  async (_name, target) => {
    const { failure, inputs } = await fuzz(target, { seconds: 1, seed: anySeed() });
    expect(failure).toBeUndefined();
    expect(inputs).toBeGreaterThan(0);
  },
);

it("names are different, for `--only`", () => {
  const names = TARGETS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("what does not hold is found again with the same seed, as its smallest input", async () => {
  let closed = 0;
  const broken: FuzzTarget = {
    name: "broken",
    open: () => ({
      property: fc.property(fc.nat(100_000), (number) => assert.ok(number < 1_234)),
      close: () => void (closed += 1),
    }),
  };
  const first = await fuzz(broken, { seconds: 30, seed: 7 });
  const again = await fuzz(broken, { seconds: 30, seed: 7 });
  expect(first.failure).toContain("Counterexample: [1234]");
  expect(again).toEqual(first);
  expect(closed).toBe(2);
});
