/**
 * What every reader gives back, kept apart from the readers so that each of them can name these shapes without
 * importing another. A reader only takes its format apart into a `Draft`; language names, order and durations are settled
 * once for all formats in `finish-transcript.ts`.
 */

import { err, type Err } from "../../lib/result.ts";

/** One spoken sentence. Times are milliseconds from the start of the recording, `endMs` is after `startMs`. */
export type TranscriptSentence = {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly speaker?: string;
  /** BCP 47 tag to text; a language without text for this sentence is absent. */
  readonly translations: Readonly<Record<string, string>>;
};

/** A whole file, sentences in order of their start. `notes` are plain sentences for the terminal. */
export type Transcript = {
  readonly language: string;
  readonly translationLanguages: readonly string[];
  readonly sentences: readonly TranscriptSentence[];
  readonly notes: readonly string[];
};

export type TranscriptErrorCode =
  | "unknown-format"
  | "empty"
  | "bad-time"
  | "bad-structure"
  | "bad-json"
  | "bad-header"
  | "bad-encoding"
  | "too-large";

/** `line` is 1-based; `reason` is written to come after "line 14: ". */
export type TranscriptError = {
  readonly code: TranscriptErrorCode;
  readonly line: number;
  readonly reason: string;
};

/** The time span of a cue as written; a span of no length is settled by `finishTranscript`. */
export type Span = { readonly startMs: number; readonly endMs: number };

/** One cue, its `texts` being the original and then one text per translation column; "" where there is none. */
export type DraftCue = Span & {
  readonly texts: readonly string[];
  readonly speaker?: string;
  /** The number that the file itself gives the cue. */
  readonly index?: number;
};

/** A file taken apart. `translationTags` is present where the format itself names its translations. */
export type Draft = {
  readonly cues: readonly DraftCue[];
  readonly translationTags?: readonly string[];
  readonly notes: readonly string[];
};

export function fail(code: TranscriptErrorCode, line: number, reason: string): Err<TranscriptError> {
  return err({ code, line, reason });
}
