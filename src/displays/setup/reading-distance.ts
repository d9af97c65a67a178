/**
 * From how far away the text on a venue screen is read and its code is scanned: what a capital is high and a code wide, and the
 * rules of those who make signs.
 */

/** Capitals of most typefaces are this part of the size of their letters. */
const CAPITAL = 0.71;

const METRES_PER_INCH = 0.0254;
/** A capital of 1 in is easy to read from 20 ft, and legible from 40 ft. */
const EASY = 240;
const LEGIBLE = 480;

export type ReadingDistance = { readonly easy: number; readonly legible: number };

/**
 * The distances in whole metres, rounded down. `share` is the size of the letters as a part of the picture's height, `ratio`
 * the width of the picture by its height, `inches` the diagonal of the screen.
 */
export function readingDistance(share: number, ratio: number, inches: number): ReadingDistance {
  const height = (inches * METRES_PER_INCH) / Math.hypot(ratio, 1);
  const capital = height * share * CAPITAL;
  return { easy: Math.floor(capital * EASY), legible: Math.floor(capital * LEGIBLE) };
}

/** A code is scanned from ten times its side, as those have it who print codes. */
const SCANNED = 10;
/** Of a code's side as it is drawn, what is left without the white around it: 29 of 37 modules. */
const WITHOUT_EDGE = 29 / 37;

/** How far away a code is scanned from, in metres, rounded down to half of one; `share` is its side as a part of the picture's height. */
export function scanningDistance(share: number, ratio: number, inches: number): number {
  const height = (inches * METRES_PER_INCH) / Math.hypot(ratio, 1);
  return Math.floor(height * share * WITHOUT_EDGE * SCANNED * 2) / 2;
}
