/**
 * What was said in a recorded stream, as a transcript: its events are read as the viewer reads them, and what was final at the
 * end is what counts.
 */
import { ok, type Result } from "../../lib/result.ts";
import { allSentences, noSubtitles, reduceSubtitles, type SubtitleState } from "../../subtitles/reduce.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { speakerLabel } from "../../subtitles/speakers.ts";
import { decodeFrame } from "../../vas/decode-event.ts";
import {
  fail,
  type Transcript,
  type TranscriptError,
  type TranscriptSentence,
} from "../transcripts/transcript.ts";
import { estimateDurationMs } from "../transcripts/times.ts";
import type { Recording } from "./recording.ts";

/** Where a sentence is, in ms: as the service says, else when it came and became final. */
function timesOf({ startMs, endMs, arrivedAt, finalAt, original }: Sentence) {
  const start = Math.round(startMs ?? arrivedAt);
  const end = endMs ?? (startMs === undefined ? finalAt : undefined) ?? 0;
  return { startMs: start, endMs: end > start ? Math.round(end) : start + estimateDurationMs(original.text) };
}

function sentenceOf(sentence: Sentence, { speakers }: SubtitleState): TranscriptSentence {
  const { speakerId, translations } = sentence;
  const texts = [...translations].flatMap(([language, { text, isFinal }]) =>
    isFinal && text !== "" ? [[language, text] as const] : [],
  );
  return {
    ...timesOf(sentence),
    text: sentence.original.text,
    ...(speakerId === undefined ? {} : { speaker: speakerLabel(speakers, speakerId) }),
    translations: Object.fromEntries(texts),
  };
}

/** Reads the final sentences of a recording. Error `empty` where it has none. */
export function recordedTranscript({ broadcast, frames }: Recording): Result<Transcript, TranscriptError> {
  let state = noSubtitles;
  for (const { event = "message", data, atMs } of frames) {
    const decoded = data === undefined ? undefined : decodeFrame({ name: event, data });
    if (decoded?.ok !== true) continue;
    for (const one of decoded.value) state = reduceSubtitles(state, one, atMs);
  }
  const said = allSentences(state).filter(({ original }) => original.isFinal && original.text !== "");
  if (said.length === 0) return fail("empty", 1, "the recording holds no sentence that was final");
  const sentences = said
    .map((sentence) => sentenceOf(sentence, state))
    .toSorted((a, b) => a.startMs - b.startMs);
  const named = new Set(sentences.flatMap(({ translations }) => Object.keys(translations)));
  const offered = (broadcast.translation_languages ?? []).filter((tag) => typeof tag === "string");
  return ok({
    language: broadcast.transcription_language,
    translationLanguages: [...new Set([...offered.filter((tag) => named.has(tag)), ...named])],
    sentences,
    notes: [],
  });
}
