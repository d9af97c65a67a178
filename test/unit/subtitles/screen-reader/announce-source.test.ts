import { expect, it } from "vitest";

import { missingBetween } from "../../../../src/subtitles/screen-reader/announce-source.ts";

it("what is missing before a sentence is not made less by gaps elsewhere", () => {
  const gaps = [
    { from: 3, to: 4, lostForMs: 5_000 },
    { from: 20, to: 29, lostForMs: 9_000 },
  ];
  expect(missingBetween(2, 6, { articles: [], gaps })).toEqual({ count: 2, lostForMs: 5_000 });
});
