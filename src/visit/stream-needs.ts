/**
 * What has to be asked of the stream (docs/contract.md, "Stream") so that everything shown and heard comes, in this
 * tab and in those that follow its stream, and as little else as possible.
 */
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { StreamNeeds } from "../vas/addresses.ts";
import type { AudioSelection } from "../speech/audio-selection.ts";

/** What one tab needs. `audioSelection` is absent while speech is off. */
export function needsOf(
  broadcast: Pick<BroadcastState, "transcriptionLanguage">,
  shown: readonly string[],
  audioSelection: AudioSelection | undefined,
): StreamNeeds {
  const wanted = audioSelection === undefined ? shown : [...shown, audioSelection.language];
  const original = broadcast.transcriptionLanguage;
  const translations = [...new Set(wanted.filter((tag) => tag !== original))];
  const speech = audioSelection?.fromService === true;
  // Speech comes for `lang` alone where it is set, and the original is no translation.
  const hearsOriginal = speech && audioSelection.language === original;
  const language = translations.length === 1 && !hearsOriginal ? translations[0] : undefined;
  return {
    speech,
    ...(language === undefined ? {} : { language }),
    ...(speech && audioSelection.voice !== undefined ? { voice: audioSelection.voice } : {}),
  };
}

/** What serves all of these tabs, this one first: its voice is heard where they want different ones. */
export function neededByAll(own: StreamNeeds, others: readonly StreamNeeds[]): StreamNeeds {
  const { language, voice: ownVoice, ...rest } = own;
  const voice = ownVoice ?? (own.speech ? undefined : others.find(({ speech }) => speech)?.voice);
  return {
    ...rest,
    speech: own.speech || others.some(({ speech }) => speech),
    ...(language !== undefined && others.every((other) => other.language === language) ? { language } : {}),
    ...(voice === undefined ? {} : { voice }),
  };
}
