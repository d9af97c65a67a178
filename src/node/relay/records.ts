/**
 * The record of a broadcast that is over: what was sent, as files in the service's formats, one of each for every language. It
 * is made of what Redis keeps, so that it is whole whichever relays told it, and whatever broke meanwhile.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { sourceOf } from "../../export/cues.ts";
import { type Format, piecesOf } from "../../export/formats.ts";
import { writePrivate } from "../recordings/write-private.ts";
import type { Told } from "./retelling.ts";

/** The formats that the service has (docs/contract.md). */
const SERVICE_FORMATS: readonly Format[] = ["txt", "srt", "sbv", "vtt", "csv"];

/** Writes `{name}.{language}.{format}` into the folder, readable by the owner alone. Rejects where it cannot. */
export async function writeRecords(
  folder: string,
  name: string,
  { subtitles, broadcast }: Told,
): Promise<void> {
  const { name: channelName, transcriptionLanguage, translationLanguages } = broadcast;
  const source = sourceOf(subtitles, { channelName, transcriptionLanguage });
  await mkdir(folder, { recursive: true });
  for (const language of new Set([transcriptionLanguage, ...translationLanguages]))
    for (const format of SERVICE_FORMATS) {
      const text = [...piecesOf(format, source, { languages: [language] })].join("");
      await writePrivate(join(folder, `${name}.${language}.${format}`), text);
    }
}
