/**
 * WebVTT (W3C, section 4 "Syntax"): the signature line, header lines, then cues among NOTE, STYLE and REGION blocks.
 * Unlike a browser, which skips what it cannot parse, this names the line, since a person is waiting to correct it.
 */

import { ok, type Result } from "../../lib/result.ts";
import { arrangeLines, type PlainCue, toPlainCue } from "./bilingual-lines.ts";
import { readCueBlocks, type CueGrammar, type RawCue } from "./cue-blocks.ts";
import { decodeEntities, stripTags, takeSpeaker, voiceOf, type SpokenText } from "./plain-text.ts";
import { ARROW, splitAtArrow, startsWithArrowTimes } from "./read-srt.ts";
import { toLines } from "./source-lines.ts";
import { fail, type Draft, type TranscriptError } from "./transcript.ts";

const SIGNATURE = /^WEBVTT(?:[ \t]|$)/;

const GRAMMAR: CueGrammar = {
  separator: ARROW,
  splitTimes: splitAtArrow,
  startsCue: startsWithArrowTimes,
  identifier: "any",
  isAside: (text) => /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(text),
};

export const isVttSignature = (line: string): boolean => SIGNATURE.test(line);

/**
 * Reads normalized WebVTT text. `languages` as for `arrangeLines`. Errors `bad-header` without the signature,
 * `bad-structure` and `bad-time`, with their line.
 */
export function readVtt(source: string, languages: readonly string[]): Result<Draft, TranscriptError> {
  const cues = readBlocks(source);
  if (!cues.ok) return cues;
  const plain = cues.value.map((cue) => {
    const voice = cue.lines.map(({ text }) => voiceOf(text)).find((name) => name !== undefined);
    return toPlainCue(cue, plainText, voice === undefined ? takeSpeaker : withVoice(voice));
  });
  return arrangeLines(plain, languages);
}

/** The cues of normalized WebVTT text with their lines as plain text, nothing taken off them; errors as {@link readVtt}. */
export function readVttLines(source: string): Result<readonly PlainCue[], TranscriptError> {
  const cues = readBlocks(source);
  return cues.ok ? ok(cues.value.map((cue) => toPlainCue(cue, plainText, (text) => ({ text })))) : cues;
}

function readBlocks(source: string): Result<RawCue[], TranscriptError> {
  const lines = toLines(source);
  if (!isVttSignature(lines[0]?.text ?? "")) {
    return fail("bad-header", 1, 'the first line of a WebVTT file must be "WEBVTT"');
  }
  const body = lines.findIndex(
    ({ text }, index) => index > 0 && (text.trim() === "" || text.includes(ARROW)),
  );
  return readCueBlocks(body === -1 ? [] : lines.slice(body), GRAMMAR);
}

const plainText = (text: string): string => decodeEntities(stripTags(text)).trim();

function withVoice(voice: string): (text: string) => SpokenText {
  const speaker = decodeEntities(voice);
  return (text) => ({ text, speaker });
}
