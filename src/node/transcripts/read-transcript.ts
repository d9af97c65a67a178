/**
 * Rehearsing with the text of a real event finds what a made-up scenario does not: long sentences, pauses, mixed
 * languages. This is the only way in for a person's own transcript. Nothing here throws on a bad
 * file; every refusal says where and why.
 */

import { assertNever, type Result } from "../../lib/result.ts";
import { finishTranscript } from "./finish-transcript.ts";
import { formatOf, type Format } from "./format.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import { readSbv } from "./read-sbv.ts";
import { readSrt } from "./read-srt.ts";
import { readVtt } from "./read-vtt.ts";
import { lineAt, normalizeSource } from "./source-lines.ts";
import { fail, type Draft, type Transcript, type TranscriptError } from "./transcript.ts";

export type { Transcript, TranscriptError, TranscriptSentence } from "./transcript.ts";

export type ReadOptions = { readonly languages?: readonly string[] };

const LARGEST_MB = 20;

/**
 * Reads a transcript: SubRip, WebVTT, SBV, the service's CSV export, or transcription JSON. The format comes from the
 * extension of `fileName`, else from the content. `languages` come from the command line as BCP 47 tags: the first is
 * the spoken language, the rest name the translation lines in order. Errors carry a 1-based line and a reason to be
 * printed after it ("line 14: …").
 */
export function readTranscript(
  fileName: string,
  content: string,
  options: ReadOptions = {},
): Result<Transcript, TranscriptError> {
  if (Buffer.byteLength(content) > LARGEST_MB * 1024 * 1024) {
    return fail("too-large", 1, `the file is larger than ${LARGEST_MB} MB`);
  }
  const source = normalizeSource(content);
  const encoding = checkEncoding(source);
  if (encoding !== undefined) return encoding;
  if (source.trim() === "") return fail("empty", 1, "the file is empty");
  const format = formatOf(fileName, source);
  if (format === undefined) {
    const reason = "this is no transcript with times; .srt, .vtt, .sbv, .csv and .json files can be read";
    return fail("unknown-format", 1, reason);
  }
  const languages = options.languages ?? [];
  const draft = readDraft(format, source, languages);
  return draft.ok ? finishTranscript(draft.value, languages) : draft;
}

function readDraft(
  format: Format,
  source: string,
  languages: readonly string[],
): Result<Draft, TranscriptError> {
  switch (format) {
    case "srt":
      return readSrt(source, languages);
    case "vtt":
      return readVtt(source, languages);
    case "sbv":
      return readSbv(source, languages);
    case "csv":
      return readCsv(source);
    case "json":
      return readJson(source);
    default:
      return assertNever(format);
  }
}

/** A character in a hundred that could not be decoded is a wrong encoding; fewer may be a flaw of the recording. */
const GARBLED_SHARE = 0.01;

function checkEncoding(source: string) {
  const nul = source.indexOf("\0");
  if (nul !== -1) {
    return fail(
      "bad-encoding",
      lineAt(source, nul),
      "this is not a text file in UTF-8 (it holds a NUL byte)",
    );
  }
  const garbled = source.split("\uFFFD").length - 1;
  if (garbled === 0 || garbled < GARBLED_SHARE * source.length) return undefined;
  const line = lineAt(source, source.indexOf("\uFFFD"));
  return fail("bad-encoding", line, "this text is not in UTF-8; save the file as UTF-8 and try again");
}
