/**
 * The spreadsheet the service exports: `index,start,end,speaker,text` and one column per translation, named by its
 * language (REST API, "Download Transcript", format csv). `csv-parse` does the reading (RFC 4180 quoting); this checks
 * what it read and finds the line on which a row begins, since a quoted text may span lines.
 */

import { CsvError, parse } from "csv-parse/sync";
import { isDeviceTag } from "../../lib/device-tag.ts";
import { ok, type Err, type Result } from "../../lib/result.ts";
import { excerpt, toOneLine } from "./source-lines.ts";
import { clockSide, toSpan } from "./times.ts";
import { fail, type Draft, type DraftCue, type TranscriptError } from "./transcript.ts";

const COLUMNS = ["index", "start", "end", "speaker", "text"] as const;
/** The viewer writes them after the last language, where it knows which talk a sentence belongs to. */
const TALK_COLUMNS = ["talk", "talk_speakers"];
/** And behind all of them, in a file of what a reader marked. */
const NOTE_COLUMN = "note";
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

type Row = { readonly cells: readonly string[]; readonly line: number };

/** The rows up to the first that is not CSV or has another length than the header, and what is wrong with that one. */
type Rows = { readonly rows: readonly Row[]; readonly fault?: Err<TranscriptError> };

/**
 * Reads normalized CSV text. Errors: `bad-header` when the first row is not the export's, `bad-structure` for a row of
 * another length or unbalanced quotes, `bad-time`; the line is the one the row begins on.
 */
export function readCsv(source: string): Result<Draft, TranscriptError> {
  const { rows, fault } = readRows(source);
  const [header, ...body] = rows;
  if (header === undefined && fault !== undefined) return fault;
  const tags = readHeader(header);
  if (!tags.ok) return tags;
  // What a reader's device translated is no translation of the host's.
  const isHosts = tags.value.map((tag) => !isDeviceTag(tag));
  const cues: DraftCue[] = [];
  for (const row of body) {
    const cue = readRow(row, tags.value.length);
    if (!cue.ok) return cue;
    const [text = "", ...others] = cue.value.texts;
    cues.push({ ...cue.value, texts: [text, ...others.filter((_, at) => isHosts[at])] });
  }
  const translationTags = tags.value.filter((_, at) => isHosts[at]);
  return fault ?? ok({ cues, translationTags, notes: [] });
}

/** Whether a line begins like the export's header. */
export const isCsvHeader = (line: string): boolean => /^\s*"?index"?\s*,\s*"?start"?\s*,/i.test(line);

function readRows(source: string): Rows {
  const rows: Row[] = [];
  let lastLine = 0;
  try {
    parse(source, {
      record_delimiter: "\n",
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        const inside = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
        if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line: lines - inside });
        lastLine = lines;
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason = reasonOf(error, rows[0]?.cells.length ?? 0);
    return { rows, fault: fail("bad-structure", firstLineAfter(source, lastLine), reason) };
  }
}

function reasonOf(error: CsvError, width: number): string {
  if (error.code !== "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") {
    return "the quotes in this row do not match; a quote inside a quoted text is doubled";
  }
  const { record } = error as { readonly record?: unknown };
  const found = Array.isArray(record) ? record.length : 0;
  const columns = found === 1 ? "1 column" : `${found} columns`;
  return `this row has ${columns}, but the header has ${width}; a text with a comma must be quoted`;
}

/** 1-based number of the first line after the given one that is not blank. */
function firstLineAfter(source: string, line: number): number {
  const lines = source.split("\n");
  const at = lines.findIndex((text, index) => index >= line && text.trim() !== "");
  return at === -1 ? lines.length : at + 1;
}

function readHeader(header: Row | undefined): Result<string[], TranscriptError> {
  const cells = header?.cells.map((cell) => cell.trim()) ?? [];
  const line = header?.line ?? 1;
  if (COLUMNS.some((column, at) => cells[at]?.toLowerCase() !== column)) {
    const found = excerpt(cells.join(","));
    return fail(
      "bad-header",
      line,
      `the first row must begin with "${COLUMNS.join(",")}", but it is ${found}`,
    );
  }
  const others = cells.slice(COLUMNS.length);
  const named = others.at(-1) === NOTE_COLUMN ? others.slice(0, -1) : others;
  const hasTalks = TALK_COLUMNS.every((column, at) => named.at(at - TALK_COLUMNS.length) === column);
  const tags = hasTalks ? named.slice(0, -TALK_COLUMNS.length) : named;
  for (const [at, tag] of tags.entries()) {
    if (!LANGUAGE_TAG.test(tag)) {
      return fail("bad-header", line, `the column name ${excerpt(tag)} is not a language tag such as zh-TW`);
    }
    if (tags.indexOf(tag) !== at) return fail("bad-header", line, `there are two columns named ${tag}`);
  }
  return ok(tags);
}

/** What a spreadsheet would take for a formula is exported behind an apostrophe. */
const withoutGuard = (cell: string): string => (/^'+[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

function readRow({ cells, line }: Row, languages: number): Result<DraftCue, TranscriptError> {
  const [index = "", start = "", end = "", speaker = "", ...texts] = cells.map((cell) =>
    withoutGuard(toOneLine(cell)),
  );
  const span = toSpan(clockSide(start), clockSide(end), line);
  if (!span.ok) return span;
  return ok({
    ...span.value,
    texts: texts.slice(0, languages + 1),
    ...(speaker === "" ? {} : { speaker }),
    ...(/^[1-9]\d{0,8}$/.test(index) ? { index: Number(index) } : {}),
  });
}
