/**
 * What a sheet or a card says in one language.
 */
import { type LoadedSetupWords, sheetLine } from "../../i18n/setup-words-signals.ts";
import { isolated } from "../../lib/bidi.ts";
import type { Direction } from "../../lib/language-tag.ts";

/** What is said in one language. */
export type SheetLine = {
  readonly language: string;
  readonly direction: Direction;
  /** What the sheet is for. */
  readonly headline: string;
  /** The word for a broadcast's code. */
  readonly code: string;
  /** What to do. */
  readonly text: string;
};

/** A line with `text` as what to do. */
export const lineOf = ({ words, language, direction }: LoadedSetupWords, text: string): SheetLine => ({
  language,
  direction,
  headline: words.sheet.headline,
  code: words.sheet.code,
  text,
});

/** The line of a broadcast's sheet: to scan, or to type the code at `host`. */
export const codeLine = (words: LoadedSetupWords, host: string): SheetLine =>
  lineOf(words, sheetLine(words, isolated(host)));
