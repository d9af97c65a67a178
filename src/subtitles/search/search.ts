/**
 * Finding something in what was said: how often it is there, and the next or the one before from where the reader
 * is. Tallies hang on the immutable sections of the tree, so new text costs one section, and a long talk can be
 * looked through in slices.
 */
import { foldQuery, foldText, type FoldedText, foundIn } from "../../lib/fold-text.ts";
import type { Articles, Section } from "../sections.ts";
import type { Sentence } from "../sentence.ts";
import { AT_LAST, columnsOf, textIn, type View } from "../view.ts";

/** One place where what is looked for is. */
export type Match = {
  readonly sid: number;
  /** Which of the texts of the view, from 0. */
  readonly column: number;
  /** The text it stands in, and the part of it in UTF-16 units. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

/** A place in the text to look on from. */
export type Place = Pick<Match, "sid" | "column" | "from">;

export type Search = {
  /** Looks through sections until `isOver`, at least through one; true once the whole talk is tallied. */
  readonly advance: (articles: Articles, isOver: () => boolean) => boolean;
  /** How often it is in the sections that were looked through. */
  readonly total: (articles: Articles) => number;
  /** How many are there up to `place`, itself included. */
  readonly position: (articles: Articles, place: Place) => number;
  /** The first match after `place`, and over the end from the beginning. */
  readonly next: (articles: Articles, place: Place) => Match | undefined;
  /** The last match before `place`, and over the beginning from the end. */
  readonly previous: (articles: Articles, place: Place) => Match | undefined;
};

type SearchedText = FoldedText & { readonly text: string; readonly column: number };

/** The texts of one view, folded as they are needed and kept as long as their sentences are. */
export type SearchedTexts = (sentence: Sentence) => readonly SearchedText[];

/** Texts as a reader sees them in `view`, once every wait for a translation is over. */
export function createSearchedTexts(view: View): SearchedTexts {
  const kept = new WeakMap<Sentence, readonly SearchedText[]>();
  const columns = columnsOf(view);
  return (sentence) => {
    const before = kept.get(sentence);
    if (before !== undefined) return before;
    const texts = columns.flatMap((name, column): SearchedText[] => {
      const shown = textIn(sentence, name, view, AT_LAST);
      return shown === undefined ? [] : [{ ...foldText(shown.text), text: shown.text, column }];
    });
    kept.set(sentence, texts);
    return texts;
  };
}

function countIn(text: FoldedText, query: string): number {
  let count = 0;
  for (const found of foundIn(text, query)) if (found.to > 0) count += 1;
  return count;
}

const compare = (a: Place, b: Place): number => a.sid - b.sid || a.column - b.column || a.from - b.from;

/** A search for what a person typed, or nothing where that is nothing to look for. */
export function createSearch(typed: string, texts: SearchedTexts): Search | undefined {
  const query = foldQuery(typed);
  if (query === "") return undefined;
  const tallies = new WeakMap<Section, number>();

  function* matchesOf(section: Section): Generator<Match> {
    for (const sentence of section.items) {
      for (const searched of texts(sentence)) {
        for (const { from, to } of foundIn(searched, query)) {
          yield { sid: sentence.sid, column: searched.column, text: searched.text, from, to };
        }
      }
    }
  }

  function tally(section: Section): number {
    const before = tallies.get(section);
    if (before !== undefined) return before;
    let count = 0;
    for (const sentence of section.items) {
      for (const searched of texts(sentence)) count += countIn(searched, query);
    }
    tallies.set(section, count);
    return count;
  }

  function step(articles: Articles, place: Place, direction: 1 | -1): Match | undefined {
    const sections = articles.flatMap(({ items }) => items);
    if (direction < 0) sections.reverse();
    const isAhead = (match: Place): boolean => compare(match, place) * direction > 0;
    /** The far end of a section lies ahead of the place, or at it. */
    const edge = (section: Section): number =>
      (direction > 0 ? section.items.at(-1) : section.items[0])?.sid ?? 0;
    const start = sections.findIndex((section) => (edge(section) - place.sid) * direction >= 0);
    const first = start < 0 ? sections.length : start;
    const inOrder = (section: Section): readonly Match[] => {
      if (tally(section) === 0) return [];
      const matches = [...matchesOf(section)];
      if (direction < 0) matches.reverse();
      return matches;
    };
    for (const section of sections.slice(first)) {
      const ahead = inOrder(section).find(isAhead);
      if (ahead !== undefined) return ahead;
    }
    for (const section of sections.slice(0, first + 1)) {
      const [match] = inOrder(section);
      if (match !== undefined) return match;
    }
    return undefined;
  }

  return {
    advance: (articles, isOver) => {
      for (const article of articles) {
        for (const section of article.items) {
          if (tallies.has(section)) continue;
          tally(section);
          if (isOver()) return false;
        }
      }
      return true;
    },
    total: (articles) => {
      let count = 0;
      for (const article of articles) for (const section of article.items) count += tallies.get(section) ?? 0;
      return count;
    },
    position: (articles, place) => {
      let count = 0;
      for (const section of articles.flatMap(({ items }) => items)) {
        if ((section.items.at(-1)?.sid ?? 0) < place.sid) count += tally(section);
        else if ((section.items[0]?.sid ?? 0) <= place.sid) {
          for (const match of matchesOf(section)) if (compare(match, place) <= 0) count += 1;
        }
      }
      return count;
    },
    next: (articles, place) => step(articles, place, 1),
    previous: (articles, place) => step(articles, place, -1),
  };
}
