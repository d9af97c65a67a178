/**
 * eSpeak NG, compiled to WebAssembly: a development dependency under the GPL, for Node alone. Its 24 MB of data are
 * read when the first sentence is to be spoken; the import itself costs little, and cannot wait, because the start
 * command's module runner is closed by then.
 */
// @ts-expect-error The package has no types; `LoadModule` is what is used of it.
import espeakNG from "@echogarden/espeak-ng-emscripten";

/** What happened while speaking; positions in the text count code points from 1, those in the sound are ms. */
export type EspeakEvent = {
  readonly type: string;
  readonly audio_position: number;
  readonly text_position: number;
  /** For a phoneme its name, empty for silence. */
  readonly id?: string | number;
};

type EspeakWorker = {
  readonly set_voice: (name: string) => number;
  readonly set_rate: (wordsPerMinute: number) => void;
  readonly synthesize: (
    text: string,
    onSound: (samples: Int16Array | null, events: readonly EspeakEvent[]) => void,
  ) => void;
};
type LoadModule = () => Promise<{ readonly eSpeakNGWorker: new () => EspeakWorker }>;
const loadModule = espeakNG as LoadModule;

export const SAMPLES_PER_SECOND = 22_050;
/** eSpeak NG's own bounds, in words per minute. */
const SLOWEST = 80;
const FASTEST = 450;

type Speech = {
  /** One channel, from -1 to 1. */
  readonly samples: Float32Array;
  readonly events: readonly EspeakEvent[];
};

export type Espeak = {
  /** Speaks a text at once; throws for a voice it does not have. */
  readonly speak: (text: string, voice: string, wordsPerMinute: number) => Speech;
};

/** Loads the synthesiser; rejects where its data cannot be read. */
export async function loadEspeak(): Promise<Espeak> {
  const { eSpeakNGWorker: Worker } = await loadModule();
  const worker = new Worker();
  return {
    speak: (text, voice, wordsPerMinute) => {
      if (worker.set_voice(voice) !== 0) throw new Error(`eSpeak NG has no voice ${voice}`);
      worker.set_rate(Math.round(Math.min(FASTEST, Math.max(SLOWEST, wordsPerMinute))));
      const chunks: Float32Array[] = [];
      const events: EspeakEvent[] = [];
      worker.synthesize(text, (samples, happened) => {
        // The samples lie in memory that is written over after this call.
        if (samples !== null) chunks.push(Float32Array.from(samples, (sample) => sample / 32_768));
        events.push(...happened);
      });
      return { samples: joined(chunks), events };
    },
  };
}

function joined(chunks: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
