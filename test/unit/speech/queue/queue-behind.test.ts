import { describe, expect, it } from "vitest";

import { measureSpeechLag } from "../../../bench/speech-lag.ts";
import { catchUpFor } from "../../../../src/speech/queue/policy.ts";
import { rateOf, speechView } from "../../../../src/speech/queue/view.ts";
import { type SpeechWorld, speakingWorld } from "../../../harness/speech-world.ts";

function say(world: SpeechWorld, sid: number, durationMs = 3_000, finalAt?: number): void {
  world.final(sid, `Sentence ${sid}.`, finalAt);
  world.clip(sid, durationMs);
}
const sids = (world: SpeechWorld): number[] => world.heard.map(({ sid }) => sid);

describe("speech that falls behind", () => {
  it("speaks at the person's rate while it keeps up", () => {
    const world = speakingWorld();
    for (let sid = 1; sid <= 10; sid += 1) {
      say(world, sid, 3_000);
      world.advance(4_000);
    }
    expect(world.commands.filter(({ type }) => type === "set-rate")).toEqual([]);
    expect(world.heard).toHaveLength(10);
    expect(rateOf(world.state())).toBe(1);
  });

  it("speaks faster, in the middle of a sentence too, and at most 1.25 times as fast", () => {
    const world = speakingWorld({ settings: { rate: 1.2 } });
    say(world, 1, 4_000);
    world.advance(500);
    expect(rateOf(world.state())).toBe(1.2);
    say(world, 2, 4_000);
    say(world, 3, 4_000);
    expect(rateOf(world.state())).toBeCloseTo(1.5);
    expect(world.commands.at(-2)).toMatchObject({ type: "set-rate" });
    world.advance(20_000);
    say(world, 4, 1_000);
    world.advance(500);
    expect(rateOf(world.state())).toBe(1.2);
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

  it("passes what is too far behind, says how many, and goes on in order", () => {
    const world = speakingWorld();
    say(world, 1, 9_000);
    world.advance(100);
    for (const sid of [2, 3, 4]) say(world, sid, 2_000);
    world.advance(5_500);
    say(world, 5, 2_000);
    world.advance(12_000);
    expect(sids(world)).toEqual([1, 5]);
    expect(world.state().counts).toMatchObject({ heard: 2, skipped: 3 });
    expect(speechView(world.state()).notice).toMatchObject({ kind: "skipped", count: 3 });
  });

  it("speaks a late sentence all the same when there is no newer one", () => {
    const world = speakingWorld();
    say(world, 1, 3_000, -12_000);
    world.advance(100);
    expect(sids(world)).toEqual([1]);
  });

  it("never begins by itself what was in the text 20 s ago", () => {
    const world = speakingWorld({ startMs: 100_000 });
    say(world, 1, 3_000, 79_999);
    world.advance(5_000);
    expect(sids(world)).toEqual([]);
    say(world, 2);
    world.advance(5_000);
    expect(sids(world)).toEqual([2]);
    expect(world.state().counts.skipped).toBe(1);
  });

  it("keeps at most 8 sentences waiting", () => {
    const world = speakingWorld();
    say(world, 1, 2_000);
    world.advance(50);
    for (let sid = 2; sid <= 13; sid += 1) say(world, sid, 300);
    world.advance(10_000);
    expect(sids(world)).toEqual([1, 6, 7, 8, 9, 10, 11, 12, 13]);
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
