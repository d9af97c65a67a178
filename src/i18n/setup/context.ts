/**
 * The link builder's words for its components, beside the interface's own (`i18n/context.ts`).
 */
import { type BaseTemplateArgs, flatten } from "@solid-primitives/i18n";
import { type Accessor, createContext, createMemo, useContext } from "solid-js";

import { fill } from "../context.ts";
import type { LoadedSetupWords } from "./dictionaries.ts";
import type { SetupDictionary } from "./en.ts";

type Flat = ReturnType<typeof flatten<SetupDictionary>>;
type SetupPhrase = { [Key in keyof Flat]: Flat[Key] extends string ? Key : never }[keyof Flat];

export type SetupWords = {
  readonly say: (key: SetupPhrase, values?: BaseTemplateArgs) => string;
};

export const SetupWordsContext = createContext<SetupWords>();

export function useSetupWords(): SetupWords {
  const words = useContext(SetupWordsContext);
  if (words === undefined) throw new Error("useSetupWords outside of SetupWordsContext.Provider");
  return words;
}

/** Words from loaded ones; they follow when others are loaded. */
export function createSetupWords(loaded: Accessor<LoadedSetupWords>): SetupWords {
  const flat = createMemo(() => flatten(loaded().words));
  return { say: (key, values) => fill(flat()[key], values) };
}

/** A line of the printed sheet, in its own language. */
export const sheetLine = ({ words }: LoadedSetupWords, address: string): string =>
  fill(words.sheet.line, { address });
