/**
 * SubRip, WebVTT and SBV share one build: blocks between blank lines, a line of times, lines of text. Libraries for
 * these formats drop what they cannot read and forget the line numbers, whereas here a person must be told which line
 * of their file is wrong; so the build is read once here and each format says only how it differs.
 */

import { ok, type Result } from "../../lib/result.ts";
import { excerpt, toBlocks, type SourceLine } from "./source-lines.ts";
import { clockSide, toSpan } from "./times.ts";
import { fail, type Span, type TranscriptError } from "./transcript.ts";

/** A cue with its lines of text as written. */
export type RawCue = Span & { readonly lines: readonly SourceLine[] };

/** How one format differs. */
export type CueGrammar = {
  /** What is between the two times, for messages. */
  readonly separator: string;
  /** Splits a line meant to hold times into its two sides; undefined for any other line. */
  readonly splitTimes: (text: string) => readonly [string, string] | undefined;
  /** Whether a line within text begins the next cue, a blank line having been lost. */
  readonly startsCue: (text: string) => boolean;
  /** What may be on a line above the times. */
  readonly identifier: "none" | "number" | "any";
  /** Whether a block beginning with this line holds no cue, such as a comment. */
  readonly isAside: (text: string) => boolean;
};

const NUMBER = /^\s*\d+\s*$/;
const CLOCK_LIKE = /\d:\d/;

/** Reads all cues in the order of the file. Errors `bad-structure` and `bad-time` with their line. */
export function readCueBlocks(
  lines: readonly SourceLine[],
  grammar: CueGrammar,
): Result<RawCue[], TranscriptError> {
  const cues: RawCue[] = [];
  for (const block of toBlocks(lines)) {
    for (const part of splitBlock(block, grammar)) {
      const cue = readPart(part, grammar);
      if (!cue.ok) return cue;
      if (cue.value !== undefined) cues.push(cue.value);
    }
  }
  return ok(cues);
}

/** Cuts a block before each further line of times, taking a number above that line along. */
function splitBlock(block: readonly SourceLine[], grammar: CueGrammar): SourceLine[][] {
  const cuts = [0];
  let times = timesIndex(block, grammar);
  for (let index = Math.max(times, 0) + 1; index < block.length; index += 1) {
    if (!grammar.startsCue(block[index]?.text ?? "")) continue;
    const isNumbered = grammar.identifier !== "none" && index - 1 > times;
    cuts.push(isNumbered && NUMBER.test(block[index - 1]?.text ?? "") ? index - 1 : index);
    times = index;
  }
  return cuts.map((from, at) => block.slice(from, cuts[at + 1]));
}

/** Where the times of a block are: on its first line, or on its second under an identifier; else -1. */
function timesIndex(block: readonly SourceLine[], grammar: CueGrammar): number {
  const [first = "", second = ""] = block.slice(0, 2).map(({ text }) => text);
  if (grammar.isAside(first)) return grammar.startsCue(second) ? 1 : -1;
  if (grammar.splitTimes(first) !== undefined) return 0;
  return grammar.splitTimes(second) !== undefined && mayIdentify(first, grammar) ? 1 : -1;
}

function mayIdentify(text: string, grammar: CueGrammar): boolean {
  return grammar.identifier === "any" || (grammar.identifier === "number" && NUMBER.test(text));
}

function readPart(
  part: readonly SourceLine[],
  grammar: CueGrammar,
): Result<RawCue | undefined, TranscriptError> {
  const at = timesIndex(part, grammar);
  const [first, second] = part;
  const times = part[at];
  if (times !== undefined) return readCue(times, part.slice(at + 1), grammar);
  if (first === undefined || grammar.isAside(first.text)) return ok(undefined);
  return noTimes(first, mayIdentify(first.text, grammar) ? second : undefined, grammar);
}

function readCue(
  times: SourceLine,
  lines: readonly SourceLine[],
  grammar: CueGrammar,
): Result<RawCue, TranscriptError> {
  const [start, end] = grammar.splitTimes(times.text) ?? ["", ""];
  const span = toSpan(clockSide(start), clockSide(end), times.number);
  return span.ok ? ok({ ...span.value, lines }) : span;
}

function noTimes(first: SourceLine, second: SourceLine | undefined, grammar: CueGrammar) {
  const separator = `"${grammar.separator}"`;
  for (const line of [first, second]) {
    if (line !== undefined && CLOCK_LIKE.test(line.text)) {
      return fail(
        "bad-structure",
        line.number,
        `there is no ${separator} between two times in ${excerpt(line.text)}`,
      );
    }
  }
  if (NUMBER.test(first.text)) {
    const line = second?.number ?? first.number;
    return fail(
      "bad-structure",
      line,
      `cue ${first.text.trim().slice(0, 20)} has no line of times with ${separator}`,
    );
  }
  return fail("bad-structure", first.number, `the text ${excerpt(first.text)} stands before any time`);
}
