/**
 * How one reader wants to read. Every value is cleaned on the way in, from wherever it comes: a bad one falls back
 * to its default and never breaks the rest.
 */
import { isLanguageTag } from "../lib/language-tag.ts";
import { asNumber, cleanSwitch } from "./clean.ts";
import {
  type AccessChoices,
  accessFromQuery,
  accessFromStored,
  accessToQuery,
  defaultAccess,
  keptAccess,
} from "./access-choices.ts";
import { defaultHost, type HostChoices, hostFromQuery, hostToQuery } from "./host-choices.ts";
import {
  defaultSpeech,
  keptSpeech,
  type SpeechChoices,
  speechFromQuery,
  speechFromStored,
  speechToQuery,
} from "./speech-choices.ts";
import {
  defaultTextStyle,
  keptTextStyle,
  type TextStyle,
  textStyleFromQuery,
  textStyleFromStored,
  textStyleToQuery,
} from "./text-style.ts";

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

export type Preferences = SpeechChoices &
  AccessChoices &
  TextStyle &
  HostChoices & {
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

export const defaultPreferences: Preferences = {
  ...defaultSpeech,
  ...defaultAccess,
  ...defaultTextStyle,
  ...defaultHost,
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

type Reading = Pick<
  Preferences,
  "languages" | "original" | "layout" | "times" | "steady" | "theme" | "size" | "delay" | "keep" | "ui"
>;
type Raw = { readonly [Key in keyof Reading]?: unknown };

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

/** What is there of cleaned values; what was not usable is left out. */
const given = (cleaned: { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined }) =>
  Object.fromEntries(
    Object.entries(cleaned).filter(([, value]) => value !== undefined),
  ) as Partial<Preferences>;

/** Preferences from a link's query parameters (README, "Links"). */
export function fromQuery(query: URLSearchParams): Partial<Preferences> {
  const reading = clean({
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
  return given({
    ...reading,
    ...speechFromQuery(query),
    ...accessFromQuery(query),
    ...textStyleFromQuery(query),
    ...hostFromQuery(query),
  });
}

/** Preferences kept on the device; anything unreadable is as if nothing was kept. */
export function fromStored(text: string | undefined): Partial<Preferences> {
  if (text === undefined) return {};
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== "object" || raw === null) return {};
    const kept: Readonly<Record<string, unknown>> = { ...raw };
    return given({
      ...clean({ ...kept, delay: undefined }),
      ...speechFromStored(kept),
      ...accessFromStored(kept),
      ...textStyleFromStored(kept),
    });
  } catch {
    return {};
  }
}

/** What is kept on the device of what a reader chose; whether speech is on is not (`speech-choices.ts`), nor a delay. */
export const toStored = (preferences: Partial<Preferences>): string => {
  const { languages, original, layout, times, steady, theme, size, keep, ui } = preferences;
  const reading = { languages, original, layout, times, steady, theme, size, keep, ui };
  return JSON.stringify({
    ...reading,
    ...keptSpeech(preferences),
    ...keptAccess(preferences),
    ...keptTextStyle(preferences),
  });
};

const onOff = (on: boolean): string => (on ? "on" : "off");

/** The query parameters that stand for these preferences; the other way round from {@link fromQuery}. */
export function toQuery(preferences: Partial<Preferences>): URLSearchParams {
  const { languages, original, layout, times, steady, theme, size, delay, ui } = preferences;
  return new URLSearchParams({
    ...(languages === undefined ? {} : { lang: languages.join(",") }),
    ...(original === undefined ? {} : { original: onOff(original) }),
    ...(layout === undefined ? {} : { layout }),
    ...(times === undefined ? {} : { times: onOff(times) }),
    ...(steady === undefined ? {} : { steady }),
    ...(theme === undefined ? {} : { theme }),
    ...(size === undefined ? {} : { size: String(size) }),
    ...(delay === undefined ? {} : { delay: String(delay) }),
    ...(ui === undefined ? {} : { ui }),
    ...speechToQuery(preferences),
    ...textStyleToQuery(preferences),
    ...accessToQuery(preferences),
    ...hostToQuery(preferences),
  });
}
