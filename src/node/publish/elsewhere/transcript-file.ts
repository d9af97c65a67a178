/**
 * A transcript from elsewhere, as a file: any that the rehearsal reads, and the recording of a stream.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { err, ok, type Result } from "../../../lib/result.ts";
import { readRecording } from "../../recordings/recording.ts";
import { recordedTranscript } from "../../recordings/recorded-transcript.ts";
import { readTranscript, type Transcript, type TranscriptError } from "../../transcripts/read-transcript.ts";

/** How the first line of a recording begins (docs/probe.md, "Recordings"). */
const RECORDING = /^\uFEFF?\{"format":"live-subtitle-stream"/;

function read(
  name: string,
  content: string,
  languages: readonly string[],
): Result<Transcript, TranscriptError> {
  if (!RECORDING.test(content)) return readTranscript(name, content, { languages });
  const recording = readRecording(content);
  return recording.ok
    ? recordedTranscript(recording.value)
    : err({ code: "bad-structure", ...recording.error });
}

/** Reads a file; `shown` is its name in messages. The error is a sentence for the terminal. */
export async function transcriptAt(
  path: string,
  shown: string,
  languages: readonly string[],
): Promise<Result<Transcript, string>> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch {
    return err(`${shown} cannot be opened.`);
  }
  const transcript = read(basename(path), content, languages);
  if (transcript.ok) return ok(transcript.value);
  const { line, reason } = transcript.error;
  return err(`${shown}, line ${line}: ${reason}.`);
}
