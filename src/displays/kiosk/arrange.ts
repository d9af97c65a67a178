/**
 * How several languages share one screen.
 */
import type { Arrangement } from "../../links/parameters/kiosk.ts";

/**
 * A wide screen, for `matchMedia`. On a narrower one, such as 4 : 3, two columns beside the code to scan would be of a few
 * words each.
 */
export const WIDE_SCREEN = "(min-aspect-ratio: 3/2)";

export type Grid = { readonly columns: number; readonly rows: number };

/**
 * Columns and rows for `count` languages. Two are beside each other where the screen is wide; more would have lines
 * of a word or two, and are below each other.
 */
export function gridOf(count: number, arrangement: Arrangement, isWide: boolean): Grid {
  const all = Math.max(1, count);
  const beside = arrangement === "columns" || (arrangement === "auto" && isWide && all <= 2);
  return beside ? { columns: all, rows: 1 } : { columns: 1, rows: all };
}
