/**
 * Language tags arrive from links, hosts and browsers. These helpers are the one place that knows what a usable
 * BCP 47 tag looks like and which way its script runs.
 */

const TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
const LONGEST_TAG = 35;

/** Scripts written from right to left (Unicode, `Bidi_Class` R or AL) that living languages use. */
const RIGHT_TO_LEFT = new Set([
  "Arab",
  "Aran",
  "Hebr",
  "Thaa",
  "Syrc",
  "Nkoo",
  "Adlm",
  "Rohg",
  "Mand",
  "Samr",
  "Yezi",
]);

/** Whether `tag` has the shape of a BCP 47 language tag (RFC 5646 section 2.1), at most 35 characters. */
export const isLanguageTag = (tag: string): boolean => tag.length <= LONGEST_TAG && TAG.test(tag);

/** The locale with its likely script and region filled in (CLDR likely subtags), or nothing for a bad tag. */
export function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

export type Direction = "ltr" | "rtl";

/** Directions that were asked for, since every text asks; far more than the languages of a broadcast. */
const MOST_KNOWN = 500;
const known = new Map<string, Direction>();

/** The direction a text in this language is written in; left to right for a tag we cannot read. */
export function directionOf(tag: string): Direction {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const script = maximized(tag)?.script;
  const direction = script !== undefined && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(tag, direction);
  return direction;
}
