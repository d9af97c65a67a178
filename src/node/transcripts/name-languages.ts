/**
 * Gives each column of texts its language: named on the command line, named by the format, or guessed from the script.
 * A guess is always told to the person, since Latin need not be English nor Han the Chinese of Taiwan.
 */

import { scriptOfColumn, tagOfScript } from "./scripts.ts";

export type NamedLanguages = {
  readonly language: string;
  readonly translationLanguages: readonly string[];
  readonly notes: readonly string[];
};

/**
 * Names the languages, as BCP 47 tags. `columns` holds the texts by column, the spoken language first; `named` is the
 * command line's list, `given` the translations a format names itself. A spoken language that cannot be told is `und`;
 * a translation that cannot be told, or would share a tag, is the private-use tag `und-x-t1` for the first translation,
 * `und-x-t2` for the second and so on.
 */
export function nameLanguages(
  columns: readonly (readonly string[])[],
  named: readonly string[],
  given: readonly string[] | undefined,
): NamedLanguages {
  const [spoken = [], ...translated] = columns;
  const known = given ?? (named.length > 1 ? named.slice(1) : undefined);
  const language = named[0] ?? guess(spoken, known ?? []) ?? "und";
  const tags = known ?? guessAll(translated, language);
  const notes = [
    ...guessNotes(language, named.length === 0),
    ...(known === undefined ? tags.flatMap(guessedTranslation) : []),
    ...unusedNotes(named, given),
  ];
  return { language, translationLanguages: tags, notes };
}

function guess(texts: readonly string[], taken: readonly string[]): string | undefined {
  const column = scriptOfColumn(texts);
  const tag = column === undefined ? undefined : tagOfScript(column.script);
  return tag === undefined || taken.includes(tag) ? undefined : tag;
}

function guessAll(columns: readonly (readonly string[])[], language: string): string[] {
  const tags: string[] = [];
  for (const [at, texts] of columns.entries()) {
    tags.push(guess(texts, [language, ...tags]) ?? `und-x-t${at + 1}`);
  }
  return tags;
}

function guessNotes(language: string, isGuessed: boolean): string[] {
  if (!isGuessed) return [];
  return language === "und"
    ? ["the spoken language cannot be told from its writing, so it is und; --languages names it"]
    : [`the spoken language is guessed from its writing: ${language}; --languages names it`];
}

function guessedTranslation(tag: string, at: number): string[] {
  return tag.startsWith("und-x-t")
    ? [
        `the language of translation ${at + 1} cannot be told from its writing, so it is ${tag}; --languages names it`,
      ]
    : [`the language of translation ${at + 1} is guessed from its writing: ${tag}; --languages names it`];
}

function unusedNotes(named: readonly string[], given: readonly string[] | undefined): string[] {
  const asked = named.slice(1);
  if (given === undefined || asked.length === 0 || asked.join() === given.join()) return [];
  return given.length === 0
    ? ["the file holds one language, so the languages named after the first are not used"]
    : [`the file names its translations itself: ${given.join(", ")}`];
}
