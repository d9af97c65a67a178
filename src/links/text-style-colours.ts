/**
 * The colours that follow from a reader's own ones. Whoever chooses white on blue has said nothing about interim
 * words, names of speakers or notices: those are derived here, so that every one of them stays legible.
 */
import { blend, contrast, parseHex, readableOn, type Rgb, TEXT_CONTRAST, toCss } from "../lib/colour.ts";
import type { AccentGrounds } from "./host-colours.ts";
import { AUTO, type TextStyle } from "./parameters/text-style.ts";

/** Tokens of a theme (`styles/tokens.css`) that hold where the text is, besides its ground. */
const COLOURS = [
  "accent",
  "alert",
  "live",
  "waiting",
  "speaker-1",
  "speaker-2",
  "speaker-3",
  "speaker-4",
  "speaker-5",
  "speaker-6",
] as const;

/** A token of the theme, by its name without the dashes. */
export type ThemeColour = (name: "ground" | "raised" | "ink" | "on-accent" | (typeof COLOURS)[number]) => Rgb;

/** How much of the ground is in quiet text, and in words that may still change: 0–1. */
const QUIET = 0.25;
const INTERIM = 0.32;
/** How much of it is in the sentence before the newest, in the one before that, and in all earlier ones. */
const PAST = [0.12, 0.22, 0.3] as const;
/** How much of it is in what is behind text, and in lines. */
const RAISED = 0.92;
const LINE = 0.7;
/** How much of the letters' colour is in their edges. */
const EDGE = 0.3;

const own = (colour: string): Rgb | undefined => (colour === AUTO ? undefined : parseHex(`#${colour}`));

const legible = (colour: Rgb, ground: Rgb): boolean => contrast(colour, ground) >= TEXT_CONTRAST;

/** The first of these that is legible there, else black or white. */
const firstLegible = (ground: Rgb, ...colours: readonly (Rgb | undefined)[]): Rgb =>
  colours.find((colour): colour is Rgb => colour !== undefined && legible(colour, ground)) ??
  readableOn(ground);

/** `ink` with as much of the ground in it as is asked for and legible. */
function softened(ink: Rgb, ground: Rgb, share: number, opacity: number): Rgb {
  const tone = blend(ground, ink, share);
  return legible(blend(tone, ground, opacity), ground) ? tone : ink;
}

/** Whether the reader's style has any colour of its own. */
export const hasOwnColours = (style: TextStyle): boolean =>
  style.textOpacity < 100 ||
  [style.textColour, style.backgroundColour, style.windowColour].some((colour) => colour !== AUTO);

/** What is behind the text, and the text itself, with every opacity seen through. */
function layers(style: TextStyle, theme: ThemeColour) {
  const [windowColour, backgroundColour] = [own(style.windowColour), own(style.backgroundColour)];
  const behind = theme("ground");
  const ground = windowColour === undefined ? behind : blend(windowColour, behind, style.windowOpacity / 100);
  const back =
    backgroundColour === undefined ? ground : blend(backgroundColour, ground, style.backgroundOpacity / 100);
  const ink = own(style.textColour) ?? firstLegible(back, theme("ink"));
  return { windowColour, backgroundColour, ground, back, ink };
}

/** What is around the text where own colours hold for it too: the ground, what is raised on it, and the ink. */
export function groundsOf(style: TextStyle, theme: ThemeColour): AccentGrounds {
  if (!hasOwnColours(style)) return { ground: theme("ground"), raised: theme("raised"), ink: theme("ink") };
  const { ground } = layers(style, theme);
  const ink = firstLegible(ground, own(style.textColour), theme("ink"));
  return { ground, raised: blend(ground, ink, RAISED), ink };
}

/** Contrast of the text with what is behind it, 1–21. */
export function textContrast(style: TextStyle, theme: ThemeColour): number {
  const { back, ink } = layers(style, theme);
  return contrast(blend(ink, back, style.textOpacity / 100), back);
}

/** Custom properties for own colours (`styles/text-surface.module.css`); none where the theme's colours hold. */
export function textColourProperties(style: TextStyle, theme: ThemeColour): Record<string, string> {
  if (!hasOwnColours(style) && style.edge === "none") return {};
  const { windowColour, backgroundColour, ground, back, ink } = layers(style, theme);
  const edge = { "--edge": toCss(blend(ink, back, EDGE)) };
  if (!hasOwnColours(style)) return edge;

  const opacity = style.textOpacity / 100;
  const tone = (share: number): string => toCss(softened(ink, back, share, opacity), opacity);
  const around = firstLegible(ground, own(style.textColour), theme("ink"));
  const accent = theme("accent");
  return {
    ...edge,
    "--text-ink": toCss(ink, opacity),
    "--text-interim": tone(INTERIM),
    "--text-quiet": tone(QUIET),
    ...Object.fromEntries(PAST.map((share, at) => [`--text-past-${at + 1}`, tone(share)])),
    ...(windowColour && { "--text-window": toCss(windowColour, style.windowOpacity / 100) }),
    ...(backgroundColour && { "--text-background": toCss(backgroundColour, style.backgroundOpacity / 100) }),
    "--own-ground": toCss(ground),
    "--own-raised": toCss(blend(ground, around, RAISED)),
    "--own-line": toCss(blend(ground, around, LINE)),
    "--own-ink": toCss(around),
    "--own-ink-quiet": toCss(softened(around, ground, QUIET, 1)),
    "--own-on-accent": toCss(legible(accent, ground) ? theme("on-accent") : ground),
    ...Object.fromEntries(
      COLOURS.map((name) => [`--own-${name}`, toCss(legible(theme(name), ground) ? theme(name) : around)]),
    ),
  };
}
