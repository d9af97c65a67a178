/**
 * Rehearsing with the recording of a stream: `npm start -- --replay-stream file`.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { err, type Result } from "../../lib/result.ts";
import { type Recording, readRecording } from "../recordings/recording.ts";
import { createRehearsal, type Rehearsal, type RehearsalOptions } from "../rehearsal/service.ts";

/** Reads a recording that is named relative to `folder`; the error is a sentence for the terminal. */
export async function recordingAt(file: string, folder: string): Promise<Result<Recording, string>> {
  let content: string;
  try {
    content = await readFile(resolve(folder, file), "utf8");
  } catch (error) {
    return err(`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = readRecording(content);
  return read.ok ? read : err(`${file}, line ${read.error.line}: ${read.error.reason}`);
}

/** A rehearsal of this one broadcast, under its own four characters. */
export function createReplay(recording: Recording, options: RehearsalOptions): Rehearsal {
  const { broadcast, token } = recording;
  const rehearsal = createRehearsal(options);
  rehearsal.create({
    token,
    recording,
    state: { status: "active", phase: "live" },
    settings: {
      name: broadcast.name,
      transcriptionLanguage: broadcast.transcription_language,
      translationLanguages: (broadcast.translation_languages ?? []).filter((tag) => typeof tag === "string"),
    },
  });
  return rehearsal;
}
