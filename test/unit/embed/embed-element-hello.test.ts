import { describe, expect, it } from "vitest";

import { nextHelloMs } from "../../../src/embed/element-frame.ts";

describe("the hello to the frame", () => {
  it("is repeated ever more slowly for a minute, and then no more", () => {
    const waits: number[] = [];
    for (let ms = nextHelloMs(1); ms !== undefined; ms = nextHelloMs(waits.length + 1)) waits.push(ms);
    expect(waits.slice(0, 6)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000]);
    expect(Math.max(...waits)).toBe(8_000);
    const total = waits.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(45_000);
    expect(total).toBeLessThan(70_000);
  });
});
