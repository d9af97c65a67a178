/**
 * Wrong passwords are counted by who tries and by broadcast, and nobody waits for what others do.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Access, createAccessToken } from "../../../../src/node/rehearsal/access.ts";

const access = (): Access => createAccessToken(() => "token");
const wrong = (of: Access, times: number, caller: string, now = 0): void => {
  for (let at = 0; at < times; at += 1) of.noteWrong("lock", caller, now);
};

describe("wrong passwords", () => {
  it("make who sent five of them within 30 s wait, at this broadcast and no other", () => {
    const tried = access();
    wrong(tried, 4, "a", 1_000);
    expect(tried.waitMs("lock", "a", 2_000)).toBe(0);
    wrong(tried, 1, "a", 3_000);
    expect(tried.waitMs("lock", "a", 3_000)).toBe(28_000);
    expect(tried.waitMs("lock", "a", 31_000)).toBe(0);
    expect(tried.waitMs("room", "a", 3_000)).toBe(0);
    expect(tried.waitMs("lock", "b", 3_000)).toBe(0);
  });

  it("of many make everybody careful: one try each, and only who was wrong waits", () => {
    const tried = access();
    for (let at = 0; at < 99; at += 1) wrong(tried, 1, `stranger ${at}`);
    expect(tried.waitMs("lock", "stranger 1", 0)).toBe(0);
    wrong(tried, 1, "stranger 99");
    expect(tried.waitMs("lock", "stranger 1", 0)).toBe(30_000);
    expect(tried.waitMs("lock", "a viewer", 0)).toBe(0);
    expect(tried.waitMs("room", "stranger 1", 0)).toBe(0);
    expect(tried.waitMs("lock", "stranger 1", 30_000)).toBe(0);
  });

  it("never make wait who was not wrong in the last 30 s, and never longer than that", () => {
    const step = fc.record({ caller: fc.nat(30), after: fc.nat(3_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const tried = access();
        const lastWrong = new Map<number, number>();
        let now = 0;
        for (const { caller, after } of steps) {
          now += after;
          const waitMs = tried.waitMs("lock", String(caller), now);
          expect(waitMs).toBeLessThanOrEqual(30_000);
          if (now - (lastWrong.get(caller) ?? -30_000) >= 30_000) expect(waitMs).toBe(0);
          if (waitMs > 0) continue;
          tried.noteWrong("lock", String(caller), now);
          lastWrong.set(caller, now);
        }
      }),
    );
  });
});
