/**
 * A published talk as sentences, and the part of them that is in the page.
 */
import { describe, expect, it } from "vitest";

import { allSentences } from "../../../src/subtitles/reduce.ts";
import { treeOf } from "../../../src/subtitles/sections.ts";
import { emptySentence } from "../../../src/subtitles/sentence.ts";
import { AT_LAST, textIn } from "../../../src/subtitles/view.ts";
import {
  countSections,
  firstSections,
  lacksTexts,
  sectionsUpTo,
  talkSubtitles,
} from "../../../src/talk/talk-text.ts";

const HEAD = { languages: ["en-US", "de-DE"], speakers: ["Anna", "Ben"] };
const TIMELINE = {
  sids: [2, 1, 3],
  starts: [100, 2_000, 5_000],
  ends: [900, 4_000, 6_000],
  speakers: [0, 1, -1],
};
const arrivedAt = (startMs: number): number => 1_000_000 + startMs;
const view = (language: string) => ({
  languages: [language],
  original: false,
  transcriptionLanguage: "en-US",
});

describe("a talk as sentences", () => {
  it("is in the order of its numbers, with texts, times and speakers", () => {
    const texts = new Map([
      ["en-US", ["Two", "One", "Three"]],
      ["de-DE", ["Zwei", null, ""]],
    ]);
    const state = talkSubtitles(HEAD, TIMELINE, texts, arrivedAt);
    const sentences = allSentences(state);
    expect(
      sentences.map(({ sid, original, startMs, endMs }) => [sid, original.text, startMs, endMs]),
    ).toEqual([
      [1, "One", 2_000, 4_000],
      [2, "Two", 100, 900],
      [3, "Three", 5_000, 6_000],
    ]);
    expect(sentences.map(({ speakerId }) => speakerId && state.speakers.byId.get(speakerId)?.label)).toEqual([
      "Ben",
      "Anna",
      undefined,
    ]);
    expect(sentences.map((one) => textIn(one, "de-DE", view("de-DE"), AT_LAST))).toMatchObject([
      { text: "One", role: "stand-in" },
      { text: "Zwei", role: "chosen" },
      { text: "Three", role: "stand-in" },
    ]);
    expect(state).toMatchObject({ count: 3, newestSid: 3, gaps: [] });
  });

  it("has its translations alone where the original is not there", () => {
    const state = talkSubtitles(HEAD, TIMELINE, new Map([["de-DE", ["Zwei", "Eins", null]]]), arrivedAt);
    expect(allSentences(state).map((one) => textIn(one, "de-DE", view("de-DE"), AT_LAST)?.text)).toEqual([
      "Eins",
      "Zwei",
      undefined,
    ]);
    expect(lacksTexts(["a", "b"])).toBe(false);
    expect(lacksTexts(["a", null])).toBe(true);
  });

  it("has each number once, and no speaker that the head does not name", () => {
    const timeline = { sids: [1, 1], starts: [0, 10], ends: [5, 15], speakers: [9, 0] };
    const state = talkSubtitles(HEAD, timeline, new Map([["en-US", ["a", "b"]]]), arrivedAt);
    expect(allSentences(state)).toHaveLength(1);
    expect(allSentences(state)[0]?.speakerId).toBeUndefined();
  });
});

describe("the part of a talk that is in the page", () => {
  const articles = treeOf(Array.from({ length: 5_000 }, (_, at) => emptySentence(at + 1, 0)));

  it("is counted in sections from its beginning, over articles", () => {
    expect(countSections(articles)).toBe(100);
    for (const count of [0, 1, 39, 40, 41, 100, 200]) {
      const first = firstSections(articles, count);
      expect(countSections(first)).toBe(Math.min(count, 100));
      const keys = first.flatMap(({ items }) => items.map(({ key }) => key));
      expect(keys).toEqual(Array.from({ length: Math.min(count, 100) }, (_, at) => at));
    }
    expect(firstSections(articles, 40)[0]).toBe(articles[0]);
  });

  it("reaches up to the sentence that is asked for", () => {
    expect([1, 50, 51, 5_000, 9_999].map((sid) => sectionsUpTo(articles, sid))).toEqual([1, 1, 2, 100, 100]);
  });
});
