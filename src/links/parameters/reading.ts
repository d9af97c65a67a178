/**
 * The parameters of the text itself: which languages, how large, how steady, in which theme.
 */
import { FIRST, LARGEST_SIZE, SMALLEST_SIZE } from "./first.ts";
import { choice, cleanNumber, language, onOff } from "./kinds.ts";
import { type Rows, SCROLLED, type ValuesOf } from "./rows.ts";

export { LARGEST_SIZE, MOST_LANGUAGES, SMALLEST_SIZE, type Theme, THEMES } from "./first.ts";

/** How steady interim text is: shown as it comes, once it has settled, or once it hardly changes any more. */
export const STEADINESS = ["fast", "balanced", "steady"] as const;
export type Steadiness = (typeof STEADINESS)[number];

/** Texts of one sentence below each other, or side by side where the page is wide. */
export const LAYOUTS = ["stacked", "side"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The sizes that a slider stops at, and one press of smaller or larger, in percent: close together where most people read. */
export const SIZE_STOPS = [SMALLEST_SIZE, 75, 100, 125, 150, 175, 200, 250, 300, LARGEST_SIZE] as const;

const { languages, ...others } = FIRST;

/** In the order a link has them. */
export const READING = {
  languages,
  /** The original beside the translation. */
  original: { name: "original", is: onOff(false), look: true },
  layout: { name: "layout", is: choice(LAYOUTS, "stacked"), look: true, displays: SCROLLED },
  /** When each sentence was spoken, beside it. */
  times: { name: "times", is: onOff(false), look: true, displays: SCROLLED },
  steady: { name: "steady", is: choice(STEADINESS, "balanced"), look: true },
  ...others,
  /** What is said is kept on the device, where no password protects it. */
  keep: { is: onOff(true) },
  /** The language that the device translates into; empty or absent for none. */
  deviceLanguage: { is: language },
} as const satisfies Rows;

export type ReadingChoices = ValuesOf<typeof READING>;

/** The nearest size within bounds, in percent. */
export const boundedSize = (size: number): number =>
  Math.round(Math.min(Math.max(size, SMALLEST_SIZE), LARGEST_SIZE));

/** The size after one press of larger (1) or smaller (-1), in percent: the next stop, also from between two of them. */
export function nextSize(size: number, direction: 1 | -1): number {
  const further = SIZE_STOPS.filter((stop) => (direction === 1 ? stop > size : stop < size));
  return further.at(direction === 1 ? 0 : -1) ?? boundedSize(size);
}

/** A size in percent; nothing for what is no number or out of bounds. */
export const cleanSize = (raw: unknown): number | undefined =>
  cleanNumber(raw, [SMALLEST_SIZE, LARGEST_SIZE], 0);

/** The place in {@link SIZE_STOPS} of the one nearest to a size in percent. */
export function stopOf(size: number): number {
  const apart = SIZE_STOPS.map((stop) => Math.abs(stop - size));
  return apart.indexOf(Math.min(...apart));
}
