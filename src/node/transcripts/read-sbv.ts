/**
 * SBV is YouTube's format: `H:MM:SS.mmm,H:MM:SS.mmm`, then text, and no numbers. The service's export joins the
 * original and its translations with " | " on one line (REST API, "Download Transcript", format sbv).
 */

import { ok, type Result } from "../../lib/result.ts";
import { readCueBlocks, type CueGrammar } from "./cue-blocks.ts";
import { isByDevice, takeSpeaker } from "./plain-text.ts";
import { toLines } from "./source-lines.ts";
import { fail, type Draft, type DraftCue, type TranscriptError } from "./transcript.ts";

/** Beyond any number of languages a broadcast has. */
const MOST_PARTS = 100;

/** The export's " | ", also where an empty text at either end lost its space. */
const SEPARATOR = /(?:^| )\|(?: |$)/;

const CLOCK_LIKE = /\d:\d/;
const CLOCK_ALONE = /^\s*\d+:\d{1,2}:\d{1,2}\.\d+\s*$/;

/** Splits `start,end`; undefined for a line that does not hold two times. */
export function splitAtComma(text: string): readonly [string, string] | undefined {
  const [start = "", end = "", ...more] = text.split(",", 3);
  return more.length === 0 && CLOCK_LIKE.test(start) && CLOCK_LIKE.test(end) ? [start, end] : undefined;
}

const GRAMMAR: CueGrammar = {
  separator: ",",
  splitTimes: splitAtComma,
  startsCue: (text) => splitAtComma(text)?.every((side) => CLOCK_ALONE.test(side)) ?? false,
  identifier: "none",
  isAside: () => false,
};

/**
 * Reads normalized SBV text; a text on several lines (or with YouTube's `[br]`) is one text. Errors `bad-time` and
 * `bad-structure` with their line, the latter also when a cue has more parts than two or more named `languages`.
 */
export function readSbv(source: string, languages: readonly string[]): Result<Draft, TranscriptError> {
  const cues = readCueBlocks(toLines(source), GRAMMAR);
  if (!cues.ok) return cues;
  const drafts: DraftCue[] = [];
  for (const { lines, startMs, endMs } of cues.value) {
    const joined = lines.map(({ text }) => text.replaceAll("[br]", " ").trim()).join(" ");
    const parts = joined.split(SEPARATOR).map((part) => part.trim());
    const [original = "", ...translations] = parts.filter((part) => !isByDevice(part));
    const surplus = surplusOf(translations.length + 1, languages);
    if (surplus !== undefined) return fail("bad-structure", lines[0]?.number ?? 1, surplus);
    const { text, ...spoken } = takeSpeaker(original);
    drafts.push({ startMs, endMs, texts: [text, ...translations], ...spoken });
  }
  return ok({ cues: drafts, notes: [] });
}

/** What is wrong when a cue has more parts than there can be languages. */
function surplusOf(parts: number, languages: readonly string[]): string | undefined {
  const found = `this cue has ${parts} texts joined with "|"`;
  if (languages.length < 2) return parts > MOST_PARTS ? `${found}, too many to be translations` : undefined;
  const named = `only ${languages.length} languages are named (${languages.join(", ")})`;
  return parts > languages.length ? `${found}, but ${named}` : undefined;
}
