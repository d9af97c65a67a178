/**
 * The formats a transcript can be saved in, and what each file is made of.
 */
import { isDeviceTag } from "../lib/device-tag.ts";
import { assertNever } from "../lib/result.ts";
import type { Talk } from "../subtitles/talks.ts";
import {
  columnsOf,
  type Cue,
  cuesOf,
  type TranscriptChoice,
  type TranscriptSource,
  withDeviceTags,
} from "./cues.ts";
import { csvCue, csvHead, jsonCue, jsonHead, JSON_TAIL, txtCue, txtTalk } from "./record-writers.ts";
import { sbvCue, srtCue, VTT_HEAD, vttCue, vttTalk } from "./subtitle-writers.ts";

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

type Layout = {
  readonly head: string;
  /** A cue, and the talk that it belongs to. */
  readonly cue: (cue: Cue, talk: Talk | undefined) => string;
  /** What stands where a talk begins; nothing in formats that have no place for it. */
  readonly talk?: (talk: Talk, isFirst: boolean) => string;
  readonly tail: string;
};

function csvLayout({ talks = [] }: TranscriptSource, columns: readonly string[], notes: boolean): Layout {
  const hasTalks = talks.length > 0;
  return {
    head: csvHead(columns, { talks: hasTalks, notes }),
    cue: (cue, talk) => csvCue(cue, hasTalks ? (talk ?? "none") : undefined),
    tail: "",
  };
}

function layoutOf(
  format: Format,
  source: TranscriptSource,
  columns: readonly string[],
  { names = false, notes }: TranscriptChoice,
): Layout {
  switch (format) {
    case "txt":
      return { head: "", cue: (cue) => txtCue(cue, columns), talk: txtTalk, tail: "" };
    case "srt":
      return { head: "", cue: (cue) => srtCue(withDeviceTags(cue, columns), names), tail: "" };
    case "sbv":
      return { head: "", cue: (cue) => sbvCue(withDeviceTags(cue, columns), names), tail: "" };
    case "vtt":
      return {
        head: VTT_HEAD,
        cue: (cue) => vttCue(withDeviceTags(cue, columns), names),
        talk: vttTalk,
        tail: "",
      };
    case "csv":
      return csvLayout(source, columns, notes !== undefined);
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

/** A table's column `text` is the host's: where the device's alone is chosen, the original is beside it. */
function withHostFirst(format: Format, source: TranscriptSource, choice: TranscriptChoice): TranscriptChoice {
  const isDeviceFirst = isDeviceTag(columnsOf(source, choice)[0] ?? "");
  if (format !== "csv" || !isDeviceFirst) return choice;
  return { ...choice, languages: [source.transcriptionLanguage, ...choice.languages] };
}

/** The file, piece by piece: a piece per sentence, so that whoever writes it can let the page come first in between. */
export function* piecesOf(
  format: Format,
  source: TranscriptSource,
  asked: TranscriptChoice,
): Generator<string> {
  const choice = withHostFirst(format, source, asked);
  const layout = layoutOf(format, source, columnsOf(source, choice), choice);
  if (layout.head !== "") yield layout.head;
  const { talks = [] } = source;
  let at = -1;
  for (const cue of cuesOf(source, choice)) {
    const before = at;
    while ((talks[at + 1]?.from ?? Infinity) <= cue.sid) at += 1;
    const talk = talks[at];
    if (talk !== undefined && at !== before && layout.talk !== undefined)
      yield layout.talk(talk, cue.index === 1);
    yield layout.cue(cue, talk);
  }
  if (layout.tail !== "") yield layout.tail;
}

/** The whole file as one string, for short transcripts and tests. */
export const textOf = (format: Format, source: TranscriptSource, choice: TranscriptChoice): string =>
  [...piecesOf(format, source, choice)].join("");
