/**
 * The parameters of the text itself: which languages, how large, how steady, in which theme. They are few and plain,
 * because the first subtitle of a page is shown by them before anything else is loaded.
 */
import { choice, cleanNumber, language, languages, number, onOff } from "./kinds.ts";
import { type Rows, SCROLLED, type ValuesOf, WITH_CONTROLS } from "./rows.ts";

export const THEMES = ["system", "light", "dark", "contrast", "sepia"] as const;
export type Theme = (typeof THEMES)[number];

/** How steady interim text is: shown as it comes, once it has settled, or once it hardly changes any more. */
export const STEADINESS = ["fast", "balanced", "steady"] as const;
export type Steadiness = (typeof STEADINESS)[number];

/** Texts of one sentence below each other, or side by side where the page is wide. */
export const LAYOUTS = ["stacked", "side"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** One press of smaller or larger, in percent of the text size. */
export const SIZE_STEP = 10;
/** Smallest and largest text size, in percent. */
export const SMALLEST_SIZE = 50;
export const LARGEST_SIZE = 400;
/** The longest time text and speech can be held back, in seconds. */
export const LONGEST_DELAY = 120;
/** Languages shown at once. */
export const MOST_LANGUAGES = 4;

export const READING = {
  /** Languages to show, best first; empty until the reader chose. */
  languages: { name: "lang", is: languages(MOST_LANGUAGES) },
  /** The original beside the translation. */
  original: { name: "original", is: onOff(false), look: true },
  layout: { name: "layout", is: choice(LAYOUTS, "stacked"), look: true, displays: SCROLLED },
  /** When each sentence was spoken, beside it. */
  times: { name: "times", is: onOff(false), look: true, displays: SCROLLED },
  steady: { name: "steady", is: choice(STEADINESS, "balanced"), look: true },
  theme: {
    name: "theme",
    is: choice(THEMES, "system"),
    look: true,
    displays: WITH_CONTROLS,
    // A screen in a hall is dark, and so is what light letters over a picture stand on, unless the link says otherwise.
    defaults: { kiosk: "dark", overlay: "dark" },
  },
  /** Text size in percent. */
  size: { name: "size", is: number([SMALLEST_SIZE, LARGEST_SIZE], 100, 0), look: true },
  /** How long text and speech are held back to match a video stream, in seconds, to the tenth. */
  delay: { name: "delay", is: number([0, LONGEST_DELAY], 0, 1), kept: false },
  /** What is said is kept on the device, where no password protects it. */
  keep: { is: onOff(true) },
  /** Interface language; absent for the browser's. */
  ui: { name: "ui", is: language, displays: WITH_CONTROLS },
} as const satisfies Rows;

export type ReadingChoices = ValuesOf<typeof READING>;

/** The nearest size within bounds, in percent. */
export const boundedSize = (size: number): number =>
  Math.round(Math.min(Math.max(size, SMALLEST_SIZE), LARGEST_SIZE));

/** A size in percent; nothing for what is no number or out of bounds. */
export const cleanSize = (raw: unknown): number | undefined =>
  cleanNumber(raw, [SMALLEST_SIZE, LARGEST_SIZE], 0);
