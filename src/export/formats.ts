/**
 * The formats a transcript can be saved in, and what each file is made of.
 */
import { assertNever } from "../lib/result.ts";
import { columnsOf, type Cue, cuesOf, type TranscriptChoice, type TranscriptSource } from "./cues.ts";
import { csvCue, csvHead, jsonCue, jsonHead, JSON_TAIL, txtCue } from "./record-writers.ts";
import { sbvCue, srtCue, VTT_HEAD, vttCue } from "./subtitle-writers.ts";

export const FORMATS = ["txt", "srt", "sbv", "vtt", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** The service's content types (REST API, "Download Transcript"); the format is the extension of the file. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  txt: "text/plain;charset=utf-8",
  srt: "application/x-subrip",
  sbv: "text/plain;charset=utf-8",
  vtt: "text/vtt;charset=utf-8",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
};

type Layout = { readonly head: string; readonly cue: (cue: Cue) => string; readonly tail: string };

function layoutOf(
  format: Format,
  source: TranscriptSource,
  columns: readonly string[],
  names: boolean,
): Layout {
  switch (format) {
    case "txt":
      return { head: "", cue: (cue) => txtCue(cue, columns), tail: "" };
    case "srt":
      return { head: "", cue: (cue) => srtCue(cue, names), tail: "" };
    case "sbv":
      return { head: "", cue: (cue) => sbvCue(cue, names), tail: "" };
    case "vtt":
      return { head: VTT_HEAD, cue: (cue) => vttCue(cue, names), tail: "" };
    case "csv":
      return { head: csvHead(columns), cue: csvCue, tail: "" };
    case "json":
      return {
        head: jsonHead(source, columns),
        cue: (cue) => jsonCue(cue, columns, source.transcriptionLanguage),
        tail: JSON_TAIL,
      };
    default:
      return assertNever(format);
  }
}

/** The file, piece by piece: a piece per sentence, so that whoever writes it can let the page come first in between. */
export function* piecesOf(
  format: Format,
  source: TranscriptSource,
  choice: TranscriptChoice,
): Generator<string> {
  const layout = layoutOf(format, source, columnsOf(source, choice), choice.names ?? false);
  if (layout.head !== "") yield layout.head;
  for (const cue of cuesOf(source, choice)) yield layout.cue(cue);
  if (layout.tail !== "") yield layout.tail;
}

/** The whole file as one string, for short transcripts and tests. */
export const textOf = (format: Format, source: TranscriptSource, choice: TranscriptChoice): string =>
  [...piecesOf(format, source, choice)].join("");
