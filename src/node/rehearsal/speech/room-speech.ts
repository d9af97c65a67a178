/**
 * The speech of one room: every final sentence is synthesised for those who listen, once for each voice that somebody
 * wants. Where nobody listens, nothing is synthesised.
 */
import type { WireEvent } from "../../../vas/encode-event.ts";
import type { ChannelSettings } from "../channel-types.ts";
import type { Clip, Synthesize, Utterance } from "./clip.ts";
import {
  conductFor,
  type Publish,
  type SpeechConduct,
  speechConduct,
  speechFailed,
  speechReady,
  type Spoken,
} from "./conduct.ts";
import { rateFor, speechLanguages, voiceFor } from "./offer.ts";
import type { Voice } from "./voices.ts";

/** A viewer who asked for speech. */
export type Listener = {
  /** The one language it wants to hear, or null for all. */
  readonly language: string | null;
  /** The voice it asked for; counts in the language the voice belongs to. */
  readonly voice: string | null;
  /** Sends an event to this viewer alone, if it is still there. */
  readonly report: (event: WireEvent) => void;
};

export type RoomSpeech = {
  /** Takes note of an event that was just sent, and asks who listens where it is to be spoken. */
  readonly hear: (event: WireEvent, settings: ChannelSettings, listeners: () => readonly Listener[]) => void;
  /** Sends what was held back and is due. */
  readonly tick: () => void;
  readonly setConduct: (conduct: Partial<SpeechConduct>) => void;
};

export type RoomSpeechOptions = {
  readonly synthesize: Synthesize;
  /** The clip of a sentence where there is a recording of it, in the place of a spoken one. */
  readonly recorded?: (sid: number, language: string) => Promise<Clip | undefined>;
  readonly publish: Publish;
  /** The rehearsal's time, in ms. */
  readonly now: () => number;
};

type Sentence = { readonly sid: number; readonly language: string; readonly text: string };

function finalSentence(event: WireEvent, settings: ChannelSettings): Sentence | undefined {
  if (event.name !== "init_sentence" && event.name !== "translation") return undefined;
  const { payload } = event;
  if (!payload.is_final) return undefined;
  const text = "text" in payload ? payload.text : payload.original_text;
  return { sid: payload.sid, text, language: payload.language ?? settings.transcriptionLanguage };
}

export function createRoomSpeech({ synthesize, recorded, publish, now }: RoomSpeechOptions): RoomSpeech {
  let conduct = speechConduct();
  let heldBack: { readonly dueAt: number; readonly send: () => void }[] = [];

  const clipOf = async (utterance: Utterance, sid: number): Promise<Clip> =>
    (await recorded?.(sid, utterance.language)) ?? synthesize(utterance);

  async function speak(
    sentence: Sentence,
    voice: Voice,
    rate: number,
    listeners: readonly Listener[],
  ): Promise<void> {
    const wanted = conductFor(conduct, sentence.sid);
    if (wanted.mode === "silent") return;
    const dueAt = now() + wanted.delayMs;
    const { sid, language, text } = sentence;
    const spoken: Spoken = { sid, language, voiceName: voice.voiceName };
    const event =
      wanted.mode === "fail"
        ? speechFailed(spoken, "The rehearsal was told to fail")
        : await clipOf({ text, language, voice, rate }, sid).then(
            (clip) => speechReady(wanted, spoken, clip, publish),
            (error: unknown) => speechFailed(spoken, error instanceof Error ? error.message : String(error)),
          );
    const send = (): void => {
      for (const listener of listeners) listener.report(event);
    };
    if (dueAt <= now()) send();
    else heldBack.push({ dueAt, send });
  }

  return {
    hear: (event, settings, listeners) => {
      const sentence = finalSentence(event, settings);
      if (sentence === undefined || sentence.text.trim() === "") return;
      const { language } = sentence;
      if (!speechLanguages(settings).includes(language)) return;
      const audience = new Map<string, { readonly voice: Voice; readonly listeners: Listener[] }>();
      for (const listener of listeners()) {
        if (listener.language !== null && listener.language !== language) continue;
        const voice = voiceFor(settings, language, listener.voice);
        if (voice === undefined) continue;
        const group = audience.get(voice.voiceName) ?? { voice, listeners: [] };
        group.listeners.push(listener);
        audience.set(voice.voiceName, group);
      }
      for (const group of audience.values()) {
        void speak(sentence, group.voice, rateFor(settings, language), group.listeners);
      }
    },
    tick: () => {
      const due = heldBack.filter(({ dueAt }) => dueAt <= now());
      heldBack = heldBack.filter(({ dueAt }) => dueAt > now());
      for (const { send } of due) send();
    },
    setConduct: (next) => {
      conduct = speechConduct(next);
    },
  };
}
