/**
 * Puts the look of the page around a frame on the document: its typefaces and its accent. Whoever asked for high
 * contrast, or for a dark hall, keeps the colours made for it.
 */
import { accentProperties } from "../../links/host-colours.ts";
import type { HostChoices } from "../../links/parameters/host.ts";
import { groundsOf } from "../../links/text-style-colours.ts";
import { AUTO, defaultTextStyle, type TextStyle } from "../../links/parameters/text-style.ts";
import { themeColours } from "./theme-colours.ts";

const PROPERTIES = ["--accent", "--on-accent", "--host-face"] as const;

/**
 * Shows the look on everything below `root`, which carries the theme already. In a `frame` the reader's own colours
 * hold for the whole page, and the accent is made for those.
 */
export function applyHostLook(root: HTMLElement, look: HostChoices & TextStyle, frame: boolean): void {
  const { fontFamily, accent } = look;
  const isCalm = accent === AUTO || ["contrast", "hall"].includes(root.dataset["theme"] ?? "");
  const grounds = groundsOf(frame ? look : defaultTextStyle, themeColours(root));
  const properties: Readonly<Record<string, string>> = {
    ...(isCalm ? {} : accentProperties(accent, grounds)),
    ...(fontFamily === "" ? {} : { "--host-face": fontFamily }),
  };
  for (const name of PROPERTIES) {
    const value = properties[name];
    if (value === undefined) root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
  if (fontFamily === "") delete root.dataset["hostFace"];
  else root.dataset["hostFace"] = "";
}
