/**
 * The languages of the printed sheet: those of the broadcast that we have words in, and English where we have none.
 */
import { matchLanguage } from "../../lib/match-language.ts";

/** Lines a sheet has room for. */
export const MOST_SHEET_LINES = 8;

/** The languages to print where nobody chose: for each of the broadcast's, the nearest of `ours`. */
export function usualSheetLanguages(
  broadcast: readonly string[],
  ours: readonly string[],
): readonly string[] {
  const found = broadcast.flatMap((tag) => matchLanguage([tag], ours) ?? []);
  const unique = [...new Set(found)].slice(0, MOST_SHEET_LINES);
  return unique.length === 0 ? ours.slice(0, 1) : unique;
}
