import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  createSearch,
  createSearchedTexts,
  type Match,
  type Search,
} from "../../../../src/subtitles/search/search.ts";
import type { Articles } from "../../../../src/subtitles/sections.ts";
import type { View } from "../../../../src/subtitles/view.ts";
import { final, interim, translation } from "../../../harness/builders.ts";
import { fold } from "../../../harness/histories.ts";

const view: View = { languages: ["en"], original: false, transcriptionLanguage: "en" };
const START = { sid: 0, column: -1, from: -1 };

const talk = (texts: readonly string[]): Articles =>
  fold(texts.map((text, index) => final(index + 1, text))).articles;

function searchFor(query: string, seen = view): Search {
  const search = createSearch(query, createSearchedTexts(seen));
  if (search === undefined) throw new Error("nothing to look for");
  return search;
}

const at = (match: Match | undefined) => match && [match.sid, match.column, match.from, match.to];
const never = (): boolean => false;

describe("a search in what was said", () => {
  it("counts, and goes on, back and around", () => {
    const articles = talk(["one two", "two two", "three"]);
    const search = searchFor("TWO");
    expect(search.advance(articles, never)).toBe(true);
    expect(search.total(articles)).toBe(3);
    const first = search.next(articles, START);
    expect(at(first)).toEqual([1, 0, 4, 7]);
    const second = search.next(articles, first ?? START);
    expect(at(second)).toEqual([2, 0, 0, 3]);
    const third = search.next(articles, second ?? START);
    expect(at(third)).toEqual([2, 0, 4, 7]);
    expect(at(search.next(articles, third ?? START))).toEqual(at(first));
    expect(at(search.previous(articles, first ?? START))).toEqual(at(third));
    expect(at(search.previous(articles, third ?? START))).toEqual(at(second));
    expect([first, second, third].map((match) => match && search.position(articles, match))).toEqual([
      1, 2, 3,
    ]);
  });

  it("looks in what the reader sees: the languages shown, and the original where it stands in", () => {
    const { articles } = fold([
      final(1, "good morning"),
      translation(1, "de", "guten Morgen"),
      final(2, "morning, not translated"),
      interim(3, "morning, so far"),
    ]);
    const german = { ...view, languages: ["de"] };
    const counted = (seen: View, query: string): number => {
      const search = searchFor(query, seen);
      search.advance(articles, never);
      return search.total(articles);
    };
    expect(counted(german, "good")).toBe(0);
    expect(counted(german, "morgen")).toBe(1);
    expect(counted(german, "not translated")).toBe(1);
    expect(counted({ ...german, original: true }, "good")).toBe(1);
    expect(counted(view, "morning")).toBe(3);
  });

  it("finds what was said meanwhile, and looks through no more than the section it is in", () => {
    const before = fold(Array.from({ length: 120 }, (_, index) => final(index + 1, `word ${index}`)));
    const search = searchFor("word");
    search.advance(before.articles, never);
    const after = fold([final(121, "a word more")], before);
    let sections = 0;
    const isDone = search.advance(after.articles, () => {
      sections += 1;
      return false;
    });
    expect([isDone, sections, search.total(after.articles)]).toEqual([true, 1, 121]);
  });

  it("can be done in slices, and knows of a match before it is through", () => {
    const articles = talk(Array.from({ length: 500 }, (_, index) => `word ${index}`));
    const search = searchFor("word 499");
    let slices = 1;
    while (!search.advance(articles, () => true)) slices += 1;
    expect(slices).toBeGreaterThanOrEqual(10);
    expect(at(searchFor("word 499").next(articles, START))).toEqual([500, 0, 0, 8]);
  });

  it("finds nothing in nothing, and nothing for nothing", () => {
    expect(createSearch(" ", createSearchedTexts(view))).toBeUndefined();
    expect(searchFor("a").next([], START)).toBeUndefined();
    expect(searchFor("z").previous(talk(["a"]), START)).toBeUndefined();
  });

  it("goes through every match once on its way around, forwards and backwards, from anywhere", () => {
    const words = fc.array(fc.constantFrom("ab", "ba b", "a", "b", "ab ab", ""), { maxLength: 130 });
    fc.assert(
      fc.property(words, fc.nat(130), (texts, sid) => {
        const articles = talk(texts);
        const search = searchFor("b");
        search.advance(articles, never);
        const total = search.total(articles);
        expect(total).toBe(texts.join("").split("b").length - 1);
        for (const direction of ["next", "previous"] as const) {
          const positions: number[] = [];
          let match = search[direction](articles, { sid, column: -1, from: -1 });
          for (let step = 0; step < total && match !== undefined; step += 1) {
            positions.push(search.position(articles, match));
            match = search[direction](articles, match);
          }
          expect(positions.sort((a, b) => a - b)).toEqual(
            Array.from({ length: total }, (_, index) => index + 1),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
