/**
 * Where corrections of a transcript go. What is the same for all places: the answer, and which corrections meet a text that
 * somebody else has changed meanwhile.
 */
import type { JoinedSentence } from "../join-transcript.ts";
import type { Change } from "./edits.ts";

/** A sentence that was changed here and elsewhere. */
export type Conflict = { readonly sid: number; readonly yours: string; readonly theirs: string };

export type Saved =
  | {
      readonly outcome: "saved";
      readonly sentences: readonly JoinedSentence[];
      readonly notes: readonly string[];
    }
  /** Nothing of these was written. */
  | { readonly outcome: "conflicts"; readonly conflicts: readonly Conflict[] }
  /** Saving again goes on with what is left. */
  | { readonly outcome: "failed"; readonly reason: string; readonly written: number };

export type Corrections = {
  /** Whether a service keeps them. */
  readonly isShared: boolean;
  readonly save: (changes: readonly Change[]) => Promise<Saved>;
};

/** The corrections of texts that are not what was seen any more, nor what was asked for. */
export function conflictsIn(changes: readonly Change[], now: readonly JoinedSentence[]): readonly Conflict[] {
  const texts = new Map(now.map(({ sid, text }) => [sid, text]));
  return changes.flatMap((change) => {
    if (change.what !== "text") return [];
    const theirs = texts.get(change.sid);
    const isSettled = theirs === undefined || theirs === change.seen || theirs === change.text;
    return isSettled ? [] : [{ sid: change.sid, yours: change.text, theirs }];
  });
}
