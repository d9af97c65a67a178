import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { gridOf } from "../../../src/displays/kiosk/arrange.ts";
import {
  orbitAt,
  SHIFT_EVERY_MS,
  wanderAt,
  WANDER_EVERY_MS,
  WIDEST_SHIFT,
} from "../../../src/displays/kiosk/orbit.ts";
import { timeOfDay } from "../../../src/displays/kiosk/time-of-day.ts";

const anyTime = fc.integer({ min: 0, max: 10 * 86_400_000 });

describe("the shift against burn-in", () => {
  it("is a step of 1 to 3 px in each direction at most, every two minutes", () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        const [here, next] = [orbitAt(now), orbitAt(now + SHIFT_EVERY_MS)];
        const [across, down] = [Math.abs(next.x - here.x), Math.abs(next.y - here.y)];
        expect(Math.max(Math.abs(here.x), Math.abs(here.y))).toBeLessThanOrEqual(WIDEST_SHIFT);
        expect(Math.max(across, down)).toBeGreaterThanOrEqual(1);
        expect(Math.max(across, down)).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("leaves no edge of a letter where it was for more than a fifth of the time", () => {
    const places = Array.from({ length: 110 }, (_, step) => orbitAt(step * SHIFT_EVERY_MS));
    for (const axis of ["x", "y"] as const) {
      const counts = new Map<number, number>();
      for (const place of places) counts.set(place[axis], (counts.get(place[axis]) ?? 0) + 1);
      expect(counts.size).toBeGreaterThanOrEqual(5);
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(places.length * 0.37);
    }
  });
});

describe("the clock of the dark screen", () => {
  it("moves a little every half minute and stays on the screen", () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        const [here, next] = [wanderAt(now), wanderAt(now + WANDER_EVERY_MS)];
        for (const share of [here.x, here.y]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(next).not.toEqual(here);
        expect(Math.hypot(next.x - here.x, next.y - here.y)).toBeLessThan(0.08);
      }),
    );
  });

  it("comes to every part of it within a night", () => {
    const seen = new Set<string>();
    for (let now = 0; now < 9 * 3_600_000; now += WANDER_EVERY_MS) {
      const { x, y } = wanderAt(now);
      seen.add(`${Math.min(3, Math.floor(x * 4))} ${Math.min(3, Math.floor(y * 4))}`);
    }
    expect(seen.size).toBe(16);
  });
});

describe("languages on one screen", () => {
  it.each([
    [1, "auto", true, 1, 1],
    [2, "auto", true, 2, 1],
    [2, "auto", false, 1, 2],
    [3, "auto", true, 1, 3],
    [4, "auto", true, 1, 4],
    [4, "columns", true, 4, 1],
    [2, "rows", true, 1, 2],
    [0, "auto", true, 1, 1],
  ] as const)(
    "%i of them, %s, wide: %s, stand in %i columns and %i rows",
    (count, how, wide, columns, rows) => {
      expect(gridOf(count, how, wide)).toEqual({ columns, rows });
    },
  );
});

describe("the time of day", () => {
  const time = new Date(2026, 0, 5, 14, 5).getTime();

  it.each([
    ["de-DE", "14:05"],
    ["ja-JP", "14:05"],
    ["en-US", "2:05 PM"],
    ["not a tag", "2:05 PM"],
  ])("in %s is %s", (language, expected) => {
    expect(timeOfDay(time, language).replaceAll(/\s/g, " ")).toBe(expected);
  });
});
