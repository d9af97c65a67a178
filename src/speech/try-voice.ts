/**
 * A voice of this device, heard before it is chosen: it reads what was said last, while speech itself waits.
 */
import type { DeviceSpeech } from "./players/device-voices.ts";

/** The longest sample, in UTF-16 units: enough to know a voice by. */
const LONGEST_SAMPLE = 160;

export type VoiceSample = {
  /** The voice's `voiceURI`. */
  readonly uri: string;
  /** What was said last, in the language that is heard; empty where nothing was: then the voice says its name. */
  readonly text: string;
  readonly rate: number;
  /** Holds speech, and gives the way to let it go on; nothing where nothing was playing. */
  readonly hold: () => (() => void) | undefined;
};

/** Reads the sample; one at a time. Nothing where this browser has no such voice. */
export function tryVoice(
  { synthesis, createUtterance }: DeviceSpeech,
  { uri, text, rate, hold }: VoiceSample,
): void {
  const voice = synthesis.getVoices().find(({ voiceURI }) => voiceURI === uri);
  if (voice === undefined) return;
  const goOn = hold();
  synthesis.cancel();
  const utterance = createUtterance(text === "" ? voice.name : text.slice(0, LONGEST_SAMPLE));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    goOn?.();
  };
  utterance.addEventListener("end", end);
  utterance.addEventListener("error", end);
  synthesis.speak(utterance);
}
