/**
 * What went wrong with keeping, in the words of a person: none of it keeps anybody from reading.
 */
import type { ArchiveProblem } from "../../archive/store.ts";

const WORDS = {
  refused: "kept.refused",
  blocked: "kept.refused",
  failed: "kept.refused",
  full: "kept.full",
  corrupt: "kept.broken",
  newer: "kept.newer",
} as const satisfies Readonly<Record<ArchiveProblem, string>>;

/** The key of the sentence that says so. */
export const problemWords = (problem: ArchiveProblem): (typeof WORDS)[ArchiveProblem] => WORDS[problem];
