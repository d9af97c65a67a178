import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  BLACK,
  blend,
  contrast,
  parseHex,
  readableOn,
  type Rgb,
  toCss,
  WHITE,
} from "../../../src/lib/colour.ts";

const part = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);

describe("a colour", () => {
  it.each([
    ["#000000", BLACK],
    ["#fff", WHITE],
    [" #0F5e57 ", [15, 94, 87]],
    ["#a1b", [170, 17, 187]],
  ])("%j is read", (text, expected) => {
    expect(parseHex(text)).toEqual(expected);
  });

  it.each(["", "#", "#ff", "#ffff", "#fffffff", "ffffff", "#gggggg", "red", "rgb(0 0 0)"])(
    "%j is none",
    (text) => {
      expect(parseHex(text)).toBeUndefined();
    },
  );

  it("is written for a style sheet", () => {
    expect(toCss([1, 2, 3])).toBe("rgba(1, 2, 3, 1)");
    expect(toCss([1, 2, 3], 0.5)).toBe("rgba(1, 2, 3, 0.5)");
  });

  it("stands out as WCAG computes it", () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2);
    expect(contrast([255, 0, 0], WHITE)).toBeCloseTo(4, 2);
    expect(contrast([0, 0, 255], BLACK)).toBeCloseTo(2.44, 2);
  });

  it("is seen through its opacity", () => {
    expect(blend(BLACK, WHITE, 1)).toEqual(BLACK);
    expect(blend(BLACK, WHITE, 0)).toEqual(WHITE);
    expect(blend([255, 0, 0], [0, 0, 255], 0.5)).toEqual([128, 0, 128]);
  });

  it("always has black or white to be read on it", () => {
    fc.assert(
      fc.property(colour, colour, (ground, other) => {
        expect(contrast(readableOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ground, other)).toBe(contrast(other, ground));
      }),
    );
  });
});
