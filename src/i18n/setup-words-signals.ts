/**
 * The link builder's words for its components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createContext, useContext } from "solid-js";

import { fill } from "./i18n-signals.ts";
import { createLoading, type LoadedWords } from "./loading.ts";
import en, { type SetupDictionary } from "./locales/en/setup.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<SetupDictionary>(
  en,
  import.meta.glob<SetupDictionary>(["./locales/*/setup.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const SETUP_LANGUAGES = loading.languages;

export type LoadedSetupWords = LoadedWords<SetupDictionary>;

/** Loads the link builder's words; English where they cannot be had. */
export const loadSetupWords = loading.load;

export type SetupWords = PartWords<SetupDictionary>;

export const SetupWordsContext = createContext<SetupWords>();

export function useSetupWords(): SetupWords {
  const words = useContext(SetupWordsContext);
  if (words === undefined) throw new Error("useSetupWords outside of SetupWordsContext.Provider");
  return words;
}

/** Words from loaded ones; they follow when others are loaded. */
export const createSetupWords = createPartWords<SetupDictionary>;

/** A line of the printed sheet, in its own language. */
export const sheetLine = ({ words }: LoadedSetupWords, address: string): string =>
  fill(words.sheet.line, { address });
