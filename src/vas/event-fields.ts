/**
 * Schemas of single fields that events of the stream share, and small help for translating them.
 */
import * as v from "valibot";

import { isLanguageTag } from "../lib/language-tag.ts";
import { cleanText } from "./clean-text.ts";
import { LARGEST_SID } from "./sentence-number.ts";

export const STATUSES = ["pending", "active", "paused", "ended", "revoked"] as const;
/** What a host decides. */
export const HOST_PHASES = ["standby", "live"] as const;
/** `interrupted` is a relay's: it hears nothing of the service. */
export const PHASES = [...HOST_PHASES, "interrupted"] as const;
export const ACCESS_TYPES = ["public", "password"] as const;

export type BroadcastStatus = (typeof STATUSES)[number];
export type BroadcastPhase = (typeof PHASES)[number];

/** Languages one broadcast may offer. */
export const MOST_LANGUAGES = 100;

export const text = v.string();
export const sid = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LARGEST_SID));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
export const language = v.pipe(v.string(), v.check(isLanguageTag));
/** Texts by language; one strange entry does not cost the others. */
export const texts = v.nullish(v.record(v.string(), v.unknown()));

/** The field may be missing, or null. */
// @__NO_SIDE_EFFECTS__
export function maybe<T extends v.GenericSchema>(schema: T): v.NullishSchema<T, undefined> {
  return v.nullish(schema);
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** The fields of `fields` that have a value, so that "absent" stays absent. */
export function present<T extends object>(fields: T): Present<T> {
  const there: Present<T> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined && value !== null) there[name] = value;
  }
  return there;
}

/** Shared by all that have none: an empty map of its own would be heavier than the rest of a sentence. */
const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** The usable texts by language, cleaned. */
export function textsByLanguage(
  raw: Readonly<Record<string, unknown>> | null | undefined,
): ReadonlyMap<string, string> {
  if (raw === null || raw === undefined) return NO_TEXTS;
  const entries = Object.entries(raw).flatMap(([tag, entry]) =>
    isLanguageTag(tag) && typeof entry === "string" ? [[tag, cleanText(entry)] as const] : [],
  );
  return entries.length === 0 ? NO_TEXTS : new Map(entries.slice(0, MOST_LANGUAGES));
}

/** A text that may be missing, cleaned by `clean`. */
export const cleanedBy = (
  clean: (raw: string) => string,
  raw: string | null | undefined,
): string | undefined => (raw === null || raw === undefined ? undefined : clean(raw));
