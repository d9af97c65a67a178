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

/** The languages there are words in, and their loading. `loaders` are by language, `en` is never among them. */
export function createLoading<Words>(en: Words, loaders: Readonly<Record<string, () => Promise<Words>>>) {
  const english: LoadedWords<Words> = { language: "en", direction: "ltr", words: en };
  return {
    english,
    languages: ["en", ...Object.keys(loaders)] as readonly string[],
    load: async (language: string): Promise<LoadedWords<Words>> => {
      const load = loaders[language];
      if (load === undefined) return english;
      try {
        return { language, direction: directionOf(language), words: await load() };
      } catch {
        return { ...english, missing: language };
      }
    },
  };
}
