/**
 * What the objects of a frame say to each other: an object takes what it leaves open from those around it.
 */
import type { StreamNames } from "../stream-names.ts";
import { finalityIn, type Found, type ShapeFields } from "./fields.ts";
import type { Meaning } from "./meanings.ts";
import type { Owner, Piece } from "./owner.ts";
import type { KnownLanguages } from "./tags.ts";

export type WalkContext = { readonly known: KnownLanguages; readonly names?: StreamNames | undefined };

/** What the objects around one say. */
export type Scope = {
  readonly found: ReadonlyMap<Meaning, Found>;
  /** Names and states, the nearest first. */
  readonly names: readonly string[];
  readonly isFinal?: boolean | undefined;
  readonly owner?: Owner | undefined;
  readonly ownerDepth: number;
  /** What the key of the nearest object says of texts in it. */
  readonly role: Piece["role"];
  /** An element of a list: without a number or a language of its own it may be a part of a text. */
  readonly isPart?: boolean;
  /** In a list inside the sentence's own object. */
  readonly isListed?: boolean;
};

/** Whether a text is final, as its own object says: a switch before a state, and of two that differ neither. */
export function ownFinality({ found, states }: ShapeFields): boolean | undefined {
  const isFinal = found.get("is_final");
  const isInterim = found.get("is_interim");
  if (isFinal !== undefined || isInterim !== undefined)
    return (isFinal?.value ?? true) === true && (isInterim?.value ?? false) === false;
  const said = states.map(finalityIn).filter((final) => final !== undefined);
  return said.length === 0 ? undefined : said.every(Boolean);
}

/** Fields that belong to one object and not to those in it. */
const OWN: ReadonlySet<Meaning> = new Set([
  "original_text",
  "text",
  "translated_text",
  "named_text",
  "message",
  "status",
  "announcement_id",
]);

/** Whether it cannot be told which sentence an object is about: two numbers, or a mere count beside another id. */
export const isUnclear = (
  { contradictions, hasOtherId, found }: ShapeFields,
  owner: Owner | undefined,
): boolean => contradictions.has("sid") || (hasOtherId && (found.get("sid")?.rank ?? owner?.rank ?? 0) > 1);

export const saysLanguage = ({ found }: ShapeFields): boolean =>
  found.has("language") || found.has("target_language") || found.has("source_language");

/** The fields of an object, and of those around it where it is silent. */
export function inherited(above: Scope["found"], own: ShapeFields): Map<Meaning, Found> {
  const found = new Map([...above].filter(([meaning]) => !OWN.has(meaning)));
  // A language beside a text is about that text, whatever is said further out.
  if (saysLanguage(own)) for (const field of ["language", "target_language"] as const) found.delete(field);
  for (const [meaning, value] of own.found) found.set(meaning, value);
  return found;
}

export const valueOf = (found: ReadonlyMap<Meaning, Found>, meaning: Meaning): string | undefined => {
  const value = found.get(meaning)?.value;
  return typeof value === "string" ? value : undefined;
};
