/**
 * What of a sound file is decided before it is sent, and how its way is shown.
 */
import { describe, expect, it } from "vitest";

import { bar, unfit } from "../../../../src/node/publish/import-sound.ts";

describe("a file", () => {
  it("is sent within the bounds of the service", () => {
    expect(unfit(500_000_000, 1_000)).toBeUndefined();
    expect(unfit(1, 36_000_000)).toBeUndefined();
  });
  it.each([
    [500_000_001, 1_000, /larger than 500 MB/],
    [1, 999, /shorter than a second/],
    [1, 36_000_001, /longer than 10 hours/],
  ])("is refused beyond them: %i bytes, %i ms", (bytes, durationMs, words) => {
    expect(unfit(bytes, durationMs)).toMatch(words);
  });
});

describe("the bar", () => {
  it.each([
    [0, "░░░░░░░░░░ 0 %"],
    [0.55, "█████░░░░░ 55 %"],
    [1.2, "██████████ 100 %"],
  ])("at %d", (share, shown) => expect(bar(share)).toBe(shown));
});
