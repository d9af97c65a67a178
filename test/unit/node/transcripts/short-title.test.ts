/** Titles that are made of sentences. */
import fc from "fast-check";
import { expect, it } from "vitest";

import { shortTitle } from "../../../../src/node/transcripts/short-title.ts";

it("is the sentence where that is short, without its full stop", () => {
  expect(shortTitle("Please remember the posts.", 40)).toBe("Please remember the posts");
  expect(shortTitle("And then the wind came?", 40)).toBe("And then the wind came?");
  expect(shortTitle("橋は再び開通しました。", 40)).toBe("橋は再び開通しました");
});

it("is its first clauses where it is long, and never ends within a phrase", () => {
  const greeting =
    "Good evening, everyone, and welcome to the story of a bridge that would not stop humming.";
  expect(shortTitle(greeting, 60, "Hanna Vale")).toBe("Good evening, everyone …");
  expect(shortTitle("At 1,200 meters, up in the mountains, there is one village.", 30)).toBe(
    "At 1,200 meters …",
  );
  expect(shortTitle("She said, “Go to sleep.” And then the whole valley began to sing.", 40)).toBe(
    "She said, “Go to sleep” …",
  );
});

it("is who says it where no clause fits", () => {
  const long = "We needed one hundred and twenty posts on each side of the bridge over there";
  expect(shortTitle(long, 40, "Marta Oriol")).toBe("Marta Oriol");
  expect(shortTitle(long, 40)).toBe("We needed one hundred and twenty posts …");
});

it("is never longer than asked for, and an ellipsis", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 5, max: 60 }), (text, longest) => {
      expect(Array.from(shortTitle(text, longest)).length).toBeLessThanOrEqual(longest + 2);
    }),
  );
});
