/**
 * Which channels of the engine an event goes out on. A viewer hears four of them, joined into one stream: what is said to
 * everybody and what is said in its language, each as it is kept for those who come later and as it is still growing. Who
 * hears a voice has the last of them with the voice's clips in it.
 */
import { encodeEvent, type WireEvent } from "../../vas/encode-event.ts";
import { hearersOf, heardIn, type Voice } from "./speech/voices.ts";

/** In the place of a language: all of them. */
const ALL_LANGUAGES = "all";

/** One message for one channel. */
export type Message = {
  readonly channel: string;
  /** Kept for the whole talk, or for a minute only (nginx.conf has the figures). */
  readonly isKept: boolean;
  /** The event's name on the wire. */
  readonly name: string;
  /** One line of JSON. */
  readonly data: string;
};

/** Where one recording of a broadcast goes out. */
export const baseOf = (token: string, run: string): string => `${token}/${run}`;

const kept = (base: string, language?: string): string =>
  language === undefined ? `${base}/said` : `${base}/said/${language}`;
const brief = (base: string, language?: string, hearing?: string): string =>
  [base, "saying", language, hearing].filter((part) => part !== undefined).join("/");

/** Whether an event still counts for those who come later. */
export function isKept({ name, payload }: WireEvent): boolean {
  if (name === "init_sentence" || name === "translation") return payload.is_final;
  if (name === "error") return payload.sid !== undefined;
  return !["announcement", "viewer_count", "tts_ready", "tts_error"].includes(name);
}

/** The messages of an event, on every channel it goes out on. Throws on a payload of the wrong shape. */
export function messagesOf(
  base: string,
  event: WireEvent,
  voices: readonly Voice[] = [],
): readonly Message[] {
  const keep = isKept(event);
  const data = encodeEvent(event);
  return channelsOf(base, event, keep, voices).map((channel) => ({
    channel,
    isKept: keep,
    name: event.name,
    data,
  }));
}

function channelsOf(
  base: string,
  event: WireEvent,
  keep: boolean,
  voices: readonly Voice[],
): readonly string[] {
  if (event.name !== "translation") return [(keep ? kept : brief)(base)];
  const { language } = event.payload;
  if (keep) return [kept(base, language), kept(base, ALL_LANGUAGES)];
  return [...briefOf(base, language, voices), ...briefOf(base, undefined, voices)];
}

/** Where growing texts of a language, or of all, go out: for who only reads, and for who hears a voice. */
const briefOf = (base: string, language: string | undefined, voices: readonly Voice[]): readonly string[] =>
  [undefined, ...heardIn(voices, language)].map((hearing) => brief(base, language ?? ALL_LANGUAGES, hearing));

/** The messages of what is said of a sentence's speech, for who hears this voice. */
export function spokenMessages(
  base: string,
  event: WireEvent,
  voice: Voice,
  voices: readonly Voice[],
): readonly Message[] {
  const data = encodeEvent(event);
  const [own] = hearersOf(voices, voice);
  const channels = [
    brief(base, voice.language, own),
    ...hearersOf(voices, voice).map((hearing) => brief(base, ALL_LANGUAGES, hearing)),
  ];
  return channels.map((channel) => ({ channel, isKept: false, name: event.name, data }));
}

/** The channels of a viewer who asks for one language, or for all; always four, so that positions in them fit each other. */
export const channelsFor = (
  base: string,
  language?: string,
  hearing?: string,
): readonly [string, string, string, string] => [
  kept(base),
  brief(base),
  kept(base, language ?? ALL_LANGUAGES),
  brief(base, language ?? ALL_LANGUAGES, hearing),
];

const keptChannels = (base: string, languages: readonly string[]): readonly string[] =>
  [undefined, ALL_LANGUAGES, ...languages].map((language) => kept(base, language));

const briefChannels = (
  base: string,
  languages: readonly string[],
  voices: readonly Voice[],
): readonly string[] => [
  ...[undefined, ALL_LANGUAGES, ...languages].map((language) => brief(base, language)),
  ...[undefined, ...new Set(voices.map(({ language }) => language))].flatMap((language) =>
    heardIn(voices, language).map((hearing) => brief(base, language ?? ALL_LANGUAGES, hearing)),
  ),
];

/** Every channel of a recording in these languages. */
export const allChannels = (
  base: string,
  languages: readonly string[],
  voices: readonly Voice[] = [],
): readonly string[] => [...keptChannels(base, languages), ...briefChannels(base, languages, voices)];

/**
 * A heartbeat on every channel of a recording, of which a viewer makes nothing. Nchan 1.3.6 now and then leaves a newcomer waiting in
 * the middle of its history where messages come at the same moment, until the next one of that channel.
 */
export function heartbeatsOf(
  base: string,
  languages: readonly string[],
  voices: readonly Voice[],
): readonly Message[] {
  const event = { name: "heartbeat", payload: {} } as const;
  const rows = [
    { channels: keptChannels(base, languages), isKept: true },
    { channels: briefChannels(base, languages, voices), isKept: false },
  ];
  return rows.flatMap(({ channels, isKept }) =>
    channels.map((channel) => ({ channel, isKept, name: event.name, data: encodeEvent(event) })),
  );
}
