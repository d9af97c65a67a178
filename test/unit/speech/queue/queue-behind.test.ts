import { describe, expect, it } from "vitest";

import { measureSpeechLag } from "../../../bench/speech-lag.ts";
import { catchUpFor } from "../../../../src/speech/queue/policy.ts";
import { rateOf, speechView } from "../../../../src/speech/queue/view.ts";
import { type SpeechFixture, speakingFixture } from "../../../harness/speech-fixture.ts";

function say(fixture: SpeechFixture, sid: number, durationMs = 3_000, finalAt?: number): void {
  fixture.final(sid, `Sentence ${sid}.`, finalAt);
  fixture.clip(sid, durationMs);
}
const sids = (fixture: SpeechFixture): number[] => fixture.heard.map(({ sid }) => sid);

describe("speech that falls behind", () => {
  it("speaks at the person's rate while it keeps up", () => {
    const fixture = speakingFixture();
    for (let sid = 1; sid <= 10; sid += 1) {
      say(fixture, sid, 3_000);
      fixture.advance(4_000);
    }
    expect(fixture.commands.filter(({ type }) => type === "set-rate")).toEqual([]);
    expect(fixture.heard).toHaveLength(10);
    expect(rateOf(fixture.state())).toBe(1);
  });

  it("speaks faster, in the middle of a sentence too, and at most 1.25 times as fast", () => {
    const fixture = speakingFixture({ settings: { rate: 1.2 } });
    say(fixture, 1, 4_000);
    fixture.advance(500);
    expect(rateOf(fixture.state())).toBe(1.2);
    say(fixture, 2, 4_000);
    say(fixture, 3, 4_000);
    expect(rateOf(fixture.state())).toBeCloseTo(1.5);
    expect(fixture.commands.at(-2)).toMatchObject({ type: "set-rate" });
    fixture.advance(20_000);
    say(fixture, 4, 1_000);
    fixture.advance(500);
    expect(rateOf(fixture.state())).toBe(1.2);
  });

  it("does not waver", () => {
    let rate = 1;
    const rates = [3_000, 3_300, 2_900, 3_200, 3_100, 2_800, 3_000].map((pressure) => {
      rate = catchUpFor(rate, pressure);
      return rate;
    });
    expect(new Set(rates).size).toBeLessThanOrEqual(2);
    expect(catchUpFor(1.25, 0)).toBe(1);
    expect(catchUpFor(1, 60_000)).toBe(1.25);
  });

  it("slows down only once two steps are due", () => {
    expect(catchUpFor(1.15, 3_000)).toBe(1.15);
    expect(catchUpFor(1.15, 2_500)).toBeCloseTo(1.05);
  });

  it("passes what is too far behind, says how many, and goes on in order", () => {
    const fixture = speakingFixture();
    say(fixture, 1, 9_000);
    fixture.advance(100);
    for (const sid of [2, 3, 4]) say(fixture, sid, 2_000);
    fixture.advance(5_500);
    say(fixture, 5, 2_000);
    fixture.advance(12_000);
    expect(sids(fixture)).toEqual([1, 5]);
    expect(fixture.state().counts).toMatchObject({ heard: 2, skipped: 3 });
    expect(speechView(fixture.state()).notice).toMatchObject({ kind: "skipped", count: 3 });
  });

  it("speaks a late sentence all the same when there is no newer one", () => {
    const fixture = speakingFixture();
    say(fixture, 1, 3_000, -12_000);
    fixture.advance(100);
    expect(sids(fixture)).toEqual([1]);
  });

  it("never begins by itself what was in the text 20 s ago", () => {
    const fixture = speakingFixture({ startMs: 100_000 });
    say(fixture, 1, 3_000, 79_999);
    fixture.advance(5_000);
    expect(sids(fixture)).toEqual([]);
    say(fixture, 2);
    fixture.advance(5_000);
    expect(sids(fixture)).toEqual([2]);
    expect(fixture.state().counts.skipped).toBe(1);
  });

  it("keeps at most 8 sentences waiting", () => {
    const fixture = speakingFixture();
    say(fixture, 1, 2_000);
    fixture.advance(50);
    for (let sid = 2; sid <= 13; sid += 1) say(fixture, sid, 300);
    fixture.advance(10_000);
    expect(sids(fixture)).toEqual([1, 6, 7, 8, 9, 10, 11, 12, 13]);
  });
});

describe("a talk of 20 minutes", () => {
  it.each([1, 2, 3])("at 1.3 times the pace of speech is heard within 8 s (p95), seed %i", (seed) => {
    const result = measureSpeechLag({ density: 1.3, minutes: 20, seed, longestMs: 9_000, missing: 0.05 });
    expect(result.wrong).toEqual([]);
    expect(result.startMs.p95).toBeLessThanOrEqual(8_000);
    expect(result.ageMs.p95).toBeLessThanOrEqual(8_000);
    expect(result.skipped / result.said).toBeLessThan(0.15);
    expect(result.heard).toBeGreaterThan(200);
  });

  it("at the pace of speech loses next to nothing", () => {
    const result = measureSpeechLag({ density: 1, minutes: 20, seed: 1, longestMs: 9_000, missing: 0.05 });
    expect(result.ageMs.p95).toBeLessThanOrEqual(8_000);
    expect(result.skipped / result.said).toBeLessThan(0.04);
  });
});
