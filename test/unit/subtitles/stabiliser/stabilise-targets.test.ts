import { describe, expect, it } from "vitest";

import { byHold, byMode, measureSteadiness } from "../../../bench/steadiness.ts";
import { revisionStream } from "../../../harness/revision-streams.ts";

const POLICIES = {
  raw: byMode("fast"),
  hold1: byHold(1_000),
  hold2: byHold(2_500),
  balanced: byMode("balanced"),
  steady: byMode("steady"),
};

describe.each(["en", "zh", "th"] as const)("a simulated recogniser (%s)", (language) => {
  const measured = measureSteadiness({ language, sentences: 150, seed: 3, policies: POLICIES });

  it("is as unsteady as a real one", () => {
    expect(measured.raw.erasure).toBeGreaterThan(2);
    expect(measured.raw.erasure).toBeLessThan(2.6);
    expect(measured.hold1.erasure).toBeGreaterThan(0.78);
    expect(measured.hold1.erasure).toBeLessThan(1.05);
    expect(measured.hold2.erasure).toBeGreaterThan(0.2);
    expect(measured.hold2.erasure).toBeLessThan(0.38);
  });

  it("takes back at most 0.7 words for each that stays, at most 1 s later, in balanced", () => {
    expect(measured.balanced.erasure).toBeLessThanOrEqual(0.7);
    expect(measured.balanced.delayMs.p50).toBeLessThanOrEqual(1_000);
  });

  it("takes back at most 0.15 words for each that stays, at most 3 s later, in steady", () => {
    expect(measured.steady.erasure).toBeLessThanOrEqual(0.15);
    expect(measured.steady.delayMs.p50).toBeLessThanOrEqual(3_000);
  });

  it("adds no delay where the text is raw", () => {
    expect(measured.raw.delayMs).toEqual({ p50: 0, p95: 0 });
  });

  it("says the same for the same seed, and something else for another", () => {
    const stream = (seed: number) => revisionStream({ language, sentences: 10, seed });
    expect(stream(1)).toEqual(stream(1));
    expect(stream(1)).not.toEqual(stream(2));
  });
});
