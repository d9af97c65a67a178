/** The sentence that a star means is one that can be seen, at the place where somebody reads. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { meantSentence, type SeenSentence } from "../../../../src/ui/marks/sentence-at-hand.ts";

const HEIGHT = 600;

/** Three sentences: one half above the window, one below a space for the name of another speaker, one half below the window. */
const ROWS: readonly SeenSentence[] = [
  { sid: 7, top: -90, bottom: 270 },
  { sid: 8, top: 320, bottom: 500 },
  { sid: 9, top: 505, bottom: 700 },
];

const meant = (named: readonly (number | undefined)[] = [], following = false, rows = ROWS) =>
  meantSentence(rows, HEIGHT, { named, following });

describe("the sentence that is meant", () => {
  it("is the one that is pointed out, where it is in sight", () => {
    expect(meant([9, 7])).toBe(9);
    expect(meant([undefined, 7])).toBe(7);
    expect(meant([undefined, 7], true)).toBe(7);
  });

  it("is never one that is heard or selected elsewhere in the text", () => {
    expect(meant([3, 44])).toBe(8);
    expect(meant([3, 44], true)).toBe(9);
  });

  it("is the newest in sight where the newest is followed", () => {
    expect(meant([], true)).toBe(9);
  });

  it("is the one at the middle, and between two speakers the nearer one", () => {
    expect(meant()).toBe(8);
    const apart = (gap: number) => [
      { sid: 1, top: 0, bottom: 300 - gap },
      { sid: 2, top: 340, bottom: 600 },
    ];
    expect(meant([], false, apart(20))).toBe(1);
    expect(meant([], false, apart(60))).toBe(2);
  });

  it("is none of which only an edge is seen", () => {
    expect(meant([], true, [...ROWS.slice(0, 2), { sid: 9, top: 595, bottom: 700 }])).toBe(8);
  });

  it("is in sight, whatever is in the window and wherever one is", () => {
    const rows = fc
      .record({
        start: fc.integer({ min: -900, max: 500 }),
        sizes: fc.array(fc.tuple(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 0, max: 90 })), {
          minLength: 1,
          maxLength: 12,
        }),
      })
      .map(({ start, sizes }) => {
        let at = start;
        return sizes.map(([size, gap], index): SeenSentence => {
          const top = at + gap;
          at = top + size;
          return { sid: index + 1, top, bottom: at };
        });
      });
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: 1, max: 14 })), fc.boolean(), (all, named, following) => {
        const sid = meant(named, following, all);
        const seen = all.filter(({ top, bottom }) => Math.min(bottom, HEIGHT) - Math.max(top, 0) >= 12);
        expect(seen.length === 0 ? [undefined] : seen.map((one) => one.sid)).toContain(sid);
      }),
    );
  });
});
