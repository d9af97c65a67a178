/**
 * The parameters of an event page around a frame: its typeface, its accent, and whether there are controls at all. They
 * come by link or message only and are never kept: on the next page they would mean nothing.
 */
import { colourOrAuto, type Kind, onOff } from "./kinds.ts";
import type { Rows, ValuesOf } from "./rows.ts";

/** Longest list of typefaces, in characters, and most names in it. */
const LONGEST_LIST = 200;
const MOST_FAMILIES = 12;

/** Names that mean something only without quotes. */
const KEYWORDS = new Set([
  "serif",
  "sans-serif",
  "monospace",
  "cursive",
  "fantasy",
  "system-ui",
  "ui-serif",
  "ui-sans-serif",
  "ui-monospace",
  "ui-rounded",
  "-apple-system",
  "blinkmacsystemfont",
]);

/** One name as it may stand in a style sheet; nothing for what is none. */
function cleanFamily(raw: string): string | undefined {
  const [, , quoted, bare] = /^\s*(?:(["'])(.*)\1|(.*?))\s*$/su.exec(raw) ?? [];
  const name = (quoted ?? bare ?? "").trim().replace(/\s+/g, " ");
  if (!/^[\p{L}\p{N}-][\p{L}\p{M}\p{N} -]*$/u.test(name)) return undefined;
  return KEYWORDS.has(name.toLowerCase()) ? name.toLowerCase() : `"${name}"`;
}

/**
 * A list of typefaces as a style sheet would have it, such as `Futura, "Gill Sans", sans-serif`: letters, digits,
 * spaces and hyphens, in quotes or not. It is built anew, so that nothing else can be in it; what is no such list is
 * nothing, and an empty one stands for the viewer's own typefaces.
 */
export function cleanFamilies(raw: unknown): string | undefined {
  if (typeof raw !== "string" || raw.length > LONGEST_LIST) return undefined;
  if (raw.trim() === "") return "";
  const families = raw.split(",").map(cleanFamily);
  const usable = families.filter((family) => family !== undefined);
  return usable.length === families.length ? usable.slice(0, MOST_FAMILIES).join(", ") : undefined;
}

const families: Kind<string> & { readonly default: string } = {
  of: "text",
  clean: cleanFamilies,
  default: "",
};

export const HOST = {
  /** The header and the bar of controls are shown; a frame of pure text has neither. */
  controls: { name: "controls", is: onOff(true), kept: false, displays: ["embed"] },
  /** The page's typefaces as a CSS list, built by {@link cleanFamilies}; empty for the viewer's own. */
  fontFamily: { name: "font-family", is: families, kept: false, setup: false },
  /** Six hex digits in lower case, or `auto`. */
  accent: { name: "accent", is: colourOrAuto, kept: false, setup: ["embed"] },
} as const satisfies Rows;

export type HostChoices = ValuesOf<typeof HOST>;
