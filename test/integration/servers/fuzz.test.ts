/**
 * A second of drawn targets to each server, with another seed in each run.
 */
import { expect, it } from "vitest";

import { anySeed, fuzz } from "../../fuzz/fuzz.ts";
import { servers } from "../../fuzz/servers.ts";

it("whatever is asked for, each server answers as the table has it, or refuses", async () => {
  const report = await fuzz(servers, { seconds: 1, seed: anySeed() });
  expect(report.failure).toBeUndefined();
  expect(report.inputs).toBeGreaterThan(0);
});
