import { describe, expect, it } from "vitest";

import { limitsIn } from "../../../../src/node/docs/limits-table.ts";

describe("the limits of a module", () => {
  it("are its numbers that say what they are for", () => {
    const text = `
      /** Waits this long,
       *  in ms. */
      export const WAIT_MS = 2 * 60_000;
      /** Streams by our own decision. */
      const STREAMS = { most: 12, withinMs: MINUTE_MS } as const;
    `;
    expect(limitsIn(text)).toEqual([
      { name: "WAIT_MS", value: "2 * 60_000", says: "Waits this long, in ms." },
      { name: "STREAMS", value: "{ most: 12, withinMs: MINUTE_MS }", says: "Streams by our own decision." },
    ]);
  });

  it("share the comment of those right above them", () => {
    const text = `
      /** Least and most, in ms. */
      const LEAST_MS = 1;
      const STEPS_MS = [2, 3];

      const OTHER_MS = 4;
    `;
    expect(limitsIn(text).map(({ name, value, says }) => [name, value, says])).toEqual([
      ["LEAST_MS", "1", "Least and most, in ms."],
      ["STEPS_MS", "[2, 3]", "Least and most, in ms."],
    ]);
  });

  it.each([
    ["no comment", "const WAIT_MS = 5;"],
    ["a comment that is not for documents", "// Waits.\nconst WAIT_MS = 5;"],
    ["words", '/** A name. */ const NAME = "a";'],
    ["another constant's number", "/** The same. */ const SAME = OTHER;"],
    ["a name that is no constant's", "/** Counts. */ let count = 5;"],
  ])("are none where there is %s", (_what, text) => {
    expect(limitsIn(text)).toEqual([]);
  });
});
