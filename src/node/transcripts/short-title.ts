/**
 * A title made of a sentence: all of it where it is short, else its first clauses, so that no title ends within a phrase.
 */

/** Ends of clauses; between digits a comma or a point ends nothing. */
const CLAUSE_END = /[,;:.!?…،؛؟।]+(["”’»)]*)(?=\s)|\s[–—](?=\s)|[、，。；：！？]+/gu;
/** A clause that makes a title has this share of the room at least. */
const LEAST_SHARE = 0.25;
/** What ends a sentence and no title. */
const FULL_STOP = /(?<![.。])[.。।]$/u;

const lengthOf = (text: string): number => Array.from(text).length;

/**
 * A title of at most `longest` characters, and an ellipsis where it is cut. Where no clause fits, it is `otherwise`, such as who
 * says it; without that it is cut between words.
 */
export function shortTitle(sentence: string, longest: number, otherwise?: string): string {
  const whole = sentence.trim().replace(FULL_STOP, "");
  if (lengthOf(whole) <= longest) return whole;
  const clauses = Array.from(
    whole.matchAll(CLAUSE_END),
    ({ index, 1: quotes = "" }) => whole.slice(0, index) + quotes,
  ).filter((clause) => lengthOf(clause) <= longest && lengthOf(clause) >= longest * LEAST_SHARE);
  const clause = clauses.at(-1);
  if (clause !== undefined) return `${clause} …`;
  if (otherwise !== undefined && otherwise !== "") return otherwise;
  const cut = Array.from(whole).slice(0, longest).join("");
  return `${cut.replace(/\s+\S*$/u, "")} …`;
}
