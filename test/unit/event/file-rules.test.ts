import { expect, it } from "vitest";

import { PAGE_RULE, SCREEN_RULE } from "../../../src/event/file-rules.ts";

const MINUTE = 60_000;
const RANDOM = [0, 0.5, 0.999];
const FAILURES = [0, 1, 40];

it("a screen that has the file asks for it never more than once in four minutes, nor less than once in six", () => {
  for (const random of RANDOM) {
    for (const failures of FAILURES) {
      const waitMs = SCREEN_RULE.waitMs({ problem: undefined, isKnown: true, failures }, random);
      expect(waitMs).toBeGreaterThanOrEqual(4 * MINUTE);
      expect(waitMs).toBeLessThan(6 * MINUTE);
    }
    expect(SCREEN_RULE.waitMs({ problem: "later", isKnown: false, failures: 40 }, random)).toBeLessThan(
      6 * MINUTE,
    );
  }
});

it("a page asks never more than six times an hour, but where the network is away, and then less and less", () => {
  for (const random of RANDOM) {
    for (const failures of FAILURES)
      expect(
        PAGE_RULE.waitMs({ problem: "no-event", isKnown: false, failures }, random),
      ).toBeGreaterThanOrEqual(10 * MINUTE);
    const waits = [1, 2, 3, 40].map((failures) =>
      PAGE_RULE.waitMs({ problem: "later", isKnown: true, failures }, random),
    );
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeLessThanOrEqual(12.5 * MINUTE);
  }
});
