/**
 * Where a reader's words stand in a text: found as the search finds them, but only as whole words where a script has spaces between
 * them, and in their other forms where the stems of the language are known.
 */
import { foldQuery, foldText, foundIn } from "../../lib/fold-text.ts";

/** The stem of a word in lower case, in one language. */
export type Stem = (word: string) => string;

/** One place in a text, in UTF-16 units, the end not included. */
export type FoundWord = { readonly word: string; readonly from: number; readonly to: number };

/** Finds all words in a text; `stem` is of the language of the text, where it is known. */
export type FindWords = (text: string, stem?: Stem) => readonly FoundWord[];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces between words: a word may stand anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Here what a word does in its sentence is written at its end. */
const SUFFIXED = /\p{Script=Hangul}/u;

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20);
/** The last character of a text, also where it is a pair of units. */
const lastOf = (text: string): string => /[^]$/u.exec(text)?.[0] ?? " ";

/** Whether a word may begin or end between two characters. */
const isBetween = (before: string, after: string): boolean =>
  !IN_WORD.test(before) || !IN_WORD.test(after) || UNSPACED.test(before) || UNSPACED.test(after);

function isWhole(text: string, from: number, to: number): boolean {
  const found = text.slice(from, to);
  const isEnd = SUFFIXED.test(lastOf(found)) || isBetween(lastOf(found), firstOf(text.slice(to) || " "));
  return isEnd && isBetween(lastOf(text.slice(0, from)), firstOf(found));
}

type Token = { readonly stem: string; readonly from: number; readonly to: number };

/** Stems that were looked up, by their words: a text that grows is looked at again and again. */
const MOST_STEMS = 2_000;
const stemsOf = new WeakMap<Stem, Map<string, string>>();

function stemOf(word: string, stem: Stem): string {
  const stems = stemsOf.get(stem) ?? new Map<string, string>();
  stemsOf.set(stem, stems);
  const before = stems.get(word);
  if (before !== undefined) return before;
  const found = foldQuery(stem(word.toLowerCase()));
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, found);
  return found;
}

function tokensOf(text: string, stem: Stem): readonly Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    stem: stemOf(word, stem),
    from: index,
    to: index + word.length,
  }));
}

/** Where the stems of a phrase follow each other. */
function* foundByStem(
  tokens: readonly Token[],
  phrase: readonly Token[],
): Generator<Omit<FoundWord, "word">> {
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    const [first, last] = [tokens[at], tokens[at + phrase.length - 1]];
    const isHere = phrase.every(({ stem }, next) => stem !== "" && tokens[at + next]?.stem === stem);
    if (isHere && first !== undefined && last !== undefined) yield { from: first.from, to: last.to };
  }
}

/** How to find these words; the stems of each are looked up once a language. */
export function createFindWords(words: readonly string[]): FindWords {
  const queries = words.map((word) => ({ word, folded: foldQuery(word) }));
  const phrases = new Map<Stem, ReadonlyMap<string, readonly Token[]>>();

  function phrasesIn(stem: Stem): ReadonlyMap<string, readonly Token[]> {
    const known = phrases.get(stem);
    if (known !== undefined) return known;
    const stemmed = new Map(
      words.filter((word) => !UNSPACED.test(word)).map((word) => [word, tokensOf(word, stem)] as const),
    );
    phrases.set(stem, stemmed);
    return stemmed;
  }

  return (text, stem) => {
    const found: FoundWord[] = [];
    const folded = foldText(text);
    const tokens = stem === undefined ? [] : tokensOf(text, stem);
    const stems = new Set(tokens.map((token) => token.stem));
    for (const { word, folded: query } of queries) {
      const places = [...foundIn(folded, query)].filter(({ from, to }) => isWhole(text, from, to));
      const phrase = stem === undefined ? undefined : phrasesIn(stem).get(word);
      if (phrase?.[0] !== undefined && stems.has(phrase[0].stem))
        for (const place of foundByStem(tokens, phrase))
          if (!places.some(({ from, to }) => from < place.to && place.from < to)) places.push(place);
      for (const { from, to } of places) found.push({ word, from, to });
    }
    return found.sort((a, b) => a.from - b.from);
  };
}
