/**
 * Names and keys taken apart into words, and what they mean by the table of meanings.
 */
import { KEYS, type Meaning, type WordClass, WORDS } from "./meanings.ts";

/** Longer names and keys mean nothing, in characters. */
const LONGEST_NAME = 60;
/** Names and keys remembered; a stream has a few dozen. */
const MOST_KNOWN = 1_000;

const classes = new Map<string, Set<WordClass>>();
for (const [name, words] of Object.entries(WORDS) as [WordClass, string][])
  for (const word of words.split(/\s+/)) classes.set(word, (classes.get(word) ?? new Set()).add(name));

/** A word of the table, or the singular of one. */
function known(word: string): string | undefined {
  if (classes.has(word)) return word;
  const singular = word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : "";
  return classes.has(singular) ? singular : undefined;
}

/** Words that a word written together is made of, the longest first; nothing where there is a rest. */
function apart(word: string): readonly string[] | undefined {
  if (word === "") return [];
  for (let length = word.length; length > 1; length -= 1) {
    const first = word.slice(0, length);
    const rest = classes.has(first) ? apart(word.slice(length)) : undefined;
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
}

/** Words that end like the id of something and are none. */
const NO_ID = /^(?:(?:in)?valid|hybrid|android|avoid|rapid|liquid|unpaid|prepaid|pyramid|stupid|splendid)$/;

/** The id of something that nobody knows, written together. */
const idOf = (word: string): readonly string[] | undefined =>
  word.length > 4 && word.endsWith("id") && !NO_ID.test(word) ? [word.slice(0, -2), "id"] : undefined;

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_NAME) return read("");
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, found);
    return found;
  };
}

/** The words of a name or key, in lower case. */
export const wordsOf = remembering((text: string): readonly string[] =>
  text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => known(word) ?? apart(word) ?? idOf(word) ?? word),
);

/** A name or key without case, underscores and hyphens. */
export const flat = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The classes of all words in a name or key. */
const classesIn = remembering(
  (text: string): ReadonlySet<WordClass> =>
    new Set(wordsOf(text).flatMap((word) => [...(classes.get(word) ?? [])])),
);

/** Whether a name or a state has a word of this class. */
export const says = (text: string, kind: WordClass): boolean => classesIn(text).has(kind);

/** A pattern of the table as a regular expression over words that are written as `<class,class>`. */
function compiled(patterns: string): RegExp {
  const alternatives = patterns.split(/,\s*/).map((pattern) =>
    pattern
      .split(" ")
      .map((part) => {
        const [, names = "", repeat = ""] = /^([\w|]+)([+*?]?)$/.exec(part) ?? [];
        return `(?:<[^>]*\\b(?:${names})\\b[^>]*>)${repeat}`;
      })
      .join(""),
  );
  return new RegExp(`^(?:${alternatives.join("|")})$`);
}

const patterns = (Object.entries(KEYS) as [Meaning, readonly string[]][]).flatMap(([meaning, ranks]) =>
  ranks.map((text, rank) => ({ meaning, rank, pattern: compiled(text) })),
);

/** What a key may mean; a lower rank counts first. */
export type KeyMeaning = { readonly meaning: Meaning; readonly rank: number };

/** Everything that a key may mean. */
export const meaningsOf = remembering((key: string): readonly KeyMeaning[] => {
  const written = wordsOf(key)
    .map((word) => `<${[...(classes.get(word) ?? ["other"])].join(",")}>`)
    .join("");
  return patterns.filter(({ pattern }) => pattern.test(written));
});
