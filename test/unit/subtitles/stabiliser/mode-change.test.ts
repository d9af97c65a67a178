import { describe, expect, it } from "vitest";

import { HOLDS, type SteadyMode } from "../../../../src/subtitles/stabiliser/holds.ts";
import {
  NO_TEXT,
  type StabilisedText,
  steady,
  tick,
} from "../../../../src/subtitles/stabiliser/stabilise.ts";

describe("the mode chosen while reading", () => {
  const hear = (
    text: string,
    now: number,
    mode: SteadyMode,
    from: StabilisedText = NO_TEXT,
  ): StabilisedText => steady(from, { text, isFinal: false, language: "en" }, now, mode);

  it("leaves what stands when it becomes steadier", () => {
    const fast = hear("the sea was", 0, "fast");
    expect(tick(fast, 10, "steady").shown).toBe("the sea was");
  });

  it("shows all at once when it becomes fast", () => {
    const held = hear("the sea was", 0, "steady");
    expect(held.shown).toBe("");
    expect(tick(held, 10, "fast")).toMatchObject({ shown: "the sea was" });
    expect(tick(held, 10, "fast").wakeAt).toBeUndefined();
  });

  it("keeps the punctuation that stands when it becomes steadier", () => {
    const fast = hear("The sea.", 0, "fast");
    const going = hear("The sea, and", 10, "steady", fast);
    expect(going.shown).toBe("The sea.");
    expect(tick(going, 20_000, "steady").shown).toBe("The sea. and");
  });

  it("reads the text again when its language becomes known", () => {
    const held = hear("the sea", 0, "steady");
    const known = steady(held, { text: "the sea", isFinal: false, language: "fr" }, 10, "steady");
    expect(known.newest.revision.language).toBe("fr");
    expect(tick(known, 10 + HOLDS.steady.quietMs, "steady").shown).toBe("the sea");
  });

  it("counts the time that words have stood in any mode", () => {
    const held = hear("the sea was", 0, "steady");
    expect(tick(held, HOLDS.balanced.quietMs, "balanced").shown).toBe("the sea was");
  });
});
