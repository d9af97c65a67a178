import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { scrollNeeded } from "../../../src/ui/scroll-within.ts";

const room = { top: 100, bottom: 300 };

describe("how far a panel scrolls", () => {
  it("is to the top edge of what has to begin there", () => {
    expect(scrollNeeded({ top: 400, bottom: 500 }, room, "start")).toBe(300);
    expect(scrollNeeded({ top: 20, bottom: 500 }, room, "start")).toBe(-80);
  });

  it("is nothing for what is seen already", () => {
    expect(scrollNeeded({ top: 100, bottom: 300 }, room, "nearest")).toBe(0);
  });

  it("is no further than to the nearest edge", () => {
    expect(scrollNeeded({ top: 250, bottom: 350 }, room, "nearest")).toBe(50);
    expect(scrollNeeded({ top: 80, bottom: 150 }, room, "nearest")).toBe(-20);
  });

  it("shows what is taller than the room from its beginning", () => {
    expect(scrollNeeded({ top: 150, bottom: 900 }, room, "nearest")).toBe(50);
  });

  it("always leaves the top edge inside of the room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        (top, height) => {
          const by = scrollNeeded({ top, bottom: top + height }, room, "nearest");
          expect(top - by).toBeGreaterThanOrEqual(room.top);
          expect(top - by).toBeLessThanOrEqual(Math.max(room.bottom, room.top));
        },
      ),
    );
  });
});
