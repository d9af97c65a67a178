/**
 * Colours as numbers, and how well they stand out from each other: the text may have any colour on any ground, so
 * what is legible is computed and not guessed.
 */

/** Red, green and blue, each 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** Least contrast of text (WCAG 2.2, 1.4.3), and of what only has to be seen (1.4.11). */
export const TEXT_CONTRAST = 4.5;
export const LINE_CONTRAST = 3;

/** A colour from `#rrggbb` or `#rgb`; nothing for anything else. */
export function parseHex(text: string): Rgb | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const width = digits.length / 3;
  const part = (at: number): number => {
    const own = digits.slice(at * width, (at + 1) * width);
    return Number.parseInt(width === 1 ? own + own : own, 16);
  };
  return [part(0), part(1), part(2)];
}

/** A colour for a style sheet; `opacity` is 0–1. */
export const toCss = ([red, green, blue]: Rgb, opacity = 1): string =>
  `rgba(${red}, ${green}, ${blue}, ${opacity})`;

/** A colour as `#rrggbb`. */
export const toHex = (colour: Rgb): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** `over` with an opacity of 0–1 on top of `under`, as the eye sees it. */
export function blend(over: Rgb, under: Rgb, opacity: number): Rgb {
  const part = (at: 0 | 1 | 2): number => Math.round(over[at] * opacity + under[at] * (1 - opacity));
  return [part(0), part(1), part(2)];
}

/** Relative luminance, 0–1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: Rgb): number {
  const linear = (part: number): number =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/** Contrast ratio, 1–21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever stands out more. */
export const readableOn = (ground: Rgb): Rgb =>
  contrast(BLACK, ground) >= contrast(WHITE, ground) ? BLACK : WHITE;
