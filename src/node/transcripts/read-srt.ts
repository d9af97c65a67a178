/**
 * SubRip has no standard; this reads what the service exports and what subtitle programs write: a number (which may be
 * missing), `HH:MM:SS,mmm --> HH:MM:SS,mmm`, lines of text.
 */

import type { Result } from "../../lib/result.ts";
import { arrangeLines, toPlainCue } from "./bilingual-lines.ts";
import { readCueBlocks, type CueGrammar } from "./cue-blocks.ts";
import { stripTags, takeSpeaker } from "./plain-text.ts";
import { toLines } from "./source-lines.ts";
import type { Draft, TranscriptError } from "./transcript.ts";

export const ARROW = "-->";

/** Splits at the arrow; what follows the end time (WebVTT settings, SubRip coordinates) is left out. */
export function splitAtArrow(text: string): readonly [string, string] | undefined {
  const arrow = text.indexOf(ARROW);
  if (arrow === -1) return undefined;
  const [end = ""] = text
    .slice(arrow + ARROW.length)
    .trim()
    .split(/\s/, 1);
  return [text.slice(0, arrow), end];
}

export const startsWithArrowTimes = (text: string): boolean => /^\s*\d[\d:.,]*\s*-->/.test(text);

const GRAMMAR: CueGrammar = {
  separator: ARROW,
  splitTimes: splitAtArrow,
  startsCue: startsWithArrowTimes,
  identifier: "number",
  isAside: () => false,
};

/**
 * Reads normalized SubRip text. `languages` as for `arrangeLines`. Errors `bad-structure` and `bad-time` with their
 * line.
 */
export function readSrt(source: string, languages: readonly string[]): Result<Draft, TranscriptError> {
  const cues = readCueBlocks(toLines(source), GRAMMAR);
  if (!cues.ok) return cues;
  const plain = cues.value.map((cue) => toPlainCue(cue, stripTags, takeSpeaker));
  return arrangeLines(plain, languages);
}
