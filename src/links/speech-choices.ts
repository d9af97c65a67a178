/**
 * How one reader wants to hear a broadcast, cleaned like every other preference. Whether speech is on is never kept
 * on the device: it is off until it is asked for, on every visit.
 */
import { isLanguageTag } from "../lib/language-tag.ts";
import { asNumber } from "./clean.ts";

/** Slowest and fastest speech, as a factor (README, "Links"). */
export const SLOWEST_RATE = 0.5;
export const FASTEST_RATE = 2;
/** Languages a voice is remembered for. */
const MOST_VOICES = 100;
/** Longest name of a voice, in characters. */
const LONGEST_VOICE = 200;

export type VoiceChoice = {
  readonly source: "service" | "device";
  /** The service's `voice_name`, or the device's `voiceURI`. */
  readonly name: string;
};

export type SpeechChoices = {
  /** Speech is on. */
  readonly listening: boolean;
  /** The language to hear; empty for the first language shown. */
  readonly hear: string;
  /** The voice chosen for each language. */
  readonly voices: Readonly<Record<string, VoiceChoice>>;
  /** The `voice_name` a link asks for; it counts for the language it belongs to. */
  readonly voice: string;
  readonly rate: number;
  /** Percent. */
  readonly volume: number;
  /** The device's own voice may step in where the service does not speak. */
  readonly deviceVoice: boolean;
};

export const defaultSpeech: SpeechChoices = {
  listening: false,
  hear: "",
  voices: {},
  voice: "",
  rate: 1,
  volume: 100,
  deviceVoice: false,
};

/** A rate from 0.5 to 2, to two digits; nothing for what is no such number. */
export function cleanRate(raw: unknown): number | undefined {
  const rate = asNumber(raw);
  if (typeof rate !== "number" || !(rate >= SLOWEST_RATE && rate <= FASTEST_RATE)) return undefined;
  return Math.round(rate * 100) / 100;
}

function cleanVolume(raw: unknown): number | undefined {
  const volume = asNumber(raw);
  return typeof volume === "number" && volume >= 0 && volume <= 100 ? Math.round(volume) : undefined;
}

const cleanVoice = (raw: unknown): string | undefined =>
  typeof raw === "string" && raw.length <= LONGEST_VOICE ? raw : undefined;

function cleanVoiceChoice(raw: unknown): VoiceChoice | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { source, name }: { source?: unknown; name?: unknown } = raw;
  const cleaned = cleanVoice(name);
  if ((source !== "service" && source !== "device") || cleaned === undefined || cleaned === "")
    return undefined;
  return { source, name: cleaned };
}

function cleanVoices(raw: unknown): SpeechChoices["voices"] | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const usable = Object.entries(raw).flatMap(([tag, choice]) => {
    const cleaned = isLanguageTag(tag) ? cleanVoiceChoice(choice) : undefined;
    return cleaned === undefined ? [] : [[tag, cleaned] as const];
  });
  return Object.fromEntries(usable.slice(0, MOST_VOICES));
}

type Usable<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** What a link's `speech`, `voice`, `rate` and `volume` ask for. */
export function speechFromQuery(query: URLSearchParams): Usable<SpeechChoices> {
  const speech = query.get("speech");
  const asksFor = speech !== null && isLanguageTag(speech) && speech !== "on" && speech !== "off";
  return {
    listening: speech === "off" ? false : speech === "on" || asksFor ? true : undefined,
    hear: asksFor ? speech : speech === "on" ? "" : undefined,
    voice: cleanVoice(query.get("voice") ?? undefined),
    rate: cleanRate(query.get("rate")),
    volume: cleanVolume(query.get("volume")),
  };
}

/** What is usable of choices kept on the device. */
export function speechFromStored(raw: Readonly<Record<string, unknown>>): Usable<SpeechChoices> {
  const { hear, deviceVoice } = raw;
  return {
    hear: typeof hear === "string" && isLanguageTag(hear) ? hear : undefined,
    voices: cleanVoices(raw["voices"]),
    rate: cleanRate(raw["rate"]),
    volume: cleanVolume(raw["volume"]),
    deviceVoice: typeof deviceVoice === "boolean" ? deviceVoice : undefined,
  };
}

/** The choices that are kept on the device. */
export const keptSpeech = ({ hear, voices, rate, volume, deviceVoice }: Partial<SpeechChoices>) => ({
  hear,
  voices,
  rate,
  volume,
  deviceVoice,
});

/** The query parameters that stand for these choices; what is absent stands for nothing. */
export function speechToQuery({
  listening,
  hear = "",
  voice,
  rate,
  volume,
}: Partial<SpeechChoices>): Record<string, string> {
  return {
    ...(listening === undefined ? {} : { speech: !listening ? "off" : hear === "" ? "on" : hear }),
    ...(voice === undefined ? {} : { voice }),
    ...(rate === undefined ? {} : { rate: String(rate) }),
    ...(volume === undefined ? {} : { volume: String(volume) }),
  };
}
