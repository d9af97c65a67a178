/**
 * What a host offers: languages and voices, as the resolve answer and two events of the stream name them. Lists keep
 * what is usable of them: one strange entry does not cost the others.
 */
import * as v from "valibot";

import { isLanguageTag } from "../lib/language-tag.ts";
import { cleanName } from "./clean-text.ts";
import { language, maybe, MOST_LANGUAGES, present } from "./event-fields.ts";
import { voiceNameOf } from "./voice-name.ts";

export type Voice = {
  readonly name: string;
  readonly displayName: string;
  readonly gender: "Female" | "Male";
};

/** What the host offers right now; an absent field means the event did not speak of it. */
export type Offer = {
  readonly transcriptionLanguage?: string;
  readonly translationLanguages?: readonly string[];
  readonly speechLanguages?: readonly string[];
  readonly voices?: ReadonlyMap<string, readonly Voice[]>;
};

/** Voices one language may offer. */
const MOST_VOICES = 100;

const voiceSchema = v.object({
  voice_name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  display_name: v.string(),
  gender: v.picklist(["Female", "Male"]),
});

export const languagesSchema = v.nullish(v.array(v.unknown()));
export const voicesSchema = v.nullish(v.record(v.string(), v.array(v.unknown())));

const offerFields = {
  transcription_language: maybe(language),
  translation_languages: languagesSchema,
  tts_languages: languagesSchema,
  tts_voices: voicesSchema,
};

/** `entries` of an event's schema and those of an offer. A function, so that a build without schemas can leave it out. */
// @__NO_SIDE_EFFECTS__
export function withOffer<T extends v.ObjectEntries>(entries: T): T & typeof offerFields {
  return { ...offerFields, ...entries };
}

/** The usable tags of a list, each once, in the order given. */
export function usableLanguages(list: readonly unknown[] | null | undefined): readonly string[] | undefined {
  if (list === null || list === undefined) return undefined;
  const tags = list.filter((tag): tag is string => typeof tag === "string" && isLanguageTag(tag));
  return [...new Set(tags)].slice(0, MOST_LANGUAGES);
}

/** The usable voices by language. */
export function usableVoices(
  voices: Readonly<Record<string, readonly unknown[]>> | null | undefined,
): ReadonlyMap<string, readonly Voice[]> | undefined {
  if (voices === null || voices === undefined) return undefined;
  return new Map(
    Object.entries(voices)
      .filter(([tag]) => isLanguageTag(tag))
      .slice(0, MOST_LANGUAGES)
      .map(([tag, list]) => [tag, list.slice(0, MOST_VOICES).flatMap(usableVoice)] as const),
  );
}

function usableVoice(raw: unknown): Voice[] {
  const checked = v.safeParse(voiceSchema, raw);
  if (!checked.success) return [];
  const { voice_name, display_name, gender } = checked.output;
  return [
    { name: voice_name, displayName: voiceNameOf(cleanName(display_name) || cleanName(voice_name)), gender },
  ];
}

type OfferFields = {
  readonly [Field in keyof typeof offerFields]?: v.InferOutput<(typeof offerFields)[Field]>;
};

/** The domain form of checked fields. */
export const toOffer = (fields: OfferFields): Offer =>
  present({
    transcriptionLanguage: fields.transcription_language,
    translationLanguages: usableLanguages(fields.translation_languages),
    speechLanguages: usableLanguages(fields.tts_languages),
    voices: usableVoices(fields.tts_voices),
  });
