/**
 * What a listener hears: which language, in whose voice, and whether the service speaks it. Pure, from what the host
 * offers, what is shown and what the listener chose.
 */
import { matchLanguage } from "../lib/match-language.ts";
import type { SpeechChoices } from "../links/parameters/speech.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { Voice } from "../vas/events.ts";
import { offeredLanguages } from "../vas/offered-languages.ts";

export type AudioSelection = {
  readonly language: string;
  /** The service offers speech in this language. */
  readonly offered: boolean;
  /** The service is asked to speak: it offers to, and the listener has not chosen a voice of the device. */
  readonly fromService: boolean;
  /** The service's voices for this language. */
  readonly voices: readonly Voice[];
  /** The `voice_name` to ask for; absent for the host's. */
  readonly voice?: string;
  /** The `voiceURI` of the device's voice that was chosen for this language. */
  readonly deviceVoice?: string;
};

/**
 * What is heard: the language chosen, as far as it is still on offer, else the first one shown. `deviceVoices` are the
 * URIs of the voices this device has, once that is known: one that is gone is as if it had not been chosen.
 */
export function audioSelectionOf(
  broadcast: BroadcastState,
  shown: readonly string[],
  choices: Pick<SpeechChoices, "hear" | "voice" | "voices">,
  deviceVoices?: ReadonlySet<string>,
): AudioSelection {
  const offered = offeredLanguages(broadcast);
  const chosen = choices.hear === "" ? undefined : matchLanguage([choices.hear], offered);
  const language = chosen ?? shown[0] ?? broadcast.transcriptionLanguage;
  const voices = broadcast.voices.get(language) ?? [];
  const choice = choices.voices[language];
  const speaks = broadcast.speechLanguages.includes(language);
  const wanted = [choices.voice, choice?.source === "service" ? choice.name : undefined];
  const voice = wanted.find((name) => voices.some((offer) => offer.name === name));
  const byLink = voice !== undefined && voice === choices.voice;
  const isThere = deviceVoices === undefined || (choice !== undefined && deviceVoices.has(choice.name));
  const deviceVoice = choice?.source === "device" && !byLink && isThere ? choice.name : undefined;
  return {
    language,
    offered: speaks,
    fromService: speaks && deviceVoice === undefined,
    voices,
    ...(voice === undefined ? {} : { voice }),
    ...(deviceVoice === undefined ? {} : { deviceVoice }),
  };
}
