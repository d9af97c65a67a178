/**
 * Strings of an unknown stream whose keys mean nothing, and what their values tell all the same: a language that the
 * broadcast has, and a text where a numbered sentence has no other.
 */
import { type Found, type ShapeFields, UNKNOWN_KEY } from "./fields.ts";
import type { Meaning } from "./meanings.ts";
import { isSpoken, type KnownLanguages, ownTag } from "./tags.ts";
import { says } from "./words.ts";

/** People write so: several words, or letters that need none. */
const isSentence = (text: string): boolean =>
  /\S\s+\S/.test(text.trim()) ||
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]{2}/u.test(text);

/** No text that people said: dates, addresses, lists of numbers. */
const IS_MADE = /^(?:\w+:\/\/|[\d\s:.,/T+Z-]+$)/;

/** Values of one object that are looked at. */
const MOST_VALUES = 100;

/** Keys of texts that nobody said. */
const OTHER_TEXTS = [
  "final",
  "interim",
  "elsewhere",
  "failure",
  "announcement",
  "message",
  "label",
  "speaker",
  "numbered",
  "state",
  "mime",
  "address",
] as const;

/** Strings that may be what was said. */
export const textsAmong = ({ unknownValues }: ShapeFields): readonly Found[] =>
  unknownValues.filter(
    ({ value, key }) =>
      typeof value === "string" &&
      isSentence(value) &&
      !IS_MADE.test(value) &&
      !OTHER_TEXTS.some((kind) => says(key, kind)),
  );

/** Whether something in a value may be what people said; `depth` levels are looked at. */
export function holdsText(value: unknown, depth = 4): boolean {
  if (typeof value === "string") return isSentence(value) && !IS_MADE.test(value);
  if (typeof value !== "object" || value === null || depth === 0) return false;
  return Object.values(value)
    .slice(0, MOST_VALUES)
    .some((inner) => holdsText(inner, depth - 1));
}

/** The fields with what values under unknown keys tell of languages. */
export function withUnknownTags(own: ShapeFields, known: KnownLanguages): ShapeFields {
  if (own.unknownValues.length === 0 || own.found.has("language") || own.found.has("target_language"))
    return own;
  const tags = own.unknownValues.flatMap((unknownValue) => {
    const tag = ownTag(unknownValue.value, known);
    return tag === undefined ? [] : [{ ...unknownValue, value: tag, rank: UNKNOWN_KEY }];
  });
  const [first, second] = tags;
  if (first === undefined || tags.length > 2) return own;
  const found = new Map<Meaning, Found>(own.found);
  if (second === undefined) found.set(found.has("source_language") ? "target_language" : "language", first);
  else {
    const [source, target] = isSpoken(first.value, known) ? [first, second] : [second, first];
    if (!isSpoken(source.value, known) || isSpoken(target.value, known)) return own;
    found.set("source_language", source);
    found.set("target_language", target);
  }
  return { ...own, found };
}
