/**
 * The viewer's own JSON export: sentences in the terms of the service's sentence record, times in ms, translations by
 * language. What a viewer took home can so be rehearsed with everything it holds.
 */

import * as v from "valibot";
import { ok, type Result } from "../../lib/result.ts";
import { lineOfValue } from "./json-lines.ts";
import { toOneLine } from "./source-lines.ts";
import { toSpan, type TimeSide } from "./times.ts";
import { fail, type Draft, type DraftCue, type TranscriptError } from "./transcript.ts";

const ABOUT = v.object({ translation_languages: v.array(v.string()) });

const RECORD = v.object({
  start_ms: v.number(),
  end_ms: v.number(),
  original_text: v.optional(v.string(), ""),
  speaker_label: v.nullish(v.string()),
  translated_texts: v.optional(v.record(v.string(), v.string()), {}),
});

const LONGEST_MS = 10_000 * 3_600_000;

const side = (ms: number): TimeSide => ({
  written: `${ms} ms`,
  ms: Number.isSafeInteger(ms) && ms >= 0 && ms < LONGEST_MS ? ms : undefined,
});

/**
 * Reads the list `sentences` of `value`, which was parsed from `source`. Errors `bad-structure` and `bad-time`, with the
 * line of the value concerned.
 */
export function readRecords(
  source: string,
  value: unknown,
  list: readonly unknown[],
): Result<Draft, TranscriptError> {
  const about = v.safeParse(ABOUT, value);
  const tags = about.success ? [...new Set(about.output.translation_languages)] : [];
  const cues: DraftCue[] = [];
  for (const [index, item] of list.entries()) {
    const record = v.safeParse(RECORD, item);
    if (!record.success) {
      const key = v.getDotPath(record.issues[0]) ?? "";
      const line = lineOfValue(source, ["sentences", index, ...key.split(".")]);
      const reason =
        key === "" ? `sentence ${index + 1} is no record` : `the "${key}" of sentence ${index + 1} is wrong`;
      return fail("bad-structure", line, reason);
    }
    const { start_ms: start, end_ms: end, original_text: text, speaker_label: label } = record.output;
    const span = toSpan(side(start), side(end), 1);
    if (!span.ok) {
      const line = lineOfValue(source, [
        "sentences",
        index,
        side(start).ms === undefined ? "start_ms" : "end_ms",
      ]);
      return fail(span.error.code, line, span.error.reason);
    }
    const translated = new Map(Object.entries(record.output.translated_texts));
    const texts = [text, ...tags.map((tag) => translated.get(tag) ?? "")].map(toOneLine);
    const speaker = toOneLine(label ?? "");
    cues.push({ ...span.value, texts, ...(speaker === "" ? {} : { speaker }) });
  }
  return ok({ cues, translationTags: tags, notes: [] });
}
