import { describe, expect, it } from "vitest";

import { isRecordPath, sentenceIn } from "../../../../src/displays/shared/page-addresses.ts";
import { dayOfTalk } from "../../../../src/ui/save/day-of-talk.ts";
import { heardLanguages } from "../../../../src/ui/save/heard-languages.ts";
import { finalSentence, stateOf } from "../../../harness/transcripts.ts";

describe("the languages that were heard", () => {
  const offered = ["en-US", "de-DE", "ja-JP", "ar-SA"];

  it("are the original alone where no translation came", () => {
    expect(heardLanguages(stateOf([finalSentence({ text: "One." })]).articles, "en-US", offered)).toEqual([
      "en-US",
    ]);
  });

  it("are in the order of the offer, with those that are offered no more behind them", () => {
    const { articles } = stateOf([
      finalSentence({ sid: 1, text: "One.", translations: { "fr-FR": "Un.", "ja-JP": "一。" } }),
      finalSentence({ sid: 2, text: "Two.", translations: { "de-DE": "Zwei.", "ar-SA": "" } }),
    ]);
    expect(heardLanguages(articles, "en-US", offered)).toEqual(["en-US", "de-DE", "ja-JP", "fr-FR"]);
  });

  it("are none that were only begun", () => {
    const one = finalSentence({ text: "One." });
    const begun = { ...one, translations: new Map([["de-DE", { text: "Ei", isFinal: false }]]) };
    expect(heardLanguages(stateOf([begun]).articles, "en-US", offered)).toEqual(["en-US"]);
  });
});

describe("the day of a talk", () => {
  const today = new Date(2026, 4, 6, 0, 30);

  it("is the day its first sentence came, also after midnight", () => {
    const { articles } = stateOf([finalSentence({ sid: 1, text: "One.", arrivedAt: 1_000 })]);
    expect(dayOfTalk(articles, 3_601_000, today)).toEqual(new Date(2026, 4, 5, 23, 30));
  });

  it("is today where nothing was said, or nobody knows when", () => {
    expect(dayOfTalk([], 5, today)).toBe(today);
    const { articles } = stateOf([finalSentence({ text: "One.", arrivedAt: Number.NaN })]);
    expect(dayOfTalk(articles, 5, today)).toBe(today);
  });
});

describe("the address of a record", () => {
  it.each([
    ["/broadcast/a3f9/record", true],
    ["/broadcast/A3F9/record/", true],
    ["/broadcast/a3f9", false],
    ["/broadcast/a3f9/text", false],
    ["/broadcast/record", false],
    ["/embed/a3f9/record", false],
  ])("%s: %s", (path, is) => {
    expect(isRecordPath(path)).toBe(is);
  });

  it.each([
    ["#s42", 42],
    ["#s1", 1],
    ["", undefined],
    ["#42", undefined],
    ["#s0", undefined],
    ["#s-1", undefined],
    ["#s4e1", undefined],
    ["#s99999999999", undefined],
    ["#s42<script>", undefined],
  ])("%s names %s", (hash, sid) => {
    expect(sentenceIn(hash)).toBe(sid);
  });
});
