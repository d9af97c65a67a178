/**
 * In SubRip and WebVTT a second line may be the rest of the sentence or its translation; the service exports the latter
 * and subtitle programs mostly the former. Named languages decide it; without them the writing does, and only where the
 * whole file agrees, because a sentence torn in two is worse than a translation read along with it.
 */

import { ok, type Result } from "../../lib/result.ts";
import type { RawCue } from "./cue-blocks.ts";
import { isByDevice, type SpokenText } from "./plain-text.ts";
import { scriptOfColumn } from "./scripts.ts";
import type { SourceLine } from "./source-lines.ts";
import { fail, type Draft, type DraftCue, type Span, type TranscriptError } from "./transcript.ts";

/** A cue whose lines are plain text, none of them blank. */
export type PlainCue = Span & { readonly lines: readonly SourceLine[]; readonly speaker?: string };

/** Cleans the lines of a cue with `clean`, drops those that held formatting alone, takes the speaker off the first. */
export function toPlainCue(
  cue: RawCue,
  clean: (text: string) => string,
  speak: (text: string) => SpokenText,
): PlainCue {
  const { startMs, endMs } = cue;
  const [first, ...rest] = cue.lines
    .map(({ number, text }) => ({ number, text: clean(text) }))
    .filter(({ text }) => text !== "" && !isByDevice(text));
  if (first === undefined) return { startMs, endMs, lines: [] };
  const { text, ...spoken } = speak(first.text);
  return { startMs, endMs, lines: [{ number: first.number, text }, ...rest], ...spoken };
}

/**
 * Decides what the lines of each cue are. With two or more `languages` they are the original and its translations in
 * that order; error `bad-structure` at the first line beyond them. Otherwise see `areTranslations`; lines that are not
 * translations are joined with a space.
 */
export function arrangeLines(
  cues: readonly PlainCue[],
  languages: readonly string[],
): Result<Draft, TranscriptError> {
  if (languages.length > 1) {
    for (const { lines } of cues) {
      const surplus = lines[languages.length];
      if (surplus !== undefined) return fail("bad-structure", surplus.number, tooMany(lines, languages));
    }
    return ok({ cues: cues.map((cue) => toDraftCue(cue, false)), notes: [] });
  }
  const height = commonHeight(cues);
  const isSplit = height > 1 && areTranslations(cues, height);
  const notes = height > 1 && !isSplit ? [wouldSplit(height)] : [];
  return ok({ cues: cues.map((cue) => toDraftCue(cue, !isSplit)), notes });
}

const tooMany = (lines: readonly unknown[], languages: readonly string[]): string =>
  `this cue has ${lines.length} lines of text, but only ${languages.length} languages are named (${languages.join(", ")})`;

const wouldSplit = (height: number): string =>
  `every cue has ${height} lines, read as one wrapped sentence; --languages with ${height} languages reads them as the original and its translations`;

function toDraftCue({ lines, startMs, endMs, speaker }: PlainCue, isJoined: boolean): DraftCue {
  const texts = lines.map(({ text }) => text);
  const span = speaker === undefined ? { startMs, endMs } : { startMs, endMs, speaker };
  return { ...span, texts: isJoined ? [texts.join(" ")] : texts };
}

/** The number of lines all cues with text share; 0 when they differ. */
function commonHeight(cues: readonly PlainCue[]): number {
  const heights = new Set(cues.map(({ lines }) => lines.length).filter((height) => height > 0));
  const [height = 0] = heights;
  return heights.size === 1 ? height : 0;
}

/** A name or a word left untranslated is no exception to the rule, a tenth of the lines is. */
const CONSISTENT_SHARE = 0.9;

/** Two cues at least, and each later line of another script than the first, all through the file. */
function areTranslations(cues: readonly PlainCue[], height: number): boolean {
  const spoken = cues.filter(({ lines }) => lines.length > 0);
  if (spoken.length < 2) return false;
  const columns = Array.from({ length: height }, (_, at) =>
    scriptOfColumn(spoken.map(({ lines }) => lines[at]?.text ?? "")),
  );
  if (columns.some((column) => (column?.share ?? 0) < CONSISTENT_SHARE)) return false;
  return columns.slice(1).every((column) => column?.script !== columns[0]?.script);
}
