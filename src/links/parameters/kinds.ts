/**
 * The kinds of values a parameter has: how each is read from the text of a link or from what was kept on the device,
 * and what may be written there. A value that is not usable is nothing, and its default holds.
 */
import { isLanguageTag } from "../../lib/language-tag.ts";

type KindName = "choice" | "switch" | "number" | "colour" | "language" | "languages" | "text" | "record";

export type Kind<T> = {
  readonly of: KindName;
  /** The usable value in a link's text, or in parsed JSON; it may be anything. */
  readonly clean: (raw: unknown) => T | undefined;
  /** The values of a choice. A colour may be these words besides six hex digits. */
  readonly values?: readonly string[];
  /** Least and most of a number. */
  readonly bounds?: Bounds;
};

export type Bounds = readonly [least: number, most: number];

/** A kind with the value that holds where nothing usable is said. */
type Usual<T> = Kind<T> & { readonly default: T };

/** Stands for no colour of one's own: the theme's ink, and nothing painted behind it. */
export const AUTO = "auto";

/** `on` and `off`, or what was kept of them. */
export function cleanSwitch(raw: unknown): boolean | undefined {
  if (raw === "on" || raw === true) return true;
  return raw === "off" || raw === false ? false : undefined;
}

/** A number where `raw` is the text of one; anything else stays what it is. */
const asNumber = (raw: unknown): unknown =>
  typeof raw === "string" && raw.trim() !== "" ? Number(raw) : raw;

/** A number within bounds, rounded to so many digits after the point; as it is without `digits`. */
export function cleanNumber(raw: unknown, [least, most]: Bounds, digits?: number): number | undefined {
  const value = asNumber(raw);
  if (typeof value !== "number" || !(value >= least && value <= most)) return undefined;
  return digits === undefined ? value : Math.round(value * 10 ** digits) / 10 ** digits;
}

function cleanLanguages(raw: unknown, most: number): readonly string[] | undefined {
  const list: unknown = typeof raw === "string" ? raw.split(",").map((tag) => tag.trim()) : raw;
  if (!Array.isArray(list)) return undefined;
  const tags = list.filter((tag): tag is string => typeof tag === "string" && isLanguageTag(tag));
  return tags.length === 0 ? undefined : [...new Set(tags)].slice(0, most);
}

export const choice = <T extends string>(values: readonly T[], usual: NoInfer<T>): Usual<T> => ({
  of: "choice",
  values,
  clean: (raw) => values.find((value) => value === raw),
  default: usual,
});

export const onOff = (usual: boolean): Usual<boolean> => ({
  of: "switch",
  clean: cleanSwitch,
  default: usual,
});

/** A number within bounds, rounded to so many digits after the point; as it is without `digits`. */
export const number = (bounds: Bounds, usual: number, digits?: number): Usual<number> => ({
  of: "number",
  bounds,
  clean: (raw) => cleanNumber(raw, bounds, digits),
  default: usual,
});

/** Six hex digits in lower case, read with `#` or without. */
const cleanColour = (raw: unknown): string | undefined =>
  typeof raw === "string" ? /^#?([\da-f]{6})$/i.exec(raw)?.[1]?.toLowerCase() : undefined;

/** A colour that nothing stands for unless it is said. */
export const colour: Kind<string> = { of: "colour", clean: cleanColour };

/** A colour, or {@link AUTO}. */
export const colourOrAuto: Usual<string> = {
  of: "colour",
  values: [AUTO],
  clean: (raw) => (raw === AUTO ? AUTO : cleanColour(raw)),
  default: AUTO,
};

/** A language tag. */
export const language: Kind<string> = {
  of: "language",
  clean: (raw) => (typeof raw === "string" && isLanguageTag(raw) ? raw : undefined),
};

/** Language tags, each once and at most so many, with commas between them in a link. */
export const languages = (most: number): Usual<readonly string[]> => ({
  of: "languages",
  clean: (raw) => cleanLanguages(raw, most),
  default: [],
});
