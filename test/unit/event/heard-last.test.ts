import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { heardLast, MOST_SCREENS, withHeard } from "../../../src/event/heard-last.ts";

describe("what a screen heard last", () => {
  it("is kept for each screen, and forgotten once nothing is on", () => {
    const both = withHeard(withHeard(undefined, "-/hall", "main"), "-/dock", "dock");
    expect([heardLast(both, "-/hall"), heardLast(both, "-/dock"), heardLast(both, "-/loft")]).toEqual([
      "main",
      "dock",
      undefined,
    ]);
    const changed = withHeard(both, "-/hall", "b4k2");
    expect(heardLast(changed, "-/hall")).toBe("b4k2");
    expect(heardLast(withHeard(changed, "-/hall", undefined), "-/hall")).toBeUndefined();
  });

  it("is that of so many screens at most, the newest", () => {
    const screens = Array.from({ length: MOST_SCREENS + 4 }, (_, at) => `-/r${at}`);
    const stored = screens.reduce<string | undefined>((kept, one) => withHeard(kept, one, "main"), undefined);
    expect(screens.filter((one) => heardLast(stored, one) === "main")).toEqual(screens.slice(4));
  });

  it("is nothing where what was kept is anything else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        const token = heardLast(stored, "-/hall");
        expect(token === undefined || /^[a-z0-9]{4}$/i.test(token)).toBe(true);
        expect(heardLast(withHeard(stored, "-/hall", "main"), "-/hall")).toBe("main");
      }),
    );
    expect(heardLast('[["-/hall","not a token"]]', "-/hall")).toBeUndefined();
  });
});
