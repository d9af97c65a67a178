/**
 * What is heard in a visit, and the speech that says it.
 */
import { type Accessor, createMemo, createSignal } from "solid-js";

import { type AudioSelection, audioSelectionOf } from "../speech/audio-selection.ts";
import type { Speech } from "../speech/ports-signals.ts";
import { createSpeech } from "../speech/speech-signals.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { ShownLanguages } from "../subtitles/language-selection.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import { findSentence } from "../subtitles/sections.ts";
import type { VisitOptions } from "./visit-options-signals.ts";

export type VisitAudio = {
  /** What is heard while speech is on. */
  readonly audioSelection: Accessor<AudioSelection | undefined>;
  /** Starts the speech of the visit; called once. */
  readonly createSpeech: (transcript: {
    readonly subtitles: Accessor<SubtitleState>;
    readonly transcriptionLanguage: Accessor<string>;
  }) => Speech;
};

export function createVisitAudio(
  { speechChoices: choices, ...options }: VisitOptions,
  broadcast: Accessor<BroadcastState | undefined>,
  shown: Accessor<ShownLanguages>,
): VisitAudio {
  /** The voices this device has, once that is known. */
  const [deviceVoices, setDeviceVoices] = createSignal<ReadonlySet<string>>();
  const audioSelection = createMemo((): AudioSelection | undefined => {
    const state = broadcast();
    return state === undefined || !choices().listening
      ? undefined
      : audioSelectionOf(state, shown().languages, choices(), deviceVoices());
  });
  const { clock, fetch, page } = options;
  return {
    audioSelection,
    createSpeech: ({ subtitles, transcriptionLanguage }) =>
      createSpeech({
        clock,
        fetch,
        page,
        serviceOrigin: options.serviceOrigin === "" ? page.location.origin : options.serviceOrigin,
        load: options.loadSpeechOutput,
        choices,
        audioSelection,
        transcriptionLanguage,
        sentence: (sid) => findSentence(subtitles().articles, sid),
        newestSid: () => subtitles().newestSid,
        onDeviceVoices: setDeviceVoices,
      }),
  };
}
