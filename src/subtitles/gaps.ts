/**
 * Where sentences are missing that could not be recovered.
 */
import { isNear } from "../vas/sentence-number.ts";

/** Sentences `from` to `to` may be missing: the stream was away for `lostForMs` and skipped them. */
export type Gap = { readonly from: number; readonly to: number; readonly lostForMs: number };

/** Gap marks kept. */
export const MOST_GAPS = 200;

/** What was skipped between two sentences of one talk; nothing where they are neighbours, or too far apart to tell. */
export function gapBetween(before: number, after: number, lostForMs: number): readonly Gap[] {
  const isSkipped = before > 0 && after > before + 1 && isNear(before, after);
  return isSkipped ? [{ from: before + 1, to: after - 1, lostForMs }] : [];
}
