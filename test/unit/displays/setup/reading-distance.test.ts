import { expect, it } from "vitest";

import { readingDistance, scanningDistance } from "../../../../src/displays/setup/reading-distance.ts";

const WIDE = 16 / 9;

it("is half as far for reading with ease as for reading at all", () => {
  // Capitals of 1.4 in on a screen of 55 in.
  expect(readingDistance(0.072, WIDE, 55)).toEqual({ easy: 8, legible: 16 });
});

it("grows with the letters and with the screen, and is shorter where the screen is as wide but not as high", () => {
  expect(readingDistance(0.144, WIDE, 55)).toEqual({ easy: 16, legible: 33 });
  expect(readingDistance(0.072, WIDE, 110)).toEqual({ easy: 16, legible: 33 });
  expect(readingDistance(0.072, 32 / 9, 55)).toEqual({ easy: 4, legible: 9 });
});

it("is ten times the side of the square of a code, without the white around it", () => {
  // On a screen of 55 in, beside the text and while there is none: as `docs/displays.md` has it.
  expect(scanningDistance(0.34, WIDE, 55)).toBe(1.5);
  expect(scanningDistance(0.82, WIDE, 55)).toBe(4);
  expect(scanningDistance(0.82, WIDE, 110)).toBe(8.5);
});
