/**
 * A translation that is made anew for each revision, as a stand-in: a word depends on the one behind it, and the verb
 * moves to the end of its clause once that is whole, so a word more may change several before it.
 */
import type { StreamRevision } from "./revision-streams.ts";

const CLAUSE = 5;
const TRANSLATION_MS = 200;

/** A number between 0 and 1 that a text always gives (FNV-1a). */
function shareOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}

function clauseOf(words: readonly string[], next: string | undefined, isWhole: boolean): readonly string[] {
  const translated = words.flatMap((word, index) => {
    const behind = words[index + 1] ?? next ?? "";
    const form = behind !== "" && shareOf(word + behind) < 0.3 ? "b" : "a";
    return shareOf(word) < 0.08 ? [word + form, "ist"] : [word + form];
  });
  const [first = "", verb = "", ...others] = translated;
  return isWhole && others.length > 0 ? [first, ...others, verb] : translated;
}

function translation(text: string, isFinal: boolean): string {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const clauses: string[] = [];
  for (let from = 0; from < words.length; from += CLAUSE) {
    const clause = words.slice(from, from + CLAUSE);
    const isWhole = clause.length === CLAUSE || isFinal;
    clauses.push(...clauseOf(clause, words[from + CLAUSE], isWhole));
  }
  return clauses.join(" ");
}

/** What a translator that knows nothing of what it said before makes of a talk (in Latin letters). */
export const retranslated = (talk: readonly StreamRevision[]): readonly StreamRevision[] =>
  talk.map(({ atMs, text, isFinal, ...revision }) => ({
    ...revision,
    atMs: atMs + TRANSLATION_MS,
    text: translation(text, isFinal),
    isFinal,
  }));
