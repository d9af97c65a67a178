/**
 * From the visit's speech to what the reader's listening controls show and do.
 */
import { createMemo } from "solid-js";

import { languageNames } from "../../i18n/language-name.ts";
import type { Preferences } from "../../links/preferences.ts";
import type { VoiceChoice } from "../../links/parameters/speech.ts";
import { audioSelectionOf } from "../../speech/audio-selection.ts";
import { offeredLanguages } from "../../vas/offered-languages.ts";
import { voiceNameOf } from "../../vas/voice-name.ts";
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

/** What would be heard if speech were on: the broadcast's languages, and the choice among them. */
function createOffer({ visit, preferences }: SpeechControlsPorts) {
  const { speech } = visit;
  const offered = createMemo(() => {
    const broadcast = visit.broadcast();
    return broadcast === undefined ? [] : offeredLanguages(broadcast);
  });
  const names = createMemo(() => languageNames(offered()));
  const nameOf = (tag: string): string => names().get(tag) ?? tag;
  const spokenByService = (tag: string): boolean => visit.broadcast()?.speechLanguages.includes(tag) === true;
  const languages = createMemo(() =>
    offered().map((tag) => ({ tag, name: nameOf(tag), spoken: spokenByService(tag) })),
  );
  const audioSelection = createMemo(() => {
    const broadcast = visit.broadcast();
    return (
      speech.audioSelection() ??
      (broadcast && audioSelectionOf(broadcast, visit.shown().languages, preferences()))
    );
  });
  const language = (): string => audioSelection()?.language ?? "und";
  return { nameOf, languages, audioSelection, language };
}

type Offer = ReturnType<typeof createOffer>;

/** The name of the voice that is heard, as far as it is known. */
function heardVoice({ speech }: Visit, { audioSelection }: Offer): string | undefined {
  const { kind, voiceName } = speech.view() ?? {};
  if (kind === "device") {
    const voices = speech.deviceVoices();
    return (voices.find(({ uri }) => uri === audioSelection()?.deviceVoice) ?? voices[0])?.name;
  }
  const offered = audioSelection()?.voices.find(({ name }) => name === voiceName);
  return offered?.displayName ?? (voiceName && voiceNameOf(voiceName));
}

function chosenVoice({ audioSelection }: Offer): VoiceChoice | undefined {
  const { deviceVoice, voice } = audioSelection() ?? {};
  if (deviceVoice !== undefined) return { source: "device", name: deviceVoice };
  return voice === undefined ? undefined : { source: "service", name: voice };
}

/** What the bar of speech shows and does. */
function barOf({ visit, preferences, change }: SpeechControlsPorts, offer: Offer): ReaderListenProps["bar"] {
  const { speech } = visit;
  return {
    get state() {
      return speech.state();
    },
    get view() {
      return speech.view();
    },
    get language() {
      return offer.nameOf(offer.language());
    },
    get unspoken() {
      const { offered = false, deviceVoice } = offer.audioSelection() ?? {};
      return !offered && deviceVoice === undefined && !preferences().deviceVoice;
    },
    get notice() {
      return speech.notice();
    },
    get voice() {
      return heardVoice(visit, offer);
    },
    get ended() {
      return visit.visitStatus().kind === "ended";
    },
    get behindMs() {
      return speech.behindMs();
    },
    get deviceCanHelp() {
      const isChosen = preferences().deviceVoice || offer.audioSelection()?.deviceVoice !== undefined;
      return !isChosen && speech.deviceVoices().length > 0;
    },
    onPause: speech.pause,
    onResume: speech.resume,
    onBack: speech.back,
    onNewest: speech.toLive,
    onAllowDevice: () => change({ deviceVoice: true }),
  };
}

/** What the panel of voices shows and does. */
function optionsOf(
  { visit, preferences, change }: SpeechControlsPorts,
  offer: Offer,
): ReaderListenProps["options"] {
  function chooseVoice(choice: VoiceChoice | undefined): void {
    const { [offer.language()]: _before, ...others } = preferences().voices;
    change({
      voices: choice === undefined ? others : { ...others, [offer.language()]: choice },
      voice: choice?.source === "service" ? choice.name : "",
    });
  }
  return {
    get choices() {
      return preferences();
    },
    get languages() {
      return offer.languages();
    },
    get shownName() {
      return offer.nameOf(visit.shown().languages[0] ?? "und");
    },
    get voices() {
      return offer.audioSelection()?.voices ?? [];
    },
    get deviceVoices() {
      return visit.speech.deviceVoices();
    },
    get voice() {
      return chosenVoice(offer);
    },
    onVoice: chooseVoice,
    onTry: async (uri) =>
      (await import("./hear-sample.ts")).hearSample(visit, offer.language(), {
        uri,
        rate: preferences().rate,
      }),
    onChange: change,
  };
}

export function createSpeechControls(ports: SpeechControlsPorts): Listening {
  const { visit, preferences, change, isOn, hasDeviceSpeech } = ports;
  const { speech } = visit;
  const offer = createOffer(ports);
  const isPossible = createMemo(
    () => isOn && (hasDeviceSpeech || (visit.broadcast()?.speechLanguages.length ?? 0) > 0),
  );
  const props: ReaderListenProps = {
    get on() {
      return preferences().listening;
    },
    onPrepare: speech.prepare,
    onToggle: () => change({ listening: !preferences().listening }),
    onHear: speech.replay,
    bar: barOf(ports, offer),
    options: optionsOf(ports, offer),
  };
  return {
    spoken: {
      sid: () => speech.spokenSid(),
      wordIn: (text, textLanguage) => (textLanguage === offer.language() ? speech.wordIn(text) : undefined),
    },
    props: () => (isPossible() ? props : undefined),
  };
}
