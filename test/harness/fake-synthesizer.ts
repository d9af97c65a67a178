/**
 * A synthesiser that speaks at once and remembers what it was asked for; the clip holds the utterance as plain text,
 * so that a test can read what a viewer got.
 */
import type { Clip, Synthesize, Utterance } from "../../src/node/rehearsal/speech/clip.ts";
import type { OpenStream, StreamEvent } from "./open-stream.ts";

export const FAKE_CLIP_MS = 1_000;

export type FakeSynthesizer = {
  readonly synthesize: Synthesize;
  /** Every utterance so far, in order. */
  readonly asked: readonly Utterance[];
  /** From now on `speak` makes the clips, for clips that fail or are special. */
  readonly speakAs: (speak: Synthesize) => void;
};

/** What a clip of the fake says, such as `de-DE-Anna: Guten Tag. (1)`, the rate in brackets. */
export const saidIn = (audio: Uint8Array): string => Buffer.from(audio).toString("utf8");

/** The bytes of a clip that came with its event. */
export const clipIn = (data: StreamEvent["data"]): Buffer => Buffer.from(String(data["audio"]), "base64");

/** What the fake's clips say that have come on a stream so far. */
export const heardIn = ({ events }: OpenStream): readonly string[] =>
  events.filter(({ name }) => name === "tts_ready").map(({ data }) => saidIn(clipIn(data)));

const usual: Synthesize = async ({ text, voice, rate }): Promise<Clip> => ({
  audio: Buffer.from(`${voice.voiceName}: ${text} (${rate})`),
  durationMs: FAKE_CLIP_MS,
  words: [{ text, offset_ms: 0, duration_ms: FAKE_CLIP_MS }],
});

export function fakeSynthesizer(first: Synthesize = usual): FakeSynthesizer {
  let speak = first;
  const asked: Utterance[] = [];
  return {
    asked,
    synthesize: async (utterance) => {
      asked.push(utterance);
      return speak(utterance);
    },
    speakAs: (next) => {
      speak = next;
    },
  };
}
