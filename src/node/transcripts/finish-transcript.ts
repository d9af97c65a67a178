/**
 * What is the same for every format once a file is taken apart: languages get their names, cues without text go, the
 * rest is put in order, and a sentence whose times leave it no length gets one.
 */

import { ok, type Result } from "../../lib/result.ts";
import { nameLanguages } from "./name-languages.ts";
import { estimateDurationMs } from "./times.ts";
import {
  fail,
  type Draft,
  type DraftCue,
  type Transcript,
  type TranscriptError,
  type TranscriptSentence,
} from "./transcript.ts";

/** Makes the transcript. `languages` is the command line's list. Error `empty` when no cue has an original text. */
export function finishTranscript(
  draft: Draft,
  languages: readonly string[],
): Result<Transcript, TranscriptError> {
  const spoken = draft.cues.filter(({ texts }) => (texts[0] ?? "") !== "");
  if (spoken.length === 0) return fail("empty", 1, "the file holds no sentence");
  const { language, translationLanguages, notes } = nameLanguages(
    toColumns(spoken),
    languages,
    draft.translationTags,
  );
  const inOrder = [...spoken];
  inOrder.sort((a, b) => a.startMs - b.startMs);
  const sentences = inOrder.map((cue, at) => toSentence(cue, inOrder[at + 1], translationLanguages));
  return ok({
    language,
    translationLanguages,
    sentences,
    notes: [...draft.notes, ...notes, ...leftOut(draft.cues.length - spoken.length)],
  });
}

function leftOut(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? "1 cue without text is left out" : `${count} cues without text are left out`];
}

function toColumns(cues: readonly DraftCue[]): string[][] {
  const width = cues.reduce((widest, { texts }) => Math.max(widest, texts.length), 0);
  return Array.from({ length: width }, (_, at) => cues.map(({ texts }) => texts[at] ?? ""));
}

function toSentence(cue: DraftCue, next: DraftCue | undefined, tags: readonly string[]): TranscriptSentence {
  const { startMs, speaker } = cue;
  const [text = "", ...translated] = cue.texts;
  const pairs = tags.map((tag, at) => [tag, translated[at] ?? ""] as const);
  return {
    startMs,
    endMs: cue.endMs > startMs ? cue.endMs : estimateEnd(startMs, text, next?.startMs),
    text,
    ...(speaker === undefined ? {} : { speaker }),
    translations: Object.fromEntries(pairs.filter(([, translation]) => translation !== "")),
  };
}

/** An estimated end does not run into the next sentence, unless that one starts at the same time. */
function estimateEnd(startMs: number, text: string, nextStartMs: number | undefined): number {
  const estimate = startMs + estimateDurationMs(text);
  return nextStartMs !== undefined && nextStartMs > startMs ? Math.min(estimate, nextStartMs) : estimate;
}
