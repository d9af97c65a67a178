/**
 * The choices of a reader about the text itself: which languages, how large, how patient, in which light. They are few
 * and plain, because the boot page is shown by them before anything else is loaded.
 */
import { isLanguageTag } from "../lib/language-tag.ts";
import { asNumber, cleanSwitch } from "./clean.ts";

export const THEMES = ["system", "light", "dark", "contrast", "sepia"] as const;
export type Theme = (typeof THEMES)[number];

/** How patient interim text is: shown as it comes, once it has settled, or once it hardly changes any more. */
export const STEADINESS = ["fast", "balanced", "steady"] as const;
export type Steadiness = (typeof STEADINESS)[number];

/** Texts of one sentence below each other, or side by side where the page is wide. */
export const LAYOUTS = ["stacked", "side"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** One press of smaller or larger, in percent of the text size. */
export const SIZE_STEP = 10;
/** Smallest and largest text size, in percent. */
export const SMALLEST_SIZE = 50;
export const LARGEST_SIZE = 400;
/** The longest time text and speech can be held back, in seconds. */
export const LONGEST_DELAY = 120;
/** Languages shown at once. */
export const MOST_LANGUAGES = 4;

export type ReadingChoices = {
  /** Languages to show, best first; empty until the reader chose. */
  readonly languages: readonly string[];
  /** The original beside the translation. */
  readonly original: boolean;
  readonly layout: Layout;
  /** When each sentence was spoken, beside it. */
  readonly times: boolean;
  readonly steady: Steadiness;
  readonly theme: Theme;
  /** Text size in percent. */
  readonly size: number;
  /** How long text and speech are held back to match a video stream, in seconds; never kept. */
  readonly delay: number;
  /** What is said is kept on the device, where no password stands before it; no link says so. */
  readonly keep: boolean;
  /** Interface language; absent for the browser's. */
  readonly ui?: string;
};

export const defaultReading: ReadingChoices = {
  languages: [],
  original: false,
  layout: "stacked",
  times: false,
  steady: "balanced",
  theme: "system",
  size: 100,
  delay: 0,
  keep: true,
};

/** The nearest size within bounds, in percent. */
export const boundedSize = (size: number): number =>
  Math.round(Math.min(Math.max(size, SMALLEST_SIZE), LARGEST_SIZE));

/** A size in percent; nothing for what is no number or out of bounds. */
export function cleanSize(raw: unknown): number | undefined {
  const size = asNumber(raw);
  if (typeof size !== "number" || !(size >= SMALLEST_SIZE && size <= LARGEST_SIZE)) return undefined;
  return Math.round(size);
}

/** A delay in seconds, to the tenth; nothing for what is no number or out of bounds. */
function cleanDelay(raw: unknown): number | undefined {
  const delay = asNumber(raw);
  if (typeof delay !== "number" || !(delay >= 0 && delay <= LONGEST_DELAY)) return undefined;
  return Math.round(delay * 10) / 10;
}

const oneOf = <T extends string>(values: readonly T[], raw: unknown): T | undefined =>
  values.find((value) => value === raw);

function cleanLanguages(raw: unknown): readonly string[] | undefined {
  const list: unknown = typeof raw === "string" ? raw.split(",").map((tag) => tag.trim()) : raw;
  if (!Array.isArray(list)) return undefined;
  const tags = list.filter((tag): tag is string => typeof tag === "string" && isLanguageTag(tag));
  return tags.length === 0 ? undefined : [...new Set(tags)].slice(0, MOST_LANGUAGES);
}

const cleanUi = (raw: unknown): string | undefined =>
  typeof raw === "string" && isLanguageTag(raw) ? raw : undefined;

type Raw = { readonly [Key in keyof ReadingChoices]?: unknown };

const clean = (raw: Raw) => ({
  languages: cleanLanguages(raw.languages),
  original: cleanSwitch(raw.original),
  layout: oneOf(LAYOUTS, raw.layout),
  times: cleanSwitch(raw.times),
  steady: oneOf(STEADINESS, raw.steady),
  theme: oneOf(THEMES, raw.theme),
  size: cleanSize(raw.size),
  delay: cleanDelay(raw.delay),
  keep: cleanSwitch(raw.keep),
  ui: cleanUi(raw.ui),
});

/** The choices a link's query parameters make (README, "Links"); what was not usable is undefined. */
export const readingFromQuery = (query: URLSearchParams) =>
  clean({
    languages: query.get("lang"),
    original: query.get("original"),
    layout: query.get("layout"),
    times: query.get("times"),
    steady: query.get("steady"),
    theme: query.get("theme"),
    size: query.get("size"),
    delay: query.get("delay"),
    ui: query.get("ui"),
  });

/** The choices in what was kept on the device; what was not usable is undefined. */
export const readingFromStored = (kept: Readonly<Record<string, unknown>>) =>
  clean({ ...kept, delay: undefined });

/** The settings kept on the device as they were written; nothing for what cannot be read. */
export function readStored(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(text ?? "null");
    return typeof raw === "object" && raw !== null ? { ...raw } : {};
  } catch {
    return {};
  }
}
