import { describe, expect, it } from "vitest";

import { measureSteadiness, type Steadiness } from "../../../bench/steadiness.ts";
import { byAgreement, byHold, byMode } from "../../../bench/steady-policies.ts";
import { pocketSphinxLogs } from "../../../harness/recogniser-logs.ts";
import { retranslated } from "../../../harness/retranslation.ts";
import { revisionStream } from "../../../harness/revision-streams.ts";

const FIXED = {
  hold1: byHold(1_000),
  hold2: byHold(2_500),
  agreement3: byAgreement(3),
  agreement3or5s: byAgreement(3, 5_000),
  agreement4: byAgreement(4),
  agreement4or5s: byAgreement(4, 5_000),
};
const POLICIES = {
  ...FIXED,
  raw: byMode("fast"),
  balanced: byMode("balanced"),
  steady: byMode("steady"),
};

type Measured = Readonly<Record<keyof typeof POLICIES, Steadiness>>;

/** The fixed rules that take back fewer words than `mode` and show them no later. */
const betterThan = (mode: "balanced" | "steady", measured: Measured): readonly string[] =>
  Object.keys(FIXED).filter((name) => {
    const { wordErasure, delayMs } = measured[name as keyof typeof FIXED];
    return wordErasure <= measured[mode].wordErasure && delayMs.p50 <= measured[mode].delayMs.p50;
  });

function keepsUpWithFixedRules(measured: Measured): void {
  it.each(["balanced", "steady"] as const)("no fixed rule is better than %s", (mode) => {
    expect(betterThan(mode, measured)).toEqual([]);
  });
}

describe.each(["en", "zh", "th"] as const)("a simulated recogniser (%s)", (language) => {
  const stream = (seed: number) => revisionStream({ language, sentences: 150, seed });
  const measured = measureSteadiness(stream(3), language, POLICIES);

  it("is as unsteady as a real one", () => {
    expect(measured.raw.erasure).toBeGreaterThan(2);
    expect(measured.raw.erasure).toBeLessThan(2.6);
    expect(measured.hold1.erasure).toBeGreaterThan(0.78);
    expect(measured.hold1.erasure).toBeLessThan(1.05);
    expect(measured.hold2.erasure).toBeGreaterThan(0.2);
    expect(measured.hold2.erasure).toBeLessThan(0.38);
  });

  it("takes back at most 0.6 words for each that stays, at most 1 s later, in balanced", () => {
    expect(measured.balanced.erasure).toBeLessThanOrEqual(0.6);
    expect(measured.balanced.delayMs.p50).toBeLessThanOrEqual(1_000);
  });

  it("takes back at most 0.3 words for each that stays, at most 2 s later, in steady", () => {
    expect(measured.steady.erasure).toBeLessThanOrEqual(0.3);
    expect(measured.steady.delayMs.p50).toBeLessThanOrEqual(2_000);
  });

  keepsUpWithFixedRules(measured);

  it("adds no delay where the text is raw", () => {
    expect(measured.raw.delayMs).toEqual({ p50: 0, p95: 0 });
  });

  it("says the same for the same seed, and something else for another", () => {
    const first = stream(1).slice(0, 100);
    expect(first).toEqual(stream(1).slice(0, 100));
    expect(first).not.toEqual(stream(2).slice(0, 100));
  });
});

describe.each(["en", "zh", "th"] as const)("a speaker who never comes to a full stop (%s)", (language) => {
  const talk = revisionStream({ language, sentences: 40, seed: 5, joined: 4 });
  const measured = measureSteadiness(talk, language, POLICIES);

  it("is not followed later than others are", () => {
    expect(measured.balanced.delayMs.p50).toBeLessThanOrEqual(1_300);
    expect(measured.steady.delayMs.p50).toBeLessThanOrEqual(2_300);
  });

  keepsUpWithFixedRules(measured);
});

describe.each(pocketSphinxLogs())("$name", ({ revisions }) => {
  const measured = measureSteadiness(revisions, "en", POLICIES);

  it("is taken back half as often as with a hold of 1 s, no later", () => {
    expect(measured.balanced.wordErasure).toBeLessThanOrEqual(0.7 * measured.hold1.wordErasure);
    expect(measured.balanced.delayMs.p50).toBeLessThanOrEqual(1_000);
    expect(measured.steady.wordErasure).toBeLessThanOrEqual(measured.hold2.wordErasure);
    expect(measured.steady.delayMs.p50).toBeLessThanOrEqual(1_500);
  });

  keepsUpWithFixedRules(measured);
});

describe.each(pocketSphinxLogs())("$name, translated anew at each revision", ({ revisions }) => {
  keepsUpWithFixedRules(measureSteadiness(retranslated(revisions), "de", POLICIES));
});
