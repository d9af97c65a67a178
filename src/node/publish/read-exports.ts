/**
 * Reads the two files that the service exports of a transcript, and joins them. Where the vtt cannot be read, the csv alone
 * counts, with its whole seconds, and that is told.
 */
import { err, ok, type Result } from "../../lib/result.ts";
import { readCsv } from "../transcripts/read-csv.ts";
import { readVttLines } from "../transcripts/read-vtt.ts";
import { normalizeSource } from "../transcripts/source-lines.ts";
import { type Cue, type Difference, joinTranscript, type JoinedSentence } from "./join-transcript.ts";

export type ReadExports = {
  readonly sentences: readonly JoinedSentence[];
  /** Languages of the translations. */
  readonly translationLanguages: readonly string[];
  readonly differences: readonly Difference[];
  /** Sentences for the terminal. */
  readonly notes: readonly string[];
};

/** The error is a sentence for the terminal. */
export function readExports(csv: string, vtt: string): Result<ReadExports, string> {
  const rows = readCsv(normalizeSource(csv));
  if (!rows.ok) return err(`The exported csv cannot be read; line ${rows.error.line}: ${rows.error.reason}.`);
  const { cues: all, translationTags = [] } = rows.value;
  const said = all.filter(({ texts }) => texts.some((text) => text !== ""));
  if (said.length === 0)
    return err("The transcript has no sentence: nothing was recognised in this recording.");
  const cues = readVttLines(normalizeSource(vtt));
  const notes = cues.ok
    ? []
    : [
        `The exported vtt cannot be read (line ${cues.error.line}: ${cues.error.reason}); times are whole seconds.`,
      ];
  const plain = cues.ok
    ? cues.value.map(({ startMs, endMs, lines }): Cue => ({
        startMs,
        endMs,
        lines: lines.map(({ text }) => text),
      }))
    : [];
  const joined = joinTranscript(said, plain, translationTags);
  const differences = cues.ok ? joined.differences : [];
  return ok({ sentences: joined.sentences, translationLanguages: translationTags, differences, notes });
}
