/**
 * The device's own voices as a player. Web Speech stalls without a word, forgets utterances nobody holds, cannot pause
 * on Android and loses long pauses elsewhere; so a pause here is an end with a memory, and silence has a deadline.
 */
import type { Clock } from "../../lib/clock.ts";
import { createDeviceSpeaking, type DeviceSpeaking } from "./device-voice-utterance.ts";
import { type DeviceSpeech, hasNoVoiceFor, rankedVoices } from "./device-voices.ts";
import { createPlayerEvents } from "./player-events.ts";
import type { OpenPlayer, Player } from "./player.ts";

export type DeviceVoiceNeeds = {
  readonly speech: DeviceSpeech | undefined;
  readonly clock: Clock;
  /** The `voiceURI` the reader chose for this language, if any; asked whenever speaking starts. */
  readonly chosenVoice: (language: string) => string | undefined;
};

/** The voice for a language: the one the reader chose, else the best match. */
function voiceFor(
  { speech, chosenVoice }: DeviceVoiceNeeds,
  language: string,
): SpeechSynthesisVoice | undefined {
  const voices = rankedVoices(speech, language);
  const chosen = chosenVoice(language);
  return voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0];
}

/** Makes players for utterances of the kind `device`; others are answered with `unsupported`. */
export function createDeviceVoice(needs: DeviceVoiceNeeds): OpenPlayer {
  const { speech, clock } = needs;
  return (onEvent) => {
    const events = createPlayerEvents(onEvent);
    const entries = new Map<number, DeviceSpeaking>();
    let volume = 1;

    const drop = (key: number): void => {
      entries.get(key)?.stop();
      entries.delete(key);
    };

    const load: Player["load"] = (key, utterance) => {
      events.open(key);
      const canSpeak = utterance.kind === "device" && speech !== undefined;
      if (!canSpeak || hasNoVoiceFor(speech, utterance.language)) {
        events.report({ type: "failed", key, reason: "unsupported" });
        return;
      }
      const { text, language } = utterance;
      const speaking = createDeviceSpeaking({
        speech,
        clock,
        text,
        language,
        voice: () => voiceFor(needs, language),
        volume: () => volume,
        report: (event) => {
          if (entries.get(key) !== speaking) return;
          events.report({ ...event, key });
          if (event.type === "ended" || event.type === "failed") entries.delete(key);
        },
      });
      entries.set(key, speaking);
      events.report({ type: "loaded", key });
    };

    return {
      load,
      play: (key, options) => {
        ({ volume } = options);
        entries.get(key)?.play(options.rate);
      },
      pause: (key) => entries.get(key)?.pause(),
      resume: (key) => entries.get(key)?.resume(),
      setRate: (key, rate) => entries.get(key)?.setRate(rate),
      setVolume: (wanted) => void (volume = wanted),
      dispose: (key) => {
        events.shut(key);
        drop(key);
      },
      positionMs: (key) => entries.get(key)?.positionMs(),
      words: (key) => entries.get(key)?.words() ?? [],
      close: () => {
        events.close();
        for (const key of entries.keys()) drop(key);
      },
    };
  };
}
