import { expect, it } from "vitest";

import { lacksBeginning } from "../../../../src/displays/record/lacks-beginning.ts";
import { treeOf } from "../../../../src/subtitles/sections.ts";
import { emptySentence } from "../../../../src/subtitles/sentence.ts";

const lacks = (sids: readonly number[], droppedUpTo = 0): boolean =>
  lacksBeginning({ articles: treeOf(sids.map((sid) => emptySentence(sid, 0))), droppedUpTo });

it("is told from the number of the first sentence", () => {
  expect(lacks([7, 8])).toBe(true);
  expect(lacks([1, 7, 8])).toBe(false);
  expect(lacks([])).toBe(false);
});

it("is not told from numbers that are made of the time, but where sentences were let go", () => {
  expect(lacks([1_900_000_000_000])).toBe(false);
  expect(lacks([1_900_000_000_050], 1_900_000_000_049)).toBe(true);
});
