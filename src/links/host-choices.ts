/**
 * What an event page asks of a viewer in its frame: its typeface, its accent, and whether there are controls at all.
 * They come by link or message only and are never kept: on the next page they would mean nothing.
 */
import { cleanSwitch } from "./clean.ts";
import { AUTO } from "./text-style.ts";

export type HostChoices = {
  /** The header and the bar of controls are shown; a frame of pure text has neither. */
  readonly controls: boolean;
  /** The page's typefaces as a CSS list, built by {@link cleanFamilies}; empty for the viewer's own. */
  readonly fontFamily: string;
  /** Six hex digits in lower case, or {@link AUTO}. */
  readonly accent: string;
};

export const defaultHost: HostChoices = { controls: true, fontFamily: "", accent: AUTO };

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

/** `#1a2b3c`, `1a2b3c` or `auto`. */
function cleanAccent(raw: unknown): string | undefined {
  if (raw === AUTO) return AUTO;
  return typeof raw === "string" ? /^#?([\da-f]{6})$/i.exec(raw)?.[1]?.toLowerCase() : undefined;
}

type Usable = { readonly [Key in keyof HostChoices]?: HostChoices[Key] | undefined };

/** What a link's `controls`, `font-family` and `accent` ask for. */
export const hostFromQuery = (query: URLSearchParams): Usable => ({
  controls: cleanSwitch(query.get("controls")),
  fontFamily: cleanFamilies(query.get("font-family")),
  accent: cleanAccent(query.get("accent")),
});

/** The query parameters that stand for these choices; what is absent stands for nothing. */
export const hostToQuery = ({
  controls,
  fontFamily,
  accent,
}: Partial<HostChoices>): Record<string, string> => ({
  ...(controls === undefined ? {} : { controls: controls ? "on" : "off" }),
  ...(fontFamily === undefined ? {} : { "font-family": fontFamily }),
  ...(accent === undefined ? {} : { accent }),
});
