/**
 * Which voices pass through the relay, what of the service's offer is left by that, and whom of them a viewer hears.
 */
import { createHash } from "node:crypto";

import { isLanguageTag } from "../../../lib/language-tag.ts";
import type { BroadcastEvent } from "../../../vas/events/index.ts";
import type { Offer } from "../../../vas/events.ts";

/** A voice of the service, by its `voice_name`, in the language it speaks. */
export type Voice = { readonly language: string; readonly name: string };

/** Streams at the service are few: so many voices at most. */
const MOST_RELAY_VOICES = 16;
const LONGEST_NAME = 200;
/** In the place of a voice: the first one of each language. */
const FIRST_VOICES = "voices";
const DIGITS_OF_KEY = 12;

/** `ja-JP=ja-JP-Sakura,en-US=…`: the voices in their order, or nothing where that is not what it says. */
export function readVoices(list: string): readonly Voice[] | undefined {
  const voices = list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return { language: part.slice(0, Math.max(0, at)).trim(), name: part.slice(at + 1).trim() };
    });
  const isUsable = ({ language, name }: Voice, index: number): boolean =>
    isLanguageTag(language) &&
    name !== "" &&
    name.length <= LONGEST_NAME &&
    voices.findIndex((other) => other.language === language && other.name === name) === index;
  return voices.length <= MOST_RELAY_VOICES && voices.every(isUsable) ? voices : undefined;
}

/** A voice as a part of a channel's name, which has letters and digits alone. */
const voiceKey = ({ language, name }: Voice): string =>
  createHash("sha256").update(`${language} ${name}`).digest("hex").slice(0, DIGITS_OF_KEY);

const isFirst = (voices: readonly Voice[], voice: Voice): boolean =>
  voices.find(({ language }) => language === voice.language) === voice;

/** Who hears what is said in a language, or in all of them: each a part of a channel's name. */
export function heardIn(voices: readonly Voice[], language?: string): readonly string[] {
  if (voices.length === 0) return [];
  const fitting = language === undefined ? voices : voices.filter((voice) => voice.language === language);
  return [...fitting.map(voiceKey), ...(language === undefined ? [FIRST_VOICES] : [])];
}

/** Who of {@link heardIn} all languages hears this voice. */
export const hearersOf = (voices: readonly Voice[], voice: Voice): readonly string[] => [
  voiceKey(voice),
  ...(isFirst(voices, voice) ? [FIRST_VOICES] : []),
];

/**
 * What a viewer hears who asks for speech: the voice it names or, where it names none of ours, the first of its language.
 * Nothing where no voice speaks that language.
 */
export function hearingOf(
  voices: readonly Voice[],
  language: string | undefined,
  name: string | null,
): string | undefined {
  const fitting = language === undefined ? voices : voices.filter((voice) => voice.language === language);
  const voice = fitting.find((one) => one.name === name);
  if (voice !== undefined) return voiceKey(voice);
  if (language === undefined) return fitting.length === 0 ? undefined : FIRST_VOICES;
  return fitting[0] === undefined ? undefined : voiceKey(fitting[0]);
}

/** What is left of the service's offer as its answers word it. */
export function offeredSpeech(
  voices: readonly Voice[],
  { tts_languages, tts_voices }: { readonly tts_languages?: unknown; readonly tts_voices?: unknown },
) {
  const languages = Array.isArray(tts_languages) ? (tts_languages as unknown[]) : [];
  const named = Object.entries((tts_voices ?? {}) as Readonly<Record<string, readonly unknown[]>>);
  const isOurs = (language: string, entry: unknown): boolean => {
    const { voice_name } = (entry ?? {}) as { readonly voice_name?: unknown };
    return voices.some((voice) => voice.language === language && voice.name === voice_name);
  };
  const speaks = (language: unknown): boolean => voices.some((voice) => voice.language === language);
  return {
    tts_languages: languages.filter(speaks),
    tts_voices: Object.fromEntries(
      named
        .filter(([language]) => speaks(language))
        .map(([language, list]) => [language, list.filter((entry) => isOurs(language, entry))]),
    ),
  };
}

/** The event with what is left of its offer; one that offers nothing is as it was. */
export function withOwnVoices(voices: readonly Voice[], event: BroadcastEvent): BroadcastEvent {
  if (event.type !== "connected" && event.type !== "config") return event;
  const { speechLanguages, voices: offered, ...rest } = event;
  const isOurs = (language: string, name?: string): boolean =>
    voices.some((voice) => voice.language === language && (name === undefined || voice.name === name));
  const left: Pick<Offer, "speechLanguages" | "voices"> = {
    ...(speechLanguages === undefined
      ? {}
      : { speechLanguages: speechLanguages.filter((language) => isOurs(language)) }),
    ...(offered === undefined
      ? {}
      : {
          voices: new Map(
            [...offered]
              .filter(([language]) => isOurs(language))
              .map(([language, list]) => [language, list.filter(({ name }) => isOurs(language, name))]),
          ),
        }),
  };
  return { ...rest, ...left };
}
