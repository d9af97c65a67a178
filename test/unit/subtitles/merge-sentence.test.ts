import { expect, it } from "vitest";

import { withTranslationEvent } from "../../../src/subtitles/merge-sentence.ts";
import { bounded } from "../../../src/subtitles/reduce.ts";
import { emptySentence } from "../../../src/subtitles/sentence.ts";
import { movedTo } from "../../../src/vas/sentence-number.ts";
import { final } from "../../harness/builders.ts";
import { fold } from "../../harness/histories.ts";

it.each([
  ["final", true, false],
  ["interim", false, true],
])("a translation of a text that was kept as %s says whether that still holds", (_what, isFinal, stays) => {
  const kept = { ...emptySentence(1, 0), original: { text: "Hello", isFinal }, unconfirmed: true };
  const event = { type: "translation", sid: 1, language: "de", text: "Hallo", isFinal: true } as const;
  expect(withTranslationEvent(kept, event).unconfirmed).toBe(stays);
});

it("a number far from the talk that is only repeated moves nothing", () => {
  const position = { newestSid: 10, farSid: 1_000_000 };
  expect(movedTo(position, 1_000_000)).toEqual(position);
  expect(movedTo(position, 1_000_001)).toEqual({ newestSid: 1_000_001 });
});

it("a mark goes with the last sentence that it is before", () => {
  const said = fold(Array.from({ length: 120 }, (_, at) => final(at + 1, "said")));
  const [gone, stays] = [
    { from: 3, to: 50, lostForMs: 1 },
    { from: 51, to: 52, lostForMs: 1 },
  ];
  const state = bounded({ ...said, gaps: [gone, stays] }, { sentences: 80 });
  expect(state.droppedUpTo).toBe(50);
  expect(state.gaps).toEqual([stays]);
});
