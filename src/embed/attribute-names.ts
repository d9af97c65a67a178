/**
 * The parameters that may be written on the tag, by name only, so that its script stays small. Made from the table of
 * parameters (`links/parameters.ts`) by `npm run docs`; not to be changed by hand.
 */

/** All of them. */
export const PARAMETERS = [
  "lang",
  "original",
  "layout",
  "times",
  "steady",
  "theme",
  "size",
  "delay",
  "ui",
  "speech",
  "voice",
  "rate",
  "volume",
  "font",
  "weight",
  "color",
  "color-opacity",
  "background",
  "background-opacity",
  "window",
  "window-opacity",
  "edge",
  "line",
  "letter",
  "word",
  "width",
  "align",
  "screenreader",
  "shortcuts",
  "ruler",
  "one-sentence",
  "awake",
  "controls",
  "font-family",
  "accent",
];

/** Those that may be written without a value, as in `<live-subtitles original>`. */
export const SWITCHES = [
  "original",
  "times",
  "speech",
  "screenreader",
  "shortcuts",
  "ruler",
  "one-sentence",
  "awake",
  "controls",
];
