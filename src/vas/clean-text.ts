/**
 * Text from the stream was typed or recognised by strangers. Before anyone sees it, it is cut to a bounded length
 * and loses what can only do harm: control characters, half surrogates, towers of stacked marks, and, in names,
 * the characters that turn the reading direction around.
 */

import { DIRECTION_CONTROLS } from "../lib/bidi.ts";
import { ownText } from "../lib/own-text.ts";

/** Longest text of one sentence, announcement or message, in UTF-16 units (docs/contract.md, "Tolerance"). */
export const LONGEST_TEXT = 2_000;
/** Longest speaker or voice name, in UTF-16 units (docs/contract.md, "Tolerance"). */
export const LONGEST_NAME = 80;
/** Longest channel name, in characters (docs/contract.md, "Resolve"). */
export const LONGEST_CHANNEL_NAME = 100;

/**
 * Marks that may sit on one base character, eight; living scripts need at most five. Invisible format characters do
 * not end a stack: marks after a joiner still land on the same character.
 */
const STACKED_MARKS = /((?:\p{M}\p{Cf}*){8})(?:\p{M}\p{Cf}*)+/gu;
/** C0 and C1 controls except those that end a line or a column, which become spaces. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what this takes out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufff9-\ufffb\ufeff]/g;
const SPACES = /[\t-\r\u0085\u2028\u2029]+/g;
const HALF_SURROGATES = /\p{Surrogate}/gu;

/** Anything that may have to be changed: marks, what is no character to see, and ends of lines. Most texts hold nothing of it. */
const SUSPECT = /[\p{M}\p{C}\u2028\u2029]/u;

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? longest - 1 : longest);
}

/** Plain text safe to show: at most `longest` UTF-16 units, trimmed, on one line. */
export function cleanText(raw: string, longest: number = LONGEST_TEXT): string {
  if (raw.length <= longest && !SUSPECT.test(raw)) return raw.trim();
  const cleaned = cut(raw, longest * 8)
    .replace(HALF_SURROGATES, "\ufffd")
    .replace(CONTROLS, "")
    .replace(SPACES, " ")
    .replace(STACKED_MARKS, "$1")
    .trim();
  const text = cut(cleaned, longest).trimEnd();
  return raw.length > longest ? ownText(text) : text;
}

/** A name safe to show beside other text: as {@link cleanText}, without direction controls. */
export const cleanName = (raw: string, longest: number = LONGEST_NAME): string =>
  cleanText(raw.replace(DIRECTION_CONTROLS, ""), longest);
