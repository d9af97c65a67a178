/**
 * The words and phrases that a reader wants to be told of, such as their name or their stop.
 */
import { foldQuery } from "../../lib/fold-text.ts";
import { cleanName } from "../../vas/clean-text.ts";

/** Words of one reader. */
export const MOST_WORDS = 20;
/** The longest word or phrase, in UTF-16 units. */
export const LONGEST_WORD = 60;

const cleanWord = (typed: string): string => cleanName(typed, LONGEST_WORD).replace(/\s+/g, " ");

/** The words with one more; the very same list where it says nothing new, or there are enough. */
export function withWord(words: readonly string[], typed: string): readonly string[] {
  const word = cleanWord(typed);
  const folded = foldQuery(word);
  const isKnown = words.some((one) => foldQuery(one) === folded);
  return folded === "" || isKnown || words.length >= MOST_WORDS ? words : [...words, word];
}
