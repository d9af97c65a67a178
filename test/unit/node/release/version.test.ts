import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nextVersion } from "../../../../src/node/release/version.ts";

describe("the next version", () => {
  it.each([
    ["patch", "1.4.8"],
    ["minor", "1.5.0"],
    ["major", "2.0.0"],
    ["1.4.8", "1.4.8"],
    ["1.10.0", "1.10.0"],
    ["2.0.0", "2.0.0"],
  ])("after 1.4.7 is, by %s, %s", (wanted, next) => {
    expect(nextVersion("1.4.7", wanted)).toEqual({ ok: true, value: next });
  });

  it.each(["1.4.7", "1.4.6", "1.3.9", "0.9.9", "v1.5.0", "1.5", "1.5.0-beta", "01.5.0", "", "latest"])(
    "after 1.4.7 is not %s",
    (wanted) => {
      expect(nextVersion("1.4.7", wanted).ok).toBe(false);
    },
  );

  it("always comes after the one before", () => {
    const number = fc.nat({ max: 999_999 });
    fc.assert(
      fc.property(number, number, number, fc.constantFrom("major", "minor", "patch"), (a, b, c, kind) => {
        const before = `${a}.${b}.${c}`;
        const next = nextVersion(before, kind);
        expect(next.ok).toBe(true);
        if (next.ok && !/\d{7}/.test(next.value)) expect(nextVersion(before, next.value)).toEqual(next);
      }),
    );
  });
});
