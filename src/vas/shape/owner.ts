/**
 * A numbered sentence of an unknown stream while it is put together, from all objects of a frame that speak of it, and
 * what it comes to: an original, translations, or a refusal where it fits two readings.
 */
import type { Fields } from "../../lib/fields.ts";
import type { Meaning } from "./meanings.ts";
import type { Found } from "./fields.ts";
import { isSpoken, knownTag, type KnownLanguages, onlyTranslation } from "./tags.ts";

/** One text of a sentence. */
export type Piece = {
  readonly text: string;
  /** What its key says: the original, a translation, or only that it is a text. */
  readonly role: "original" | "translated" | "plain";
  /** The language given for just this text, as a translation's or the original's where that is said. */
  readonly language?: string | undefined;
  readonly isFinal?: boolean | undefined;
  /** Levels below the sentence's own object, and the rank of its key: the least counts first. */
  readonly order: number;
  readonly key: string;
  /** The field that its key stands for by itself; nothing where it is a language. */
  readonly field?: "original_text" | "translated_text" | "text";
  /** Its key says nothing: it is no original beside a translation alone. */
  readonly isUnknownKey?: true;
  /** Whether it is in a list or a map, with others of its kind. */
  readonly isListed?: boolean;
  /** It may be the one or the other: the sentence fits two readings. */
  readonly isDoubt?: true;
};

export type Owner = {
  readonly sid: number;
  /** How surely its key means a sentence's number: the rank in the table. */
  readonly rank: number;
  /** Fields of its own object and, where that is silent, of those around it and in it. */
  readonly found: Map<Meaning, Found>;
  isFinal?: boolean | undefined;
  /** The names of the frame say that texts without a language are translations. */
  readonly isTranslation: boolean;
  readonly pieces: Piece[];
  /** Two keys that mean the same hold different texts. */
  isContradictory: boolean;
};

/** An event of the profile as it was found. */
export type Reading = {
  readonly name:
    | "sentence"
    | "translation"
    | "speech-ready"
    | "speech-failed"
    | "error"
    | "phase"
    | "announcement"
    | "viewer-count"
    | "config"
    | "connected"
    | "heartbeat";
  /** As the profile has them. */
  readonly fields: Fields;
  /** Nothing said whether the text is final. */
  readonly isUnsaid?: true;
  /** Field of the profile → key it stood under. */
  readonly keys: Readonly<Record<string, string>>;
};

type Placed = Piece & { readonly in: "original" | { readonly language: string } };

/** Where a text belongs; nothing where that cannot be told. */
function placed(piece: Piece, { isTranslation }: Owner, known: KnownLanguages): Placed | undefined {
  const { role, language } = piece;
  const tag = language === undefined ? undefined : knownTag(language, known);
  if (language !== undefined && tag === undefined) return undefined;
  if (role === "original" || (tag !== undefined && isSpoken(tag, known))) return { ...piece, in: "original" };
  const isOther =
    tag !== undefined && (known.transcriptionLanguage !== undefined || isKnownTranslation(tag, known));
  if (role === "plain" && !isOther && !(isTranslation && tag === undefined))
    return { ...piece, in: "original" };
  const into = tag ?? onlyTranslation(known);
  return into === undefined ? undefined : { ...piece, in: { language: into } };
}

const isKnownTranslation = (tag: string, { translationLanguages = [] }: KnownLanguages): boolean =>
  translationLanguages.includes(tag);

/** The one text that counts first; nothing where two that count the same differ. */
function first(pieces: readonly Placed[]): Placed | undefined {
  const least = Math.min(...pieces.map(({ order }) => order));
  const best = pieces.filter(({ order }) => order === least);
  return best.every(({ text }) => text === best[0]?.text) ? best[0] : undefined;
}

const finality = (piece: Piece, owner: Owner): Pick<Reading, "isUnsaid"> & { readonly isFinal: boolean } => {
  const said = piece.isFinal ?? owner.isFinal;
  return said === undefined ? { isFinal: false, isUnsaid: true } : { isFinal: said };
};

/** The keys of a sentence with that of one of its texts. */
const withKey = (keys: Reading["keys"], { field, key }: Piece): Reading["keys"] =>
  field === undefined ? keys : { ...keys, [field]: key };

/**
 * The texts that count: under a key that says nothing, such as that of a room, is no original where the sentence has only
 * a translation. Beside a list of translations it may be one.
 */
function counted(pieces: readonly Placed[]): readonly Placed[] {
  const isTranslation = pieces.some(
    ({ isUnknownKey, isListed, in: at }) => !isUnknownKey && !isListed && at !== "original",
  );
  return isTranslation
    ? pieces.filter(({ isUnknownKey, in: at }) => !isUnknownKey || at !== "original")
    : pieces;
}

/** What a sentence's texts come to; nothing where it fits two readings. */
export function readingsOf(
  owner: Owner,
  facts: { readonly fields: Fields; readonly keys: Readonly<Record<string, string>> },
  known: KnownLanguages,
): readonly Reading[] | undefined {
  if (owner.isContradictory || owner.pieces.some(({ isDoubt }) => isDoubt)) return undefined;
  const byPlace = new Map<string, Placed[]>();
  const all: Placed[] = [];
  for (const piece of owner.pieces) {
    const place = placed(piece, owner, known);
    if (place !== undefined) all.push(place);
    else if (!piece.isUnknownKey || owner.pieces.length === 1) return undefined;
  }
  for (const place of counted(all)) {
    const name = place.in === "original" ? "" : place.in.language;
    byPlace.set(name, [...(byPlace.get(name) ?? []), place]);
  }
  const readings: Reading[] = [];
  for (const pieces of byPlace.values()) {
    const text = first(pieces);
    if (text === undefined) return undefined;
    const { isFinal, isUnsaid } = finality(text, owner);
    const { sid, revision } = facts.fields;
    const unsaid = isUnsaid ? { isUnsaid } : {};
    if (text.in === "original") {
      const language = text.language === undefined ? {} : { language: knownTag(text.language, known) };
      const fields = { ...facts.fields, ...language, original_text: text.text, is_final: isFinal };
      readings.unshift({
        name: "sentence",
        fields,
        keys: withKey(facts.keys, text),
        ...unsaid,
      });
    } else {
      const fields = { sid, text: text.text, is_final: isFinal, language: text.in.language, revision };
      readings.push({
        name: "translation",
        fields,
        keys: withKey(facts.keys, text),
        ...unsaid,
      });
    }
  }
  return readings;
}
