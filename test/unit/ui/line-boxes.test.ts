/** Lines are found from the boxes of letters, whatever their sizes, and a place is on the line that is nearest. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { linesOf, nearestLine } from "../../../src/ui/tools/line-boxes.ts";

const box = (top: number, height: number) => ({ top, bottom: top + height });

describe("the lines of a text", () => {
  it("are one for boxes beside each other, also where letters are higher", () => {
    expect(linesOf([box(0, 20), box(2, 16), box(-3, 25), box(30, 20)])).toEqual([box(-3, 25), box(30, 20)]);
  });

  it("keep lines apart that touch or overlap a little, as where they stand close together", () => {
    expect(linesOf([box(0, 24), box(20, 24), box(40, 24)])).toHaveLength(3);
  });

  it("are none for boxes without a height", () => {
    expect(linesOf([box(5, 0)])).toEqual([]);
  });

  it("are as many as there are, each around its boxes", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 14, max: 20 })), {
            minLength: 1,
            maxLength: 4,
          }),
          { maxLength: 6 },
        ),
        (lines) => {
          const boxes = lines.flatMap((line, at) =>
            line.map(([down, height]) => box(at * 40 + down, height)),
          );
          expect(linesOf(boxes)).toHaveLength(lines.length);
        },
      ),
    );
  });
});

describe("the line nearest to a place", () => {
  const lines = [box(0, 20), box(30, 20), box(60, 20)];
  it.each([
    [-50, 0],
    [10, 0],
    [24, 0],
    [27, 1],
    [45, 1],
    [900, 2],
  ])("at %d px is line %d", (y, line) => {
    expect(nearestLine(lines, y)).toBe(line);
  });

  it("is none where there is no line", () => {
    expect(nearestLine([], 10)).toBe(-1);
  });
});
