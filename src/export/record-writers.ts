/**
 * The formats for reading and for working on: plain text, a spreadsheet, and JSON. The first two as the service exports
 * them (REST API, "Download Transcript"); JSON has the names of the service's own sentence record.
 */
import { isDeviceTag, languageOfDevice } from "../lib/device-tag.ts";
import { isLanguageTag } from "../lib/language-tag.ts";
import type { Talk } from "../subtitles/talks.ts";
import { secondsText } from "./clock-text.ts";
import { type Cue, type TranscriptSource, withDeviceTags } from "./cues.ts";
import { oneLine, WORD_JOINER } from "../lib/plain-line.ts";
import { MISSING } from "./subtitle-writers.ts";

/** One sentence of a text file: `[Name] original`, each translation, and a note, indented by four spaces under it. */
export function txtCue(cue: Cue, columns: readonly string[]): string {
  const { speaker, note = "" } = cue;
  const others = cue.texts.slice(1);
  // Those beneath have their tags anyway.
  const [lead = ""] = withDeviceTags(cue, columns).texts;
  const prefix = speaker === undefined ? "" : `[${speaker}] `;
  const lines = others.map((text, at) => (text === "" ? "" : `    [${columns[at + 1] ?? ""}] ${text}\n`));
  return `${prefix}${lead === "" ? MISSING : lead}\n${lines.join("")}${note === "" ? "" : `    [note] ${note}\n`}`;
}

const speakersOf = ({ speakers }: Talk): string => speakers.map(oneLine).join(", ");

/** Where a talk begins in a text file: its title, its speakers, and an empty line. */
export const txtTalk = (talk: Talk, isFirst: boolean): string =>
  `${isFirst ? "" : "\n"}${[oneLine(talk.title), speakersOf(talk)].filter((line) => line !== "").join("\n")}\n\n`;

/** Cells that begin like this are formulas to a spreadsheet (OWASP, "CSV Injection"), also in their wide forms. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** Where lists are written with semicolons, a spreadsheet may begin a cell after one. */
const AFTER_SEPARATOR = /([;\t])(\s*)(?=[=+\-@])/g;

/** One cell: an apostrophe before what would be a formula, quotes where the cell needs them (RFC 4180). */
function csvCell(text: string): string {
  const harmless = (FORMULA.test(text) ? `'${text}` : text).replace(AFTER_SEPARATOR, `$1$2${WORD_JOINER}`);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The last columns where talks are known. */
const CSV_TALK = ["talk", "talk_speakers"];
/** The column behind them where sentences are marked. */
const CSV_NOTE = "note";

/** What a spreadsheet has beside the texts. */
export type CsvColumns = { readonly talks: boolean; readonly notes: boolean };

/** The byte order mark and the header row. The first language stands in the column `text`, whichever it is. */
export function csvHead(columns: readonly string[], { talks, notes }: CsvColumns): string {
  const others = [...(talks ? CSV_TALK : []), ...(notes ? [CSV_NOTE] : [])];
  return `\ufeff${["index", "start", "end", "speaker", "text", ...columns.slice(1).map(csvCell), ...others].join(",")}\n`;
}

/** One row of a spreadsheet; with the talk, or the cells of `none`, where talks are known. */
export function csvCue(
  { index, startMs, endMs, speaker = "", texts, note }: Cue,
  talk?: Talk | "none",
): string {
  const known = talk === "none" ? ["", ""] : talk && [oneLine(talk.title), speakersOf(talk)];
  const cells = [speaker, ...texts, ...(known ?? []), ...(note === undefined ? [] : [note])].map((text) =>
    csvCell(text),
  );
  return `${[index, secondsText(startMs), secondsText(endMs), ...cells].join(",")}\n`;
}

/** The version of the JSON; a reader may rely on the fields of the one it knows. */
const JSON_VERSION = 1;

const jsonTalk = ({ from, title, speakers }: Talk) => ({
  from_sid: from,
  title: oneLine(title),
  speakers: speakers.map(oneLine),
});

/** Everything before the first sentence. */
export function jsonHead(source: TranscriptSource, columns: readonly string[]): string {
  const { talks = [] } = source;
  const about = {
    version: JSON_VERSION,
    name: oneLine(source.channelName),
    transcription_language: source.transcriptionLanguage,
    translation_languages: columns.filter(
      (column) => column !== source.transcriptionLanguage && !isDeviceTag(column),
    ),
    ...(columns.some(isDeviceTag)
      ? { device_languages: columns.filter(isDeviceTag).map(languageOfDevice) }
      : {}),
    ...(talks.length === 0 ? {} : { talks: talks.map(jsonTalk) }),
  };
  return `${JSON.stringify(about).slice(0, -1)},"sentences":[\n`;
}

/** One sentence, in the terms of the service's sentence record; times in ms from the start of the broadcast. */
export function jsonCue(cue: Cue, columns: readonly string[], transcriptionLanguage: string): string {
  const { index, sid, startMs, endMs, texts } = cue;
  const isOriginalFirst = cue.isStandIn || columns[0] === transcriptionLanguage;
  const translated = columns
    .map((column, at) => [column, texts[at] ?? ""] as const)
    .filter(([column, text], at) => text !== "" && isLanguageTag(column) && !(at === 0 && isOriginalFirst));
  const hosts = translated.filter(([column]) => !isDeviceTag(column));
  const devices = translated
    .filter(([column]) => isDeviceTag(column))
    .map(([column, text]) => [languageOfDevice(column), text] as const);
  const record = {
    sid,
    ...(isOriginalFirst && texts[0] !== "" ? { original_text: texts[0] } : {}),
    is_final: true,
    ...(cue.language === undefined ? {} : { language: cue.language }),
    ...(cue.speakerId === undefined ? {} : { speaker_id: oneLine(cue.speakerId) }),
    ...(cue.speaker === undefined ? {} : { speaker_label: cue.speaker }),
    start_ms: startMs,
    end_ms: endMs,
    ...(hosts.length === 0 ? {} : { translated_texts: Object.fromEntries(hosts) }),
    ...(devices.length === 0 ? {} : { device_texts: Object.fromEntries(devices) }),
    ...(cue.note === undefined ? {} : { is_marked: true }),
    ...(cue.note === undefined || cue.note === "" ? {} : { note: cue.note }),
  };
  return `${index === 1 ? "" : ",\n"}${JSON.stringify(record)}`;
}

export const JSON_TAIL = "\n]}\n";
