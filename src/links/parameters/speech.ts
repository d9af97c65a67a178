/**
 * The parameters of how a broadcast is heard. Whether speech is on is never kept on the device: it is off until it is
 * asked for, on every visit.
 */
import { isLanguageTag } from "../../lib/language-tag.ts";
import { cleanSwitch, type Kind, language, number, onOff } from "./kinds.ts";
import { defaultsOf, type Rows, type ValuesOf, WITH_CONTROLS } from "./rows.ts";

/** Slowest and fastest speech, as a factor. */
export const SLOWEST_RATE = 0.5;
export const FASTEST_RATE = 2;
/** How much faster speech gets to catch up without being asked. */
const USUAL_CATCH_UP = 1.25;
/** How much faster it may get at most. */
export const FASTEST_CATCH_UP = 2;
/** Languages a voice is remembered for. */
const MOST_VOICES = 100;
/** Longest name of a voice, in characters. */
const LONGEST_VOICE = 200;

export type VoiceChoice = {
  readonly source: "service" | "device";
  /** The service's `voice_name`, or the device's `voiceURI`. */
  readonly name: string;
};

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

type Voices = Readonly<Record<string, VoiceChoice>>;

function cleanVoices(raw: unknown): Voices | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const usable = Object.entries(raw).flatMap(([tag, choice]) => {
    const cleaned = isLanguageTag(tag) ? cleanVoiceChoice(choice) : undefined;
    return cleaned === undefined ? [] : [[tag, cleaned] as const];
  });
  return Object.fromEntries(usable.slice(0, MOST_VOICES));
}

/** Speech is on where a link says `on`, or names a language to hear. */
const asked: Kind<boolean> & { readonly default: boolean } = {
  of: "switch",
  clean: (raw) => cleanSwitch(raw) ?? (language.clean(raw) === undefined ? undefined : true),
  default: false,
};

/** The language in the same place; `on` stands for none of its own. */
const heard: Kind<string> & { readonly default: string } = {
  of: "language",
  clean: (raw) => (raw === "on" ? "" : raw === "off" ? undefined : language.clean(raw)),
  default: "",
};

const voice: Kind<string> & { readonly default: string } = { of: "text", clean: cleanVoice, default: "" };
const voices: Kind<Voices> & { readonly default: Voices } = { of: "record", clean: cleanVoices, default: {} };

/** A speed that somebody chose. */
const speed = number([SLOWEST_RATE, FASTEST_RATE], 1, 2);

export const SPEECH = {
  /** Speech is on. */
  listening: {
    name: "speech",
    is: asked,
    kept: false,
    displays: WITH_CONTROLS,
    text: (value: boolean, { hear }: { readonly hear?: unknown }): string =>
      !value ? "off" : typeof hear === "string" && hear !== "" ? hear : "on",
  },
  /** The language to hear; empty for the first language shown. */
  hear: { name: "speech", is: heard, displays: WITH_CONTROLS, part: true },
  /** The voice chosen for each language. */
  voices: { is: voices },
  /** The `voice_name` a link asks for; it counts for the language it belongs to. */
  voice: { name: "voice", is: voice, kept: false, displays: WITH_CONTROLS },
  rate: { name: "rate", is: speed, displays: WITH_CONTROLS },
  /** The same for the sound of a published talk, which is listened to in another way than what is live. */
  talkRate: { is: speed },
  /** Times the speed while it catches up, at most. */
  catchUp: { is: number([1, FASTEST_CATCH_UP], USUAL_CATCH_UP, 2) },
  /** Percent. */
  volume: { name: "volume", is: number([0, 100], 100, 0), displays: WITH_CONTROLS, setup: false },
  /** The device's own voice may step in where the service does not speak. */
  deviceVoice: { is: onOff(false) },
} as const satisfies Rows;

export type SpeechChoices = ValuesOf<typeof SPEECH>;

export const defaultSpeech: SpeechChoices = defaultsOf(SPEECH);
