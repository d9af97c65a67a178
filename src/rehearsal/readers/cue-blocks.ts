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
  /** What stands between the two times, for messages. */
  readonly separator: string;
  /** Splits a line meant to hold times into its two sides; undefined for any other line. */
  readonly splitTimes: (text: string) => readonly [string, string] | undefined;
  /** Whether a line within text begins the next cue, a blank line having been lost. */
  readonly startsCue: (text: string) => boolean;
  /** What may stand on a line above the times. */
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

/** Cuts a block before each line of times that follows text, taking the cue's number along. */
function splitBlock(block: readonly SourceLine[], grammar: CueGrammar): SourceLine[][] {
  const parts: SourceLine[][] = [];
  let part: SourceLine[] = [];
  let hasTimes = false;
  for (const [index, line] of block.entries()) {
    const starts = grammar.startsCue(line.text);
    const isHead = index === 0 || (index === 1 && !hasTimes && grammar.identifier !== "none");
    if (starts && !isHead && (hasTimes || grammar.isAside(part[0]?.text ?? ""))) {
      const above = part.at(-1);
      const takesNumber =
        grammar.identifier !== "none" && hasTimes && part.length > 1 && NUMBER.test(above?.text ?? "");
      const next = takesNumber ? part.splice(-1) : [];
      parts.push(part);
      part = next;
    }
    hasTimes ||= grammar.splitTimes(line.text) !== undefined;
    part.push(line);
  }
  parts.push(part);
  return parts;
}

function readPart(
  part: readonly SourceLine[],
  grammar: CueGrammar,
): Result<RawCue | undefined, TranscriptError> {
  const [first, second] = part;
  if (first === undefined) return ok(undefined);
  if (grammar.splitTimes(first.text) !== undefined) return readCue(first, part.slice(1), grammar);
  const mayBeIdentifier =
    grammar.identifier === "any" || (grammar.identifier === "number" && NUMBER.test(first.text));
  if (mayBeIdentifier && second !== undefined && grammar.splitTimes(second.text) !== undefined) {
    return readCue(second, part.slice(2), grammar);
  }
  if (grammar.isAside(first.text)) return ok(undefined);
  return noTimes(first, mayBeIdentifier ? second : undefined, grammar);
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
