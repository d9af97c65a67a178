/**
 * The device's own voices (Web Speech): what there is for a language, and which fits best. The list is empty at first
 * in most browsers and fills itself later; in some frames and apps the whole interface is missing or throws.
 */
import { maximized } from "../../lib/language-tag.ts";

export type DeviceVoice = {
  readonly uri: string;
  readonly name: string;
  readonly language: string;
  /** Whether the text leaves the device to be spoken. */
  readonly isRemote: boolean;
};

/** What is used of the browser; passed in, because it may be missing or throw. */
export type DeviceSpeech = {
  readonly synthesis: Pick<
    SpeechSynthesis,
    "speak" | "cancel" | "pause" | "resume" | "getVoices" | "addEventListener" | "removeEventListener"
  >;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
};

/** The browser's own speech, or nothing where it has none. */
export function browserSpeech(): DeviceSpeech | undefined {
  try {
    const synthesis: SpeechSynthesis | undefined = window.speechSynthesis;
    if (synthesis === undefined || typeof SpeechSynthesisUtterance !== "function") return undefined;
    return { synthesis, createUtterance: (text) => new SpeechSynthesisUtterance(text) };
  } catch {
    return undefined;
  }
}

/** Android writes tags with `_`. */
const asTag = (language: string): string => language.replaceAll("_", "-");

/** How well a voice of `offered` reads a text in `wanted`: 3 the same place, 2 the same script, 1 the language, 0 not. */
function closeness(wanted: string, offered: string): number {
  const want = maximized(wanted);
  const offer = maximized(asTag(offered));
  if (want === undefined || offer === undefined || want.language !== offer.language) return 0;
  if (want.script !== offer.script) return 1;
  return want.region === offer.region ? 3 : 2;
}

function allVoices(speech: DeviceSpeech | undefined): readonly SpeechSynthesisVoice[] {
  try {
    return speech?.synthesis.getVoices() ?? [];
  } catch {
    return [];
  }
}

/** Whether the list is there and holds nothing for `language`. An empty list may still fill itself. */
export const hasNoVoiceFor = (speech: DeviceSpeech, language: string): boolean =>
  allVoices(speech).length > 0 && rankedVoices(speech, language).length === 0;

/**
 * The browser's voices that can speak `language`, the best match first. Among equals those come first that keep the text
 * on the device, then as the browser has them.
 */
export function rankedVoices(speech: DeviceSpeech | undefined, language: string): SpeechSynthesisVoice[] {
  return allVoices(speech)
    .map((voice) => ({ voice, score: closeness(language, voice.lang) }))
    .filter(({ score }) => score > 0)
    .sort(
      (left, right) =>
        right.score - left.score || Number(right.voice.localService) - Number(left.voice.localService),
    )
    .map(({ voice }) => voice);
}

/** The voices to choose from for `language` (BCP 47), the best match first; empty where there are none (yet). */
export const voicesFor = (speech: DeviceSpeech | undefined, language: string): readonly DeviceVoice[] =>
  rankedVoices(speech, language).map((voice) => ({
    uri: voice.voiceURI,
    name: voice.name,
    language: asTag(voice.lang),
    isRemote: !voice.localService,
  }));

/** Calls `run` whenever the list of voices changes. Gives back how to stop that. */
export function onVoicesChange(speech: DeviceSpeech | undefined, run: () => void): () => void {
  try {
    speech?.synthesis.addEventListener("voiceschanged", run);
    return () => speech?.synthesis.removeEventListener("voiceschanged", run);
  } catch {
    // Old Safari has no listeners here; its list is complete from the beginning.
    return () => undefined;
  }
}
