/**
 * The languages of the printed sheet: those of the broadcast that we have words in, and English where we have none.
 */
import { matchLanguage } from "../../lib/match-language.ts";

/** What is printed: one sheet, or so many cards to a page. */
export const SHEET_FORMATS = ["sheet", "4", "8"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Languages there is room for on each. */
export const MOST_LINES: Readonly<Record<SheetFormat, number>> = { sheet: 15, "4": 4, "8": 3 };
/** Languages a sheet has room for. */
const MOST_SHEET_LINES = MOST_LINES.sheet;

/** The languages to print where nobody chose: for each of the broadcast's, the nearest of `ours`. */
export function usualSheetLanguages(
  broadcast: readonly string[],
  ours: readonly string[],
): readonly string[] {
  const found = broadcast.flatMap((tag) => matchLanguage([tag], ours) ?? []);
  const unique = [...new Set(found)].slice(0, MOST_SHEET_LINES);
  return unique.length === 0 ? ours.slice(0, 1) : unique;
}
