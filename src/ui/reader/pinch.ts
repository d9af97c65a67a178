/**
 * Two fingers on the text as a size of the text: what they do to a picture elsewhere, they do to the letters here.
 */
import { boundedSize } from "../../links/preferences.ts";

type Point = { readonly clientX: number; readonly clientY: number };

/** Sizes of a pinch are this far apart, in percent: each of them sets the whole text anew. */
const PINCH_STEP = 5;

/** How far two fingers are from each other, in CSS pixels. */
export const distanceOf = (one: Point, other: Point): number =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

/**
 * The size (percent) that two fingers ask for: `from` is the size when they were `before` apart, and `now` is how far
 * they are apart (both CSS pixels). Fingers that began in one place ask for nothing.
 */
export const pinchedSize = (from: number, before: number, now: number): number =>
  before <= 0 ? from : boundedSize(Math.round((from * now) / before / PINCH_STEP) * PINCH_STEP);
