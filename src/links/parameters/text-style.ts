/**
 * The parameters of how text looks: the list of caption settings of 47 CFR 79.103(c), and the spacing that readers with
 * dyslexia or low vision need.
 */
import { type Bounds, choice, colourOrAuto, number } from "./kinds.ts";
import { defaultsOf, type Rows, type ValuesOf, WITH_CONTROLS } from "./rows.ts";

export { AUTO } from "./kinds.ts";

/** Those that are no font of the device are fetched when they are chosen (`ui/style/typefaces.ts`). */
export const FONTS = [
  "sans",
  "serif",
  "book",
  "hyperlegible",
  "dyslexic",
  "lexend",
  "mono",
  "typewriter",
  "casual",
  "cursive",
  "smallcaps",
] as const;
export type Font = (typeof FONTS)[number];

export const EDGES = ["none", "raised", "depressed", "outline", "shadow"] as const;

/** Start and end follow the direction of each text. */
export const ALIGNMENTS = ["start", "center", "end"] as const;

/** Least and most of each amount. Text never vanishes, and lines never run into each other. */
export const AMOUNTS = {
  textOpacity: [25, 100],
  backgroundOpacity: [0, 100],
  windowOpacity: [0, 100],
  weight: [300, 800],
  lineSpacing: [80, 200],
  letterSpacing: [0, 30],
  wordSpacing: [0, 100],
  lineWidth: [40, 250],
} as const satisfies Readonly<Record<string, Bounds>>;

const amount = (of: keyof typeof AMOUNTS, usual: number) => number(AMOUNTS[of], usual, 0);

/** Colours are six hex digits in lower case, or {@link AUTO}; opacities are percent. */
export const TEXT_STYLE = {
  font: { name: "font", is: choice(FONTS, "sans"), look: true },
  // Letters that are read from afar, or over a picture, are a little heavier.
  weight: {
    name: "weight",
    is: amount("weight", 400),
    look: true,
    defaults: { kiosk: 500, overlay: 600 },
  },
  textColour: { name: "color", is: colourOrAuto, look: true },
  textOpacity: { name: "color-opacity", is: amount("textOpacity", 100), look: true },
  /** Behind the letters. */
  backgroundColour: { name: "background", is: colourOrAuto, look: true },
  backgroundOpacity: { name: "background-opacity", is: amount("backgroundOpacity", 100), look: true },
  /** Behind the whole column of text. */
  windowColour: { name: "window", is: colourOrAuto, look: true, displays: WITH_CONTROLS },
  windowOpacity: {
    name: "window-opacity",
    is: amount("windowOpacity", 100),
    look: true,
    displays: WITH_CONTROLS,
  },
  // White letters with a dark edge can be read on any picture.
  edge: { name: "edge", is: choice(EDGES, "none"), look: true, defaults: { overlay: "outline" } },
  /** Percent of the line height that suits the script. */
  lineSpacing: { name: "line", is: amount("lineSpacing", 100), look: true },
  /** Added between letters and between words, in hundredths of the letter size. */
  letterSpacing: { name: "letter", is: amount("letterSpacing", 0), look: true },
  wordSpacing: { name: "word", is: amount("wordSpacing", 0), look: true },
  /** Longest line, in percent of the usual one. */
  lineWidth: { name: "width", is: amount("lineWidth", 100), look: true },
  // Lines over a picture are centred, as on the air (EBU, BBC).
  align: { name: "align", is: choice(ALIGNMENTS, "start"), look: true, defaults: { overlay: "center" } },
} as const satisfies Rows;

export type TextStyle = ValuesOf<typeof TEXT_STYLE>;

export const defaultTextStyle: TextStyle = defaultsOf(TEXT_STYLE);
