/**
 * Whose text it is: language tags of an unknown stream, told apart by the languages that the broadcast is known to have.
 */
import type { BroadcastEvent } from "../events/index.ts";
import { isLanguageTag } from "../../lib/language-tag.ts";
import type { Fields } from "../../lib/fields.ts";

/** What is known of the broadcast that a frame belongs to. */
export type KnownLanguages = {
  /** The language spoken; left out where it is not known. */
  readonly transcriptionLanguage?: string | undefined;
  readonly translationLanguages?: readonly string[] | undefined;
  /** The translation that the stream was asked for. */
  readonly language?: string | undefined;
};

/** The first part of a tag that may name a language by itself: no word of a payload that happens to be short. */
const LANGUAGE = /^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/i;

/** The tag in a value; some services write `pt_BR`. */
export function tagIn(value: unknown): string | undefined {
  if (typeof value !== "string" || !LANGUAGE.test(value)) return undefined;
  const tag = value.replace(/_/g, "-");
  return isLanguageTag(tag) ? tag : undefined;
}

const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? "";

/**
 * The language that a tag means, as the broadcast writes it: `de` is `de-DE` where that is the only German. Nothing where
 * it may be several; the tag itself where it is none of them.
 */
export function knownTag(tag: string, known: KnownLanguages): string | undefined {
  const { transcriptionLanguage, translationLanguages = [] } = known;
  const tags = [...new Set([transcriptionLanguage ?? [], ...translationLanguages].flat())];
  const same = tags.find((other) => other.toLowerCase() === tag.toLowerCase());
  if (same !== undefined) return same;
  const near = tags.filter((other) => primary(other) === primary(tag));
  const [only] = near;
  if (near.length > 1) return undefined;
  const isVague = only !== undefined && (only === primary(only) || tag.toLowerCase() === primary(tag));
  return isVague ? only : tag;
}

/** A tag of one of the broadcast's languages, as the broadcast writes it. */
export function ownTag(value: unknown, known: KnownLanguages): string | undefined {
  const tag = tagIn(value);
  const meant = tag === undefined ? undefined : knownTag(tag, known);
  const { transcriptionLanguage, translationLanguages = [] } = known;
  if (transcriptionLanguage === undefined && translationLanguages.length === 0) return tag;
  return meant !== undefined && [transcriptionLanguage, ...translationLanguages].includes(meant)
    ? meant
    : undefined;
}

/** Whether a tag means the language that is spoken. */
export const isSpoken = (tag: string, known: KnownLanguages): boolean =>
  known.transcriptionLanguage !== undefined && tag === known.transcriptionLanguage;

/** The one language that a translation can be in where it does not say so. */
export const onlyTranslation = ({
  language,
  translationLanguages = [],
}: KnownLanguages): string | undefined =>
  language ?? (translationLanguages.length === 1 ? translationLanguages[0] : undefined);

/** Keys of ordinary fields that are tags of languages too: alone they make no map of texts. */
const ORDINARY = new Set(["id", "to", "no", "is", "it", "or", "as", "am", "so", "tl", "sl", "st", "ts"]);

/**
 * Whether an object holds texts by language: all its keys are tags, one of them of a language that the broadcast has, and
 * its values are texts or objects.
 */
export function isTagMap(object: Fields, known: KnownLanguages): boolean {
  const entries = Object.entries(object);
  if (entries.length === 0 || entries.length > 100) return false;
  const isText = (value: unknown): boolean =>
    typeof value === "string" || (typeof value === "object" && value !== null);
  if (!entries.every(([key, value]) => tagIn(key) !== undefined && isText(value))) return false;
  const { transcriptionLanguage, translationLanguages = [] } = known;
  const primaries = new Set([transcriptionLanguage ?? [], ...translationLanguages].flat().map(primary));
  return entries.some(([key]) =>
    primaries.size === 0 ? !ORDINARY.has(key.toLowerCase()) : primaries.has(primary(key.replace(/_/g, "-"))),
  );
}

/** An event with the tags of the broadcast, where it means its languages; what is among them already is left alone. */
export function withKnownTags(event: BroadcastEvent, known: KnownLanguages): BroadcastEvent {
  const meant = (tag: string): string => knownTag(tag, known) ?? tag;
  const tagged =
    "language" in event && event.language !== undefined
      ? { ...event, language: meant(event.language) }
      : event;
  if (tagged.type !== "sentence" || tagged.translations.size === 0) return tagged;
  return {
    ...tagged,
    translations: new Map([...tagged.translations].map(([tag, text]) => [meant(tag), text])),
  };
}
