/**
 * Text whose letters contradict the language it was announced in: Arabic on a stream that is said to be English, or a tag
 * that a host got wrong. Set the other way round it cannot be read, and a screen reader would spell it.
 */
import { type Direction, directionOf, maximized } from "./language-tag.ts";

export type Written = { readonly language: string; readonly direction: Direction };

/** Scripts from right to left that broadcasts are likely to be in, with their letters (Unicode, `Script`). */
const RIGHT_TO_LEFT: readonly (readonly [script: string, letter: RegExp])[] = [
  ["Arab", /\p{sc=Arab}/u],
  ["Hebr", /\p{sc=Hebr}/u],
  ["Thaa", /\p{sc=Thaa}/u],
];
const LATIN = /\p{sc=Latn}/u;
const FIRST_LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/** Nothing of these scripts comes before (Unicode, Hebrew block), which is so for nearly every text from left to right. */
const FIRST_RIGHT_TO_LEFT = "\u0590";

/** Whether a text begins with a letter of ASCII, as most that are looked at do. */
function beginsPlainly(text: string): boolean {
  const lower = text.charCodeAt(0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const scriptOf = (letter: string): string | undefined =>
  RIGHT_TO_LEFT.find(([, letters]) => letters.test(letter))?.[0];

/**
 * The language and direction a text is in: those of `language`, unless it begins with a letter of the other direction and
 * most of its letters are of that. Its language is then the likeliest of its script (CLDR, likely subtags).
 */
export function writtenIn(text: string, language: string): Written {
  const direction = directionOf(language);
  const announced = { language, direction };
  if (direction === "ltr" && beginsPlainly(text)) return announced;
  const first = FIRST_LETTER.exec(text)?.[0];
  if (first === undefined || (direction === "ltr" && first < FIRST_RIGHT_TO_LEFT)) return announced;
  const script = scriptOf(first) ?? (LATIN.test(first) ? "Latn" : undefined);
  const isRightToLeft = script !== undefined && script !== "Latn";
  if (isRightToLeft === (direction === "rtl")) return announced;
  const letters = text.match(LETTERS) ?? [];
  const others = letters.filter((letter) => (scriptOf(letter) !== undefined) === isRightToLeft);
  if (others.length * 2 <= letters.length) return announced;
  return {
    language: (script && maximized(`und-${script}`)?.language) ?? language,
    direction: isRightToLeft ? "rtl" : "ltr",
  };
}
