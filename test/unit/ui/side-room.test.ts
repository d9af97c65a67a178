import { describe, expect, it } from "vitest";

import { hasRoom } from "../../../src/ui/reader/margin-space-signals.ts";

describe("texts side by side", () => {
  it.each([
    ["one text on a phone", 358, 22, 1, true],
    ["two on a phone", 358, 22, 2, false],
    ["two on a tablet", 760, 26, 2, true],
    ["two on a tablet at double size", 760, 52, 2, false],
    ["four on a desktop", 1_400, 32, 4, true],
    ["four on a desktop at double size", 1_400, 64, 4, false],
    ["four on a venue screen at double size", 3_800, 64, 4, true],
    ["none", 0, 22, 0, true],
  ])("have room or not: %s", (_what, width, text, columns, fits) => {
    expect(hasRoom(width, text, columns)).toBe(fits);
  });
});
