/**
 * When a word has waited long enough: agreement of revisions, its age and its place in the text are looked at
 * together, at the pace of the stream.
 */
import type { HeldWord } from "./ages.ts";
import { type Hold, MOST_MS } from "./holds.ts";
import { patienceOf, type Rhythm } from "./rhythm.ts";

/**
 * How the risk that a word is replaced depends on its place: it grows with the words before it, since a word goes
 * with any of them, shrinks with the words behind it, and is less at a place that changed before. Fitted to logs of
 * recognisers (docs/decisions/053-learned-patience.md).
 */
const BEFORE = 1.7;
const BEHIND = -0.9;
const CHANGED = 0.45;
const MOST_CHANGES = 3;

/** With less patience than this, agreement of revisions is not waited for. */
const IMPATIENT = 0.06;

/** When a word with so many words `before` and `behind` it has waited long enough, in ms on the viewer's clock. */
export function readyAt(
  hold: Hold,
  rhythm: Rhythm,
  { since, seen, heardAt, changes }: HeldWord,
  before: number,
  behind: number,
): number {
  const patience = patienceOf(rhythm);
  const latest = Math.min(since + hold.stoodMs, heardAt + MOST_MS);
  if (seen < hold.agreeing && patience > IMPATIENT) return latest;
  const place = (1 + before) ** BEFORE * (1 + behind) ** BEHIND * CHANGED ** Math.min(changes, MOST_CHANGES);
  return Math.min(since + Math.ceil(rhythm.revisionMs * Math.max(0, patience * place - 1)), latest);
}
