/**
 * Transcription services answer with JSON in one of three wrappings: `{items}`, the same under `data`, and the webhook's
 * `data.data.data` (the audio transcription API's "Sync Response" and "Callback Response Parameters"). All hold the same
 * segments, with times in seconds, and one language only. The viewer's own export has `sentences`, which are records
 * with translations (see `read-records.ts`).
 */

import * as v from "valibot";
import { ok, type Result } from "../../lib/result.ts";
import { jsonFault, lineOfValue } from "./json-lines.ts";
import { readRecords } from "./read-records.ts";
import { toOneLine } from "./source-lines.ts";
import { parseSeconds, toSpan, type TimeSide } from "./times.ts";
import { fail, type Draft, type DraftCue, type TranscriptError } from "./transcript.ts";

type Path = readonly (string | number)[];

const PLACES: readonly Path[] = [["items"], ["data", "items"], ["data", "data", "data"]];

const SEGMENT = v.object({
  start_time: v.number(),
  end_time: v.number(),
  text: v.string(),
  speaker: v.nullish(v.string()),
});

/**
 * Reads normalized JSON text. Errors: `bad-json`, `bad-structure` when no list of segments is found or a segment lacks
 * a field, `bad-time`; each with the line of the value concerned.
 */
export function readJson(source: string): Result<Draft, TranscriptError> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (failure) {
    const { line, reason } = jsonFault(source, failure);
    return fail("bad-json", line, reason);
  }
  const records = listAt(value, ["sentences"]);
  if (records !== undefined) return readRecords(source, value, records);
  const found = PLACES.map((path) => ({ path, list: listAt(value, path) }));
  const place = found.find(({ list }) => list !== undefined);
  if (place?.list === undefined) {
    const reason =
      'the JSON has no list of sentences in "sentences", "items", "data.items" or "data.data.data"';
    return fail("bad-structure", 1, reason);
  }
  const cues: DraftCue[] = [];
  for (const [index, item] of place.list.entries()) {
    const cue = readSegment(item, index, (path) => lineOfValue(source, [...place.path, index, ...path]));
    if (!cue.ok) return cue;
    cues.push(cue.value);
  }
  return ok({ cues, translationTags: [], notes: [] });
}

function listAt(value: unknown, path: Path): readonly unknown[] | undefined {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return Array.isArray(at) ? at : undefined;
}

function readSegment(
  item: unknown,
  index: number,
  lineOf: (path: Path) => number,
): Result<DraftCue, TranscriptError> {
  const segment = v.safeParse(SEGMENT, item);
  if (!segment.success) {
    const [issue] = segment.issues;
    const key = v.getDotPath(issue) ?? "";
    return fail("bad-structure", lineOf([key]), reasonOf(index + 1, key, issue));
  }
  const { start_time: start, end_time: end, text, speaker } = segment.output;
  const span = toSpan(secondsSide(start), secondsSide(end), 1);
  if (!span.ok) {
    const key = parseSeconds(start) === undefined ? "start_time" : "end_time";
    return fail(span.error.code, lineOf([key]), span.error.reason);
  }
  const name = toOneLine(speaker ?? "");
  return ok({ ...span.value, texts: [toOneLine(text)], ...(name === "" ? {} : { speaker: name }) });
}

function reasonOf(
  item: number,
  key: string,
  issue: { readonly received: string; readonly expected: string | null },
): string {
  if (key === "") return `item ${item} is not an object`;
  if (issue.received === "undefined") return `item ${item} has no "${key}"`;
  return `the "${key}" of item ${item} is not a ${issue.expected === "number" ? "number" : "string"}`;
}

const secondsSide = (seconds: number): TimeSide => ({ written: `${seconds} s`, ms: parseSeconds(seconds) });
