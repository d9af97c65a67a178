/** Catching up faster than without being asked: where the person chose it, also through what they hear again. */
import { describe, expect, it } from "vitest";

import { catchUpFor } from "../../../../src/speech/queue/policy.ts";
import { rateOf } from "../../../../src/speech/queue/view.ts";
import { speakingFixture } from "../../../harness/speech-fixture.ts";
import { heardFixture } from "../../../harness/speech-heard.ts";

describe("speech that may catch up faster", () => {
  it("gets as fast as was chosen, and as slow again once it is back", () => {
    expect(catchUpFor(1, 60_000, 2)).toBe(2);
    expect(catchUpFor(2, 0, 2)).toBe(1);
    expect(catchUpFor(1, 60_000, 1)).toBe(1);
    const fixture = speakingFixture({ settings: { fastest: 2 } });
    for (let sid = 1; sid <= 4; sid += 1) {
      fixture.final(sid, `Sentence ${sid}.`);
      fixture.clip(sid, 4_000);
    }
    fixture.advance(500);
    expect(rateOf(fixture.state())).toBe(2);
  });

  it("hears a long way again at that speed, and a single sentence at the usual one", () => {
    const played = (fastest: number | undefined, sid: number): number => {
      const fixture = heardFixture(12);
      if (fastest !== undefined)
        fixture.send({ type: "settings", settings: { ...fixture.state().settings, fastest } });
      fixture.send({ type: "replay", sid });
      fixture.advance(500);
      return fixture.state().current?.rate ?? 0;
    };
    expect(played(2, 1)).toBe(2);
    expect(played(2, 11)).toBe(1);
    expect(played(undefined, 1)).toBe(1);
  });
});
