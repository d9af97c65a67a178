/**
 * A transcript as the service exports it, in its five formats (REST API, "Download Transcript"). It is written here and not
 * with the viewer's own writers: what reads it must stand up to the service's shapes.
 */
import { assertNever } from "../../../lib/result.ts";
import { type Entry, labelOf, type Task } from "./task.ts";

export const EXPORT_FORMATS = ["txt", "srt", "sbv", "vtt", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  txt: "text/plain; charset=UTF-8",
  srt: "application/x-subrip",
  sbv: "text/plain; charset=UTF-8",
  vtt: "text/vtt; charset=UTF-8",
  csv: "text/csv; charset=UTF-8",
};

const digits = (value: number, width: number): string => String(value).padStart(width, "0");

/** `HH:MM:SS`, and what is left in ms. */
function clock(ms: number): readonly [hours: number, rest: string, ms: string] {
  const seconds = Math.floor(ms / 1_000);
  const rest = `${digits(Math.floor(seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}`;
  return [Math.floor(seconds / 3_600), rest, digits(ms % 1_000, 3)];
}

const full =
  (mark: string) =>
  (ms: number): string => {
    const [hours, rest, millis] = clock(ms);
    return `${digits(hours, 2)}:${rest}${mark}${millis}`;
  };

function sbvTime(ms: number): string {
  const [hours, rest, millis] = clock(ms);
  return `${hours}:${rest}.${millis}`;
}

function csvTime(ms: number): string {
  const [hours, rest] = clock(ms);
  return `${digits(hours, 2)}:${rest}`;
}

/** What a spreadsheet would take for a formula stands behind an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const linesOf = (entry: Entry, languages: readonly string[]): readonly string[] => [
  entry.text,
  ...languages.flatMap((language) => entry.translations[language] ?? []),
];

const txtOf = (task: Task, entry: Entry): string => {
  const label = labelOf(task, entry.speakerId);
  const translated = task.translationLanguages.flatMap((language) => {
    const text = entry.translations[language];
    return text === undefined ? [] : [`    [${language}] ${text}`];
  });
  return [`${label === "" ? "" : `[${label}] `}${entry.text}`, ...translated].join("\n");
};

const csvOf = (task: Task, entry: Entry): string =>
  [
    String(entry.sid),
    csvTime(entry.startMs),
    csvTime(entry.endMs),
    labelOf(task, entry.speakerId),
    entry.text,
    ...task.translationLanguages.map((language) => entry.translations[language] ?? ""),
  ]
    .map(csvCell)
    .join(",");

const blocks = (blocksOf: readonly string[]): string => blocksOf.map((text) => `${text}\n`).join("\n");

/** The file of a transcript. */
export function transcriptFile(task: Task, format: ExportFormat): string {
  const { entries, translationLanguages: languages } = task;
  switch (format) {
    case "txt":
      return `${entries.map((entry) => txtOf(task, entry)).join("\n")}\n`;
    case "srt": {
      const time = full(",");
      const block = (entry: Entry): string =>
        [entry.sid, `${time(entry.startMs)} --> ${time(entry.endMs)}`, ...linesOf(entry, languages)].join(
          "\n",
        );
      return blocks(entries.map(block));
    }
    case "sbv": {
      const block = (entry: Entry): string => {
        const text = linesOf(entry, languages).map((line) => line.replace(/\s*\n\s*/g, " "));
        return [`${sbvTime(entry.startMs)},${sbvTime(entry.endMs)}`, text.join(" | ")].join("\n");
      };
      return blocks(entries.map(block));
    }
    case "vtt": {
      const time = full(".");
      const block = (entry: Entry): string =>
        [`${time(entry.startMs)} --> ${time(entry.endMs)}`, ...linesOf(entry, languages)].join("\n");
      return `WEBVTT\n\n${blocks(entries.map(block))}`;
    }
    case "csv": {
      const head = ["index,start,end,speaker,text", ...languages].join(",");
      return `\uFEFF${[head, ...entries.map((entry) => csvOf(task, entry))].join("\n")}\n`;
    }
    default:
      return assertNever(format);
  }
}
