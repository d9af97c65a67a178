/**
 * The device's own voices as a player. Web Speech stalls without a word, forgets utterances nobody holds, cannot pause
 * on Android and loses long pauses elsewhere; so a pause here is an end with a memory, and silence has a deadline.
 */
import type { Clock } from "../../lib/clock.ts";
import { createDeviceSpeaking, type DeviceSpeaking } from "./device-voice-utterance.ts";
import { type DeviceSpeech, hasNoVoiceFor, rankedVoices } from "./device-voices.ts";
import { createEventLine } from "./player-events.ts";
import type { OpenPlayer } from "./player.ts";

export type DeviceVoiceNeeds = {
  readonly speech: DeviceSpeech | undefined;
  readonly clock: Clock;
  /** The `voiceURI` the reader chose for this language, if any; asked whenever speaking starts. */
  readonly chosenVoice: (language: string) => string | undefined;
};

/** Makes players for utterances of the kind `device`; others are answered with `unsupported`. */
export function createDeviceVoice({ speech, clock, chosenVoice }: DeviceVoiceNeeds): OpenPlayer {
  const voiceFor = (language: string): SpeechSynthesisVoice | undefined => {
    const voices = rankedVoices(speech, language);
    const chosen = chosenVoice(language);
    return voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0];
  };

  return (onEvent) => {
    const line = createEventLine(onEvent);
    const entries = new Map<number, DeviceSpeaking>();
    let volume = 1;

    const drop = (key: number): void => {
      const speechOutput = entries.get(key);
      entries.delete(key);
      speechOutput?.stop();
    };

    return {
      load: (key, utterance) => {
        line.open(key);
        if (
          utterance.kind !== "device" ||
          speech === undefined ||
          hasNoVoiceFor(speech, utterance.language)
        ) {
          return line.say({ type: "failed", key, reason: "unsupported" });
        }
        const { text, language } = utterance;
        const speechOutput = createDeviceSpeaking({
          speech,
          clock,
          text,
          language,
          voice: () => voiceFor(language),
          volume: () => volume,
          say: (news) => {
            if (entries.get(key) !== speechOutput) return;
            line.say({ ...news, key });
            if (news.type === "ended" || news.type === "failed") entries.delete(key);
          },
        });
        entries.set(key, speechOutput);
        line.say({ type: "loaded", key });
      },
      play: (key, options) => {
        ({ volume } = options);
        entries.get(key)?.play(options.rate);
      },
      pause: (key) => entries.get(key)?.pause(),
      resume: (key) => entries.get(key)?.resume(),
      setRate: (key, rate) => entries.get(key)?.setRate(rate),
      setVolume: (wanted) => {
        volume = wanted;
      },
      dispose: (key) => {
        line.shut(key);
        drop(key);
      },
      positionMs: (key) => entries.get(key)?.positionMs(),
      words: (key) => entries.get(key)?.words() ?? [],
      close: () => {
        line.close();
        for (const key of entries.keys()) drop(key);
      },
    };
  };
}
