import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { findSentence, type Section, sentencesOf } from "../../../src/subtitles/sections.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { fold } from "../../harness/histories.ts";

const said = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => final(from + index, `sentence ${from + index}`));

const sectionsOf = (state: SubtitleState): readonly Section[] =>
  state.articles.flatMap((article) => article.items);

/** Pieces of `after` that are not the same objects as in `before`. */
function renewed(before: SubtitleState, after: SubtitleState) {
  const articles = new Set(before.articles);
  const sections = new Set(sectionsOf(before));
  const sentences = new Set(allSentences(before));
  return {
    articles: after.articles.filter((article) => !articles.has(article)).length,
    sections: sectionsOf(after).filter((section) => !sections.has(section)).length,
    sentences: allSentences(after).filter((sentence) => !sentences.has(sentence)).length,
  };
}

describe("a change to one sentence", () => {
  const long = fold(said(1, 4_500));

  it("renews only the path to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_500 }), fc.boolean(), (sid, ofTranslation) => {
        const event = ofTranslation ? translation(sid, "en", "new") : final(sid, "new");
        const after = reduceSubtitles(long, event, 0);
        expect(renewed(long, after)).toEqual({ articles: 1, sections: 1, sentences: 1 });
      }),
      { numRuns: 50 },
    );
  });

  it("renews nothing but the end where a sentence is new", () => {
    const after = reduceSubtitles(long, interim(4_501, "new"), 0);
    expect(renewed(long, after)).toEqual({ articles: 1, sections: 1, sentences: 1 });
    expect(after.count).toBe(4_501);
  });

  it("renews no translation but the one that changed", () => {
    const before = fold([
      final(1, "a", { translations: new Map([["en", "one"]]) }),
      translation(1, "ja", "一"),
    ]);
    const after = reduceSubtitles(before, translation(1, "ja", "壱"), 0);
    const english = (state: SubtitleState) => findSentence(state.articles, 1)?.translations.get("en");
    expect(english(after)).toBe(english(before));
    expect(findSentence(after.articles, 1)?.original).toBe(findSentence(before.articles, 1)?.original);
  });

  it("leaves the speakers and the gaps alone", () => {
    const after = reduceSubtitles(long, final(7, "new"), 0);
    expect(after.speakers).toBe(long.speakers);
    expect(after.gaps).toBe(long.gaps);
  });
});

describe("a break of the stream", () => {
  it("renews only the pieces that hold interim text", () => {
    const before = fold([...said(1, 500), interim(501, "still spea")]);
    const after = reduceSubtitles(before, { type: "stream-lost" }, 0);
    expect(renewed(before, after)).toEqual({ articles: 1, sections: 1, sentences: 1 });
  });

  it("renews nothing where all is final", () => {
    const before = fold(said(1, 500));
    const after = reduceSubtitles(before, { type: "stream-lost" }, 0);
    expect(after.articles).toBe(before.articles);
  });
});

describe("the pieces the page is made of", () => {
  it("hold at most fifty sentences and forty sections, each in its own place", () => {
    const sids = fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(sids, (list) => {
        const state = fold(list.map((sid) => final(sid, `sentence ${sid}`)));
        for (const article of state.articles) {
          expect(article.items.length).toBeLessThanOrEqual(40);
          expect(article.items.length).toBeGreaterThan(0);
          for (const section of article.items) {
            expect(section.items.length).toBeLessThanOrEqual(50);
            expect(section.items.length).toBeGreaterThan(0);
          }
        }
        expect([...sentencesOf(state.articles)].map(({ sid }) => sid)).toEqual(
          list.toSorted((a, b) => a - b),
        );
        for (const sid of list) expect(findSentence(state.articles, sid)?.sid).toBe(sid);
        expect(findSentence(state.articles, 20_001)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it("keep their keys when an older sentence comes late", () => {
    const before = fold(said(60, 180));
    const after = reduceSubtitles(before, final(3, "late"), 0);
    const keys = (state: SubtitleState) => sectionsOf(state).map(({ key }) => key);
    expect(keys(before)).toEqual([1, 2, 3]);
    expect(keys(after)).toEqual([0, 1, 2, 3]);
  });

  it("are none before anything was said", () => {
    expect(allSentences(noSubtitles)).toEqual([]);
  });
});
