/**
 * The rehearsal's own synthesiser: eSpeak NG for the sound and the times of the words, an MP3 encoder for the file.
 * A sentence of the built-in talk takes some 30 ms (measured: half of them 25, one in twenty 60), most of it in steps
 * of a few ms, so it stays on the main thread.
 */
import type { Clip, Synthesize, Utterance } from "./clip.ts";
import { loadEspeak, SAMPLES_PER_SECOND } from "./espeak.ts";
import { loadMp3Encoder } from "./mp3.ts";
import { spokenText } from "./spoken-text.ts";
import { wordBoundaries } from "./word-boundaries.ts";

/** A synthesiser that loads when it is first used. It takes one utterance at a time (`clip-queue.ts`). */
export function createSynthesizer(): Synthesize {
  const load = () => Promise.all([loadEspeak(), loadMp3Encoder(SAMPLES_PER_SECOND)]);
  let loaded: ReturnType<typeof load> | undefined;
  return async ({ text, language, voice, rate }: Utterance): Promise<Clip> => {
    loaded ??= load();
    const [espeak, encoder] = await loaded;
    const spoken = spokenText(text, language);
    const { samples, events } = espeak.speak(spoken.text, voice.espeak, voice.wordsPerMinute * rate);
    const { bytes, durationMs, delayMs } = await encoder.encode(samples);
    const endMs = (samples.length * 1_000) / SAMPLES_PER_SECOND;
    const words = wordBoundaries({ sentence: text, language, spoken, events, endMs, delayMs });
    return { audio: bytes, durationMs, words };
  };
}

/** Speaks an utterance as samples of one channel, as it is before it becomes a file. */
export type Sample = (utterance: Utterance) => Promise<Float32Array>;

/** A voice that loads when it is first used. */
export function createSampler(): Sample {
  let loaded: ReturnType<typeof loadEspeak> | undefined;
  return async ({ text, language, voice, rate }) => {
    loaded ??= loadEspeak();
    const espeak = await loaded;
    return espeak.speak(spokenText(text, language).text, voice.espeak, voice.wordsPerMinute * rate).samples;
  };
}
