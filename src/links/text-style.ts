/**
 * How one reader wants the text to look: the list of caption settings of 47 CFR 79.103(c), and the spacing that
 * readers with dyslexia or low vision need. Cleaned like every other preference.
 */
import { asNumber } from "./clean.ts";

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
export type Edge = (typeof EDGES)[number];

/** Start and end follow the direction of each text. */
export const ALIGNMENTS = ["start", "center", "end"] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** Stands for no colour of one's own: the theme's ink, and nothing painted behind it. */
export const AUTO = "auto";

export type TextStyle = {
  readonly font: Font;
  /** Colours are six hex digits in lower case, or {@link AUTO}; opacities are percent. */
  readonly textColour: string;
  readonly textOpacity: number;
  /** Behind the letters. */
  readonly backgroundColour: string;
  readonly backgroundOpacity: number;
  /** Behind the whole column of text. */
  readonly windowColour: string;
  readonly windowOpacity: number;
  readonly edge: Edge;
  /** Percent of the line height that suits the script. */
  readonly lineSpacing: number;
  /** Added between letters and between words, in hundredths of the letter size. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** Longest line, in percent of the usual one. */
  readonly lineWidth: number;
  readonly align: Alignment;
};

export const defaultTextStyle: TextStyle = {
  font: "sans",
  textColour: AUTO,
  textOpacity: 100,
  backgroundColour: AUTO,
  backgroundOpacity: 100,
  windowColour: AUTO,
  windowOpacity: 100,
  edge: "none",
  lineSpacing: 100,
  letterSpacing: 0,
  wordSpacing: 0,
  lineWidth: 100,
  align: "start",
};

type Amounts = {
  readonly [Key in keyof TextStyle as TextStyle[Key] extends number ? Key : never]: number;
};

/** Least and most of each amount. Text never vanishes, and lines never run into each other. */
export const AMOUNTS: { readonly [Key in keyof Amounts]: readonly [least: number, most: number] } = {
  textOpacity: [25, 100],
  backgroundOpacity: [0, 100],
  windowOpacity: [0, 100],
  lineSpacing: [80, 200],
  letterSpacing: [0, 30],
  wordSpacing: [0, 100],
  lineWidth: [40, 250],
};

type Field<T> = {
  /** The query parameter (README, "Links"). */
  readonly parameter: string;
  readonly clean: (raw: unknown) => T | undefined;
};

const choice = <T extends string>(parameter: string, values: readonly T[]): Field<T> => ({
  parameter,
  clean: (raw) => values.find((value) => value === raw),
});

const colour = (parameter: string): Field<string> => ({
  parameter,
  clean: (raw) => {
    if (typeof raw !== "string") return undefined;
    if (raw === AUTO) return AUTO;
    return /^#?([\da-f]{6})$/i.exec(raw)?.[1]?.toLowerCase();
  },
});

const amount = (parameter: string, [least, most]: readonly [number, number]): Field<number> => ({
  parameter,
  clean: (raw) => {
    const value = asNumber(raw);
    return typeof value === "number" && value >= least && value <= most ? Math.round(value) : undefined;
  },
});

const FIELDS: { readonly [Key in keyof TextStyle]: Field<TextStyle[Key]> } = {
  font: choice("font", FONTS),
  textColour: colour("color"),
  textOpacity: amount("color-opacity", AMOUNTS.textOpacity),
  backgroundColour: colour("background"),
  backgroundOpacity: amount("background-opacity", AMOUNTS.backgroundOpacity),
  windowColour: colour("window"),
  windowOpacity: amount("window-opacity", AMOUNTS.windowOpacity),
  edge: choice("edge", EDGES),
  lineSpacing: amount("line", AMOUNTS.lineSpacing),
  letterSpacing: amount("letter", AMOUNTS.letterSpacing),
  wordSpacing: amount("word", AMOUNTS.wordSpacing),
  lineWidth: amount("width", AMOUNTS.lineWidth),
  align: choice("align", ALIGNMENTS),
};
const KEYS = Object.keys(FIELDS) as (keyof TextStyle)[];

type Usable = { readonly [Key in keyof TextStyle]?: TextStyle[Key] | undefined };

const cleaned = (read: (key: keyof TextStyle) => unknown): Usable =>
  Object.fromEntries(KEYS.map((key) => [key, FIELDS[key].clean(read(key))]));

/** What a link asks for (README, "Links"). */
export const textStyleFromQuery = (query: URLSearchParams): Usable =>
  cleaned((key) => query.get(FIELDS[key].parameter));

/** What is usable of a style kept on the device; what an older or newer viewer kept besides is left aside. */
export const textStyleFromStored = (raw: Readonly<Record<string, unknown>>): Usable =>
  cleaned((key) => raw[key]);

/** The part of a reader's preferences that is kept on the device: all of the style, and nothing else. */
export const keptTextStyle = (style: Partial<TextStyle>): Usable =>
  Object.fromEntries(KEYS.map((key) => [key, style[key]]));

/** The query parameters that stand for this style; what is absent stands for nothing. */
export const textStyleToQuery = (style: Partial<TextStyle>): Record<string, string> =>
  Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = style[key];
      return value === undefined ? [] : [[FIELDS[key].parameter, String(value)]];
    }),
  );
