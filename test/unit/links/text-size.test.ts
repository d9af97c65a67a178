import { describe, expect, it } from "vitest";

import { cleanSize, nextSize } from "../../../src/links/preferences.ts";

describe("a size in percent", () => {
  it("goes from one stop to the next, also from between two", () => {
    expect([50, 100, 110, 200, 390, 400].map((size) => nextSize(size, 1))).toEqual([
      75, 125, 125, 250, 400, 400,
    ]);
    expect([400, 210, 125, 120, 60, 50].map((size) => nextSize(size, -1))).toEqual([
      300, 200, 100, 100, 50, 50,
    ]);
  });

  it.each([
    ["100", 100],
    ["50", 50],
    ["400", 400],
    ["133.4", 133],
    [" 120 ", 120],
    [150, 150],
  ])("%j is %d", (raw, size) => {
    expect(cleanSize(raw)).toBe(size);
  });

  it.each([
    "49",
    "401",
    "-100",
    "1e9",
    "",
    " ",
    "big",
    "100%",
    "NaN",
    "Infinity",
    "1,5",
    null,
    undefined,
    true,
    [],
    [100],
    {},
    Number.NaN,
  ])("%j is none", (raw) => {
    expect(cleanSize(raw)).toBeUndefined();
  });
});
