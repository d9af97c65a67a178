/**
 * Turns eSpeak NG's events into the words of the sentence and their times. The events speak of pieces: one for each
 * Chinese character, several for a number, one for two words it runs together; a reader follows words.
 */
import type { WordBoundary } from "./clip.ts";
import type { EspeakEvent } from "./espeak.ts";
import { type SpokenText, wordsIn } from "./spoken-text.ts";

export type SpokenSentence = {
  readonly sentence: string;
  readonly language: string;
  readonly spoken: SpokenText;
  readonly events: readonly EspeakEvent[];
  /** When the sound is over, in ms. */
  readonly endMs: number;
  /** Silence the file has before the sound begins, in ms. */
  readonly delayMs: number;
};

/** Moments, in ms, at which the voice stops: the ends of clauses, before their pause. */
function stopsIn(events: readonly EspeakEvent[]): readonly number[] {
  const stops: number[] = [];
  let silentSince: number | undefined;
  for (const { type, id, audio_position } of events) {
    if (type === "phoneme") silentSince = id === "" ? (silentSince ?? audio_position) : undefined;
    if (type === "end") stops.push(silentSince ?? audio_position);
  }
  return stops;
}

/**
 * The words in order, none without a sound of its own: words that eSpeak NG runs together are one piece. Times are
 * whole ms from the start of the file and do not overlap.
 */
export function wordBoundaries({
  sentence,
  language,
  spoken,
  events,
  endMs,
  delayMs,
}: SpokenSentence): readonly WordBoundary[] {
  const words = wordsIn(sentence, language);
  if (words.length === 0 || endMs <= 0) return [];
  // The first word may come without an event (a Korean nasal at the start), yet the sound begins with it.
  let last = { word: 0, atMs: 0 };
  const begun = [last];
  for (const { type, text_position, audio_position } of events) {
    if (type !== "word") continue;
    const source = spoken.sources[text_position - 1] ?? sentence.length;
    const word = words.findLastIndex(([start]) => start <= source);
    if (word <= last.word || audio_position <= last.atMs) continue;
    last = { word, atMs: audio_position };
    begun.push(last);
  }
  const stops = stopsIn(events);
  return begun.map(({ word, atMs }, at) => {
    const next = begun[at + 1];
    const start = words[word]?.[0] ?? 0;
    const end = words[(next?.word ?? words.length) - 1]?.[1] ?? sentence.length;
    const stop = stops.find((ms) => ms > atMs) ?? endMs;
    const offset_ms = Math.round(atMs + delayMs);
    const until = Math.round(Math.min(next?.atMs ?? endMs, stop, endMs) + delayMs);
    return { text: sentence.slice(start, end), offset_ms, duration_ms: Math.max(0, until - offset_ms) };
  });
}
