import { readTranscript, type Transcript } from "../../../../src/node/transcripts/read-transcript.ts";

/** Reads a file that is expected to be fine; the reason is the failure of the test. */
export function read(fileName: string, content: string, languages: readonly string[] = []): Transcript {
  const result = readTranscript(fileName, content, { languages });
  if (!result.ok) throw new Error(`line ${result.error.line}: ${result.error.reason}`);
  return result.value;
}
