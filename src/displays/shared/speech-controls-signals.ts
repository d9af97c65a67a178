/**
 * From the session's speech to what the reader's listening controls show and do.
 */
import { createMemo } from "solid-js";

import { languageNames } from "../../i18n/language-name.ts";
import type { Preferences } from "../../links/preferences.ts";
import type { VoiceChoice } from "../../links/parameters/speech.ts";
import { audioSelectionOf } from "../../speech/audio-selection.ts";
import { offeredLanguages } from "../../vas/offered-languages.ts";
import type { Visit } from "../../visit/visit-signals.ts";
import type { SpokenText } from "../../ui/reader/reader-text-signals.ts";
import type { ReaderListenProps } from "../../ui/reader/reader-props-signals.ts";

export type SpeechControlsPorts = {
  readonly visit: Visit;
  readonly preferences: () => Preferences;
  readonly change: (change: Partial<Preferences>) => void;
  /** Whether there is speech at all here. */
  readonly isOn: boolean;
  /** This browser has voices of its own, or may have. */
  readonly hasDeviceSpeech: boolean;
};

export type Listening = {
  readonly spoken: SpokenText;
  /** What the reader is given; nothing where nothing can be heard. */
  readonly props: () => ReaderListenProps | undefined;
};

export function createSpeechControls({
  visit,
  preferences,
  change,
  isOn,
  hasDeviceSpeech,
}: SpeechControlsPorts): Listening {
  const { speech } = visit;
  const offered = createMemo(() => {
    const broadcast = visit.broadcast();
    return broadcast === undefined ? [] : offeredLanguages(broadcast);
  });
  const names = createMemo(() => languageNames(offered()));
  const nameOf = (tag: string): string => names().get(tag) ?? tag;
  /** What would be heard if speech were on. */
  const audioSelection = createMemo(() => {
    const broadcast = visit.broadcast();
    return (
      speech.audioSelection() ??
      (broadcast && audioSelectionOf(broadcast, visit.shown().languages, preferences()))
    );
  });
  const language = (): string => audioSelection()?.language ?? "und";
  const spokenByService = (tag: string): boolean => visit.broadcast()?.speechLanguages.includes(tag) === true;
  const languages = createMemo(() =>
    offered().map((tag) => ({ tag, name: nameOf(tag), spoken: spokenByService(tag) })),
  );
  const isPossible = createMemo(
    () => isOn && (hasDeviceSpeech || (visit.broadcast()?.speechLanguages.length ?? 0) > 0),
  );
  const heardVoice = (): string | undefined => {
    const { kind, voiceName } = speech.view() ?? {};
    if (kind === "device") {
      const voices = speech.deviceVoices();
      return (voices.find(({ uri }) => uri === audioSelection()?.deviceVoice) ?? voices[0])?.name;
    }
    return audioSelection()?.voices.find(({ name }) => name === voiceName)?.displayName ?? voiceName;
  };
  const chosenVoice = (): VoiceChoice | undefined => {
    const { deviceVoice, voice } = audioSelection() ?? {};
    if (deviceVoice !== undefined) return { source: "device", name: deviceVoice };
    return voice === undefined ? undefined : { source: "service", name: voice };
  };

  function chooseVoice(choice: VoiceChoice | undefined): void {
    const { [language()]: _before, ...others } = preferences().voices;
    change({
      voices: choice === undefined ? others : { ...others, [language()]: choice },
      voice: choice?.source === "service" ? choice.name : "",
    });
  }

  const props: ReaderListenProps = {
    get on() {
      return preferences().listening;
    },
    onPrepare: speech.prepare,
    onToggle: () => change({ listening: !preferences().listening }),
    onHear: speech.replay,
    bar: {
      get state() {
        return speech.state();
      },
      get view() {
        return speech.view();
      },
      get language() {
        return nameOf(language());
      },
      get unspoken() {
        const { offered: isOffered = false, deviceVoice } = audioSelection() ?? {};
        return !isOffered && deviceVoice === undefined && !preferences().deviceVoice;
      },
      get notice() {
        return speech.notice();
      },
      get voice() {
        return heardVoice();
      },
      get behindMs() {
        return speech.behindMs();
      },
      get deviceCanHelp() {
        const isChosen = preferences().deviceVoice || audioSelection()?.deviceVoice !== undefined;
        return !isChosen && speech.deviceVoices().length > 0;
      },
      onPause: speech.pause,
      onResume: speech.resume,
      onBack: speech.back,
      onNewest: speech.toLive,
      onAllowDevice: () => change({ deviceVoice: true }),
    },
    options: {
      get choices() {
        return preferences();
      },
      get languages() {
        return languages();
      },
      get shownName() {
        return nameOf(visit.shown().languages[0] ?? "und");
      },
      get voices() {
        return audioSelection()?.voices ?? [];
      },
      get deviceVoices() {
        return speech.deviceVoices();
      },
      get voice() {
        return chosenVoice();
      },
      onVoice: chooseVoice,
      onChange: change,
    },
  };

  return {
    spoken: {
      sid: () => speech.spokenSid(),
      wordIn: (text, textLanguage) => (textLanguage === language() ? speech.wordIn(text) : undefined),
    },
    props: () => (isPossible() ? props : undefined),
  };
}
