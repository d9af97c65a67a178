/**
 * Loading words in a language: English is always there, and stands in wherever others cannot be had.
 */
import { type Direction, directionOf } from "../lib/language-tag.ts";

export type LoadedWords<Words> = {
  readonly language: string;
  readonly direction: Direction;
  readonly words: Words;
  /** The language these words stand in for, since its own could not be had. */
  readonly missing?: string;
};

const languageOf = (path: string): string => /locales\/([^/]+)\//.exec(path)?.[1] ?? path;

/**
 * The languages there are words in (BCP 47 tags, `en` first), and their loading. `files` are what `import.meta.glob` found
 * under `locales/`, by path; the folder's name is the language. `en` is never among them.
 */
export function createLoading<Words>(en: Words, files: Readonly<Record<string, () => Promise<Words>>>) {
  const english: LoadedWords<Words> = { language: "en", direction: "ltr", words: en };
  const loaders = new Map(Object.entries(files).map(([path, load]) => [languageOf(path), load]));
  return {
    english,
    languages: ["en", ...loaders.keys()] as readonly string[],
    /** English where the language is not known, or its file cannot be had. */
    load: async (language: string): Promise<LoadedWords<Words>> => {
      const load = loaders.get(language);
      if (load === undefined) return english;
      try {
        return { language, direction: directionOf(language), words: await load() };
      } catch {
        return { ...english, missing: language };
      }
    },
  };
}
