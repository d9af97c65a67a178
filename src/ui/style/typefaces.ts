/**
 * The bundled typefaces: what they are called, and the sheet that names their files. A sheet is asked for when its
 * typeface is chosen, and of its files the browser fetches those whose letters the text has.
 */
import type { Bounds } from "../../links/parameters/kinds.ts";
import type { Font } from "../../links/parameters/text-style.ts";
import book from "./typefaces/book.css?url";
import casual from "./typefaces/casual.css?url";
import cursive from "./typefaces/cursive.css?url";
import dyslexic from "./typefaces/dyslexic.css?url";
import hyperlegible from "./typefaces/hyperlegible.css?url";
import lexend from "./typefaces/lexend.css?url";
import smallCaps from "./typefaces/small-caps.css?url";
import typewriter from "./typefaces/typewriter.css?url";

type Typeface = {
  readonly name: string;
  readonly sheet: string;
  /** It has two weights and none between. */
  readonly weights?: typeof REGULAR_AND_BOLD;
};

const REGULAR_AND_BOLD: Bounds = [400, 700];

/** The typefaces that come with the viewer; the other choices are fonts of the device. */
export const TYPEFACES: { readonly [Name in Font]?: Typeface } = {
  book: { name: "Source Serif", sheet: book },
  hyperlegible: { name: "Atkinson Hyperlegible", sheet: hyperlegible },
  dyslexic: { name: "OpenDyslexic", sheet: dyslexic, weights: REGULAR_AND_BOLD },
  lexend: { name: "Lexend", sheet: lexend },
  typewriter: { name: "Courier Prime", sheet: typewriter, weights: REGULAR_AND_BOLD },
  casual: { name: "Comic Neue", sheet: casual, weights: REGULAR_AND_BOLD },
  cursive: { name: "Kalam", sheet: cursive, weights: REGULAR_AND_BOLD },
  smallcaps: { name: "Alegreya Sans SC", sheet: smallCaps, weights: REGULAR_AND_BOLD },
};

/** Asks for a typeface's sheet, once; text is shown in the device's font until it is there. */
export function fetchTypeface(font: Font): void {
  const sheet = TYPEFACES[font]?.sheet;
  if (sheet === undefined || document.querySelector(`link[href="${CSS.escape(sheet)}"]`) !== null) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = sheet;
  document.head.append(link);
}
