import { describe, expect, it } from "vitest";

import { distanceOf, pinchedSize } from "../../../src/ui/reader/pinch.ts";

const at = (clientX: number, clientY: number) => ({ clientX, clientY });

describe("a pinch on the text", () => {
  it.each([
    ["twice as far apart", 100, 200, 200],
    ["as far apart as before", 100, 100, 100],
    ["half as far apart", 100, 50, 50],
    ["a little further", 100, 112, 110],
    ["further than any size", 100, 900, 400],
    ["closer than any size", 100, 1, 50],
  ])("with two fingers %s", (_, before, now, size) => {
    expect(pinchedSize(100, before, now)).toBe(size);
  });

  it("goes on from the size there was", () => {
    expect(pinchedSize(150, 80, 120)).toBe(225);
  });

  it("asks for nothing where both fingers began in one place", () => {
    expect(pinchedSize(120, 0, 300)).toBe(120);
  });

  it("measures across as well as down", () => {
    expect(distanceOf(at(0, 0), at(30, 40))).toBe(50);
  });
});
