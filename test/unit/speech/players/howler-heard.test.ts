import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createHeardTime } from "../../../../src/speech/players/howler-heard.ts";

describe("what was heard", () => {
  it("is what the audio clock went through", () => {
    const heard = createHeardTime();
    heard.restart(0, 1_000);
    for (let at = 100; at <= 900; at += 100) expect(heard.note(at, 1_000 + at)).toBe(true);
    expect(heard.isWhole(1_000)).toBe(true);
    expect(heard.isWhole(1_001)).toBe(false);
    expect(heard.lastMovedMs()).toBe(1_900);
  });

  it("is nothing while the clock does not move or goes back", () => {
    const heard = createHeardTime();
    heard.restart(500, 0);
    expect(heard.note(500, 200)).toBe(false);
    expect(heard.note(300, 400)).toBe(false);
    expect(heard.lastMovedMs()).toBe(0);
    expect(heard.isWhole(1)).toBe(false);
  });

  it("is nothing of a jump", () => {
    const heard = createHeardTime();
    heard.restart(0, 0);
    expect(heard.note(900, 200)).toBe(false);
    expect(heard.note(1_000, 300)).toBe(true);
    expect(heard.isWhole(1_000)).toBe(false);
  });

  it("is all of a clip at any rate and however seldom it is noted", () => {
    const looks = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2.5, noNaN: true }), looks, (rate, waits) => {
        const heard = createHeardTime();
        heard.restart(0, 0);
        let now = 0;
        for (const wait of waits) {
          now += wait;
          expect(heard.note(now * rate, now)).toBe(true);
        }
        expect(heard.isWhole(now * rate)).toBe(true);
      }),
    );
  });

  it("does not count what lay between a stop and a new start", () => {
    const heard = createHeardTime();
    heard.restart(0, 0);
    heard.note(100, 100);
    heard.restart(150, 5_000);
    heard.note(250, 5_100);
    expect(heard.isWhole(222)).toBe(true);
    expect(heard.isWhole(223)).toBe(false);
  });
});
