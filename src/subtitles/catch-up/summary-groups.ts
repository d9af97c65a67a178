/**
 * What was missed, cut into pieces that are summarised one by one: each point then belongs to the sentences it was made of.
 */
import type { Sentence } from "../sentence.ts";

export type SummaryGroup = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

/** The longest piece, in UTF-16 units: what a summariser of a device takes without trouble. */
const LONGEST_UNITS = 3_000;
/** Points of one summary. */
const MOST_GROUPS = 8;

type Said = { readonly sid: number; readonly text: string };

/** Pieces of about the same length, whole sentences each; what is too much for them is left out at the beginning. */
export function summaryGroups(
  sentences: readonly Sentence[],
  textOf: (sentence: Sentence) => string,
): readonly SummaryGroup[] {
  const said = sentences
    .map((sentence): Said => ({ sid: sentence.sid, text: textOf(sentence) }))
    .filter(({ text }) => text !== "");
  const total = said.reduce((sum, { text }) => sum + text.length + 1, 0);
  const most = Math.min(LONGEST_UNITS, Math.max(400, Math.ceil(total / MOST_GROUPS)));
  const groups: SummaryGroup[] = [];
  for (const { sid, text } of said) {
    const last = groups.at(-1);
    if (last !== undefined && last.text.length + text.length < most)
      groups[groups.length - 1] = { ...last, to: sid, text: `${last.text} ${text}` };
    else groups.push({ from: sid, to: sid, text: text.slice(0, LONGEST_UNITS) });
  }
  return groups.slice(-MOST_GROUPS);
}
