/**
 * Puts the look of the page around a frame on the document: its typefaces and its accent. Whoever asked for high
 * contrast keeps the colours made for it.
 */
import { accentProperties } from "../../preferences/host-colours.ts";
import type { HostChoices } from "../../preferences/host-choices.ts";
import { AUTO } from "../../preferences/text-style.ts";
import { themeColours } from "./theme-colours.ts";

const PROPERTIES = ["--accent", "--on-accent", "--host-face"] as const;

/** Shows `choices` on everything below `root`, which carries the theme already. */
export function applyHostLook(root: HTMLElement, { fontFamily, accent }: HostChoices): void {
  const calm = accent === AUTO || root.dataset["theme"] === "contrast";
  const theme = themeColours(root);
  const colours = calm
    ? {}
    : accentProperties(accent, { ground: theme("ground"), raised: theme("raised"), ink: theme("ink") });
  const properties: Readonly<Record<string, string>> = {
    ...colours,
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
