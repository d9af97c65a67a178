/**
 * The fields of one object of an unknown stream: what each key means, and of several that mean the same the one that
 * counts first. Two that count the same and say different things are a contradiction, which is kept.
 */
import type { Fields } from "../../lib/fields.ts";
import { isSid } from "../sentence-number.ts";
import { meantBy, type StreamNames } from "../stream-names.ts";
import { KEYS, type Meaning, type WordClass } from "./meanings.ts";
import { isSound } from "./audio.ts";
import { type KnownLanguages, ownTag, tagIn } from "./tags.ts";
import { type KeyMeaning, meaningsOf, says, wordsOf } from "./words.ts";

/** Keys of one object that are looked at. */
const MOST_KEYS = 200;

/** A value, and the key it stood under. */
export type Found = { readonly value: unknown; readonly key: string; readonly rank: number };

/** The rank of what only its value tells. */
export const UNKNOWN_KEY = 5;

export type ShapeFields = {
  readonly found: ReadonlyMap<Meaning, Found>;
  /** Meanings that the object gives two values to. */
  readonly contradictions: ReadonlySet<Meaning>;
  /** A key for a sentence's number holds something else, such as a UUID. */
  readonly hasOtherId: boolean;
  /** Names and states: what stands under `type`, `event`, `status` and the like. */
  readonly states: readonly string[];
  /** Strings whose keys mean nothing that they could be. */
  readonly unknownValues: readonly Found[];
};

const numberIn = (value: unknown): number | undefined =>
  typeof value === "string" && /^[1-9]\d{0,15}$/.test(value) ? Number(value) : undefined;

function switchIn(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === 1 || value === "true") return true;
  return value === 0 || value === "false" ? false : undefined;
}

/** Whether a word is of one of these classes. */
const isOf = (word: string, kinds: readonly WordClass[]): boolean => kinds.some((kind) => says(word, kind));

/** Whether a state or a name says final, or interim; nothing where it says neither, or both. */
export function finalityIn(text: string): boolean | undefined {
  const isUnderway = (): boolean => wordsOf(text).every((word) => isOf(word, ["underway", "interim", "is"]));
  const isInterim = says(text, "interim") || (says(text, "underway") && isUnderway());
  const isClosing = (): boolean =>
    says(text, "closing") && wordsOf(text).every((word) => isOf(word, ["closing", "unit", "of", "is"]));
  const isFinal = says(text, "final") || isClosing();
  if (isFinal === isInterim) return undefined;
  return isFinal && !says(text, "not");
}

/** Whether a value says what may change or may not, of what, and nothing else, whatever its key is: `SENTENCE_END`. */
const isState = (text: string): boolean =>
  isName(text) &&
  wordsOf(text).every((word) => isOf(word, ["final", "closing", "interim", "underway", "not", "unit"])) &&
  wordsOf(text).some((word) => !says(word, "unit"));

/**
 * A state by what it says of finality alone, where it is what was done to the sentence: `TranslatedSpeech` is no name of
 * a translation.
 */
const stateIn = (key: string, value: string): string =>
  says(key, "standing") &&
  says(value, "made") &&
  wordsOf(value).every((word) => isOf(word, ["made", "unit", "heard", "is"]))
    ? "final"
    : value;

const stringIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const nameIn = (value: unknown): string | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) ? String(value) : stringIn(value) || undefined;

/** A text; no switch, no tag of a language. */
function textIn(value: unknown): string | undefined {
  const text = stringIn(value);
  return text === undefined || switchIn(text) !== undefined ? undefined : text;
}

const TEXTS: ReadonlySet<Meaning> = new Set([
  "original_text",
  "text",
  "translated_text",
  "named_text",
  "message",
]);
const TAGS: ReadonlySet<Meaning> = new Set([
  "language",
  "target_language",
  "source_language",
  "transcription_language",
]);
const NAMES: ReadonlySet<Meaning> = new Set([
  "speaker_id",
  "speaker_label",
  "voice_name",
  "announcement_id",
  "error_code",
]);
const LISTS: ReadonlySet<Meaning> = new Set(["translation_languages", "tts_languages"]);
const COUNTS: ReadonlySet<Meaning> = new Set(["revision", "viewer_count"]);

/** Whether a value may be a name that a program gave: no words with spaces, as people write them. */
const isName = (value: unknown): value is string =>
  typeof value === "string" && /^[\w.:/-]{1,60}$/.test(value);

/** Tags in a list of them, or of objects that hold one each. */
function tagsIn(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const tags = value.flatMap(
    (entry: unknown) =>
      (typeof entry === "object" && entry !== null
        ? Object.values(entry).map(tagIn).find(Boolean)
        : tagIn(entry)) ?? [],
  );
  return tags.length > 0 && tags.length === value.length ? tags : undefined;
}

/** `value` as a field of this meaning holds it, or nothing where it cannot be one. */
function asValue(meaning: Meaning, value: unknown): unknown {
  if (meaning === "sid") return isSid(value) ? value : numberIn(value);
  if (TEXTS.has(meaning)) {
    const text = textIn(value);
    if (meaning === "named_text" && isState(text ?? "")) return undefined;
    return text === undefined || isSound(text) ? undefined : text;
  }
  if (TAGS.has(meaning)) return tagIn(value);
  if (NAMES.has(meaning)) return nameIn(value);
  if (LISTS.has(meaning)) return tagsIn(value);
  if (COUNTS.has(meaning)) return Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined;
  if (meaning === "is_final" || meaning === "is_interim") return switchIn(value);
  if (meaning === "state" || meaning === "status" || meaning === "mime_type" || meaning === "severity")
    return stringIn(value);
  // Times: numbers, or texts such as `00:01:02.500`.
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

/** Fields of the profile that reading by shape has under another name. */
const ALSO: Readonly<Record<string, Meaning>> = { count: "viewer_count", phase: "status" };
const isMeaning = (name: string): name is Meaning => Object.hasOwn(KEYS, name);

/** What the table says of a key, or what somebody has written down of it. */
function meaningsFor(key: string, names: StreamNames | undefined): readonly KeyMeaning[] {
  const written = meantBy(names?.fields, key);
  if (written === undefined) return meaningsOf(key);
  const meaning = ALSO[written] ?? written;
  return isMeaning(meaning) ? [{ meaning, rank: -1 }] : [];
}

/** The fields of an object; `known` tells which short words are languages. */
export function fieldsOf(object: Fields, known: KnownLanguages, names?: StreamNames): ShapeFields {
  const found = new Map<Meaning, Found>();
  const contradictions = new Set<Meaning>();
  const states: string[] = [];
  const unknownValues: Found[] = [];
  let hasOtherId = false;
  for (const [key, raw] of Object.entries(object).slice(0, MOST_KEYS)) {
    if (raw === null || raw === undefined) continue;
    let isTaken = false;
    const meanings = meaningsFor(key, names);
    // Under `source` or `translation` there may be a text or its language.
    const isLanguage = ownTag(raw, known) !== undefined && meanings.some(({ meaning }) => TAGS.has(meaning));
    const mayBeText = meanings.some(({ meaning }) => TEXTS.has(meaning));
    for (const { meaning, rank } of meanings) {
      if (mayBeText && TAGS.has(meaning) !== isLanguage) continue;
      const value = asValue(meaning, raw);
      if (value === undefined) {
        if (meaning === "sid" && rank < 2 && typeof raw === "string") hasOtherId = true;
        continue;
      }
      isTaken = true;
      if (meaning === "is_final" && value === false && says(key, "last")) continue;
      if (meaning === "state" && isName(value)) states.push(stateIn(key, value));
      const before = found.get(meaning);
      if (before === undefined || rank < before.rank) {
        found.set(meaning, { value, key, rank });
        contradictions.delete(meaning);
      } else if (rank === before.rank && value !== before.value) contradictions.add(meaning);
    }
    if (isTaken || typeof raw !== "string") continue;
    if (isState(raw)) states.push(raw);
    unknownValues.push({ value: raw, key, rank: UNKNOWN_KEY });
  }
  return { found, contradictions, hasOtherId, states, unknownValues };
}
