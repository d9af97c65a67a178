import { describe, expect, it } from "vitest";

import { cleanSize, nextSize } from "../../../src/links/preferences.ts";

describe("a size in percent", () => {
  it("goes by a tenth of the usual size, and by a fifth where it is large already", () => {
    expect([100, 110, 120, 150, 390].map((size) => nextSize(size, 1))).toEqual([110, 120, 140, 170, 400]);
    expect([400, 150, 125, 120, 60].map((size) => nextSize(size, -1))).toEqual([380, 130, 120, 110, 50]);
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
