import { describe, expect, it } from "vitest";

import { HOLDS } from "../../../../src/subtitles/stabiliser/holds.ts";
import {
  afterErased,
  afterRevision,
  afterWait,
  firstRhythm,
  patienceOf,
  type Rhythm,
} from "../../../../src/subtitles/stabiliser/rhythm.ts";

const hold = HOLDS.balanced;
const first = firstRhythm(hold);

const many = (count: number, step: (rhythm: Rhythm) => Rhythm, from: Rhythm = first): Rhythm =>
  Array.from({ length: count }).reduce<Rhythm>(step, from);

describe("what is learned of a stream", () => {
  it("begins with the patience of the mode", () => {
    expect(patienceOf(first)).toBeCloseTo(hold.patience);
  });

  it("is how often revisions come, whatever pauses the speaker makes", () => {
    const often = many(100, (rhythm) => afterRevision(rhythm, 200));
    expect(often.revisionMs).toBeCloseTo(200, -1);
    expect(afterRevision(often, 3_600_000).revisionMs).toBeLessThan(300);
  });

  it("is less patience where words wait longer than aimed at, down to a least", () => {
    const late = many(20, (rhythm) => afterWait(rhythm, hold, hold.aimMs + 1));
    expect(patienceOf(late)).toBeLessThan(hold.patience / 2);
    const latest = many(10_000, (rhythm) => afterWait(rhythm, hold, hold.aimMs + 1));
    expect(patienceOf(latest)).toBeGreaterThan(0);
    const soon = many(100, (rhythm) => afterErased(afterWait(rhythm, hold, 100), hold, 1, 1), latest);
    expect(patienceOf(soon)).toBeGreaterThan(patienceOf(latest));
  });

  it("is no patience where nothing is taken back", () => {
    const still = many(1_000, (rhythm) => afterErased(rhythm, hold, 0, 1));
    expect(patienceOf(still)).toBeLessThan(0.1);
  });

  it("is more patience where much is taken back and words come soon, up to a most", () => {
    const moved = many(10_000, (rhythm) => afterErased(afterWait(rhythm, hold, 100), hold, 1, 1));
    expect(patienceOf(moved)).toBeGreaterThan(2 * hold.patience);
    expect(patienceOf(moved)).toBeLessThan(10 * hold.patience);
  });

  it("is nothing from a page that slept", () => {
    expect(afterWait(first, hold, 3_600_000)).toBe(first);
  });
});
