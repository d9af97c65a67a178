/**
 * The words of a wall, in the languages that are on it: who reads the text in Japanese reads "Paused" in Japanese as well.
 */
import { type Accessor, createContext, createMemo, createResource, useContext } from "solid-js";

import { INTERFACE_LANGUAGES, type LoadedDictionary, loadDictionary } from "../../i18n/dictionaries.ts";
import { createI18n, type I18n } from "../../i18n/i18n-signals.ts";
import { createScreenWords, loadScreenWords, type ScreenWords } from "../../i18n/screen-words.ts";
import { matchLanguage } from "../../lib/match-language.ts";

/** One language of a wall: the interface's words and those of screens. */
export type WallWords = ScreenWords & { readonly i18n: I18n };

/** A phrase in one of the languages; nothing where there is nothing to say. */
export type Say = (words: WallWords) => string | undefined;

/** More languages than this are not said: a sentence in each would fill the wall. */
const MOST_SAID = 2;

/**
 * The languages to say things in: the one that a link asks for (`ui`), else the first two of those `shown` that we speak,
 * else that of the interface.
 */
export function saidLanguages(
  asked: string | undefined,
  shown: readonly string[],
  ofInterface: string,
): readonly string[] {
  if (asked !== undefined) return [ofInterface];
  const spoken = shown.flatMap((tag) => matchLanguage([tag], INTERFACE_LANGUAGES) ?? []);
  const said = [...new Set(spoken)].slice(0, MOST_SAID);
  return said.length === 0 ? [ofInterface] : said;
}

type Loaded = {
  readonly dictionary: LoadedDictionary;
  readonly screen: Awaited<ReturnType<typeof loadScreenWords>>;
};

const load = (languages: readonly string[]): Promise<readonly Loaded[]> =>
  Promise.all(
    languages.map(async (language) => {
      const [dictionary, screen] = await Promise.all([loadDictionary(language), loadScreenWords(language)]);
      return { dictionary, screen };
    }),
  );

/** The words in these languages, in their order; none before they were loaded. */
export function createWallWords(
  languages: Accessor<readonly string[]>,
  appName: string | undefined,
): Accessor<readonly WallWords[]> {
  const wanted = createMemo(languages, undefined, {
    equals: (one, other) => one?.join() === other?.join(),
  });
  const [loaded] = createResource(wanted, load);
  const words = createMemo(() =>
    (loaded.latest ?? []).map(({ dictionary, screen }) => ({
      i18n: createI18n(
        () => dictionary,
        () => appName,
      ),
      ...createScreenWords(() => screen),
    })),
  );
  return words;
}

export const WallWordsContext = createContext<Accessor<readonly WallWords[]>>(() => []);

/** The words of the wall, its first language first. */
export const useWallWords = (): Accessor<readonly WallWords[]> => useContext(WallWordsContext);
