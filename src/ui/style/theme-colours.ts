/**
 * The colours of the theme that holds now, read from the page, so that they are written down once: in the tokens.
 */
import { BLACK, parseHex } from "../../lib/colour.ts";
import type { ThemeColour } from "../../links/text-style-colours.ts";

/** A look-up of the theme's tokens on `root`. It must be asked anew when the theme changes. */
export function themeColours(root: HTMLElement): ThemeColour {
  const computed = getComputedStyle(root);
  return (name) => parseHex(computed.getPropertyValue(`--${name}`)) ?? BLACK;
}
