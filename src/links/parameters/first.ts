/**
 * The parameters that a page needs before anything else is loaded: the first subtitle is asked for and shown by them.
 * They are in `index.html` itself, so they stay few and plain.
 */
import { choice, language, languages, number } from "./kinds.ts";
import { type Rows, WITH_CONTROLS } from "./rows.ts";

export const THEMES = ["system", "light", "dark", "contrast", "sepia", "hall"] as const;
export type Theme = (typeof THEMES)[number];

/** Smallest and largest text size, in percent. */
export const SMALLEST_SIZE = 50;
export const LARGEST_SIZE = 400;
/** The longest time text and speech can be held back, in seconds. */
const LONGEST_DELAY = 120;
/** Languages shown at once. */
export const MOST_LANGUAGES = 4;

export const FIRST = {
  /** Languages to show, best first; empty until the reader chose. */
  languages: { name: "lang", is: languages(MOST_LANGUAGES) },
  /** Languages on the screen a reader comes from: they count where none of the reader's own is on offer. */
  hall: {
    name: "hall",
    is: languages(MOST_LANGUAGES),
    kept: false,
    tag: false,
    setup: false,
    displays: ["reader"],
  },
  theme: {
    name: "theme",
    is: choice(THEMES, "system"),
    look: true,
    displays: WITH_CONTROLS,
    // A screen in a hall is dark, and so is an overlay, for white letters, unless the link says otherwise.
    defaults: { kiosk: "dark", overlay: "dark" },
  },
  /** Text size in percent. */
  size: { name: "size", is: number([SMALLEST_SIZE, LARGEST_SIZE], 100, 0), look: true },
  /** How long text and speech are held back to match a video stream, in seconds, to the tenth. */
  delay: { name: "delay", is: number([0, LONGEST_DELAY], 0, 1), kept: false },
  /** Interface language; absent for the browser's. */
  ui: { name: "ui", is: language, displays: WITH_CONTROLS },
} as const satisfies Rows;
