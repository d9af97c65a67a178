/**
 * How one reader wants to read: the rows that mean the same in every display, together. Every value is cleaned on the
 * way in, from wherever it comes: a bad one falls back to its default and never breaks the rest.
 */
import type { DisplayName } from "./display-names.ts";
import { ACCESS, type AccessChoices } from "./parameters/access.ts";
import { HOST, type HostChoices } from "./parameters/host.ts";
import { READING, type ReadingChoices } from "./parameters/reading.ts";
import {
  defaultsIn,
  defaultsOf,
  keptOf,
  readKept,
  readLink,
  readStored,
  type Rows,
  writeLink,
} from "./parameters/rows.ts";
import { SPEECH, type SpeechChoices } from "./parameters/speech.ts";
import { TEXT_STYLE, type TextStyle } from "./parameters/text-style.ts";

export {
  boundedSize,
  cleanSize,
  LARGEST_SIZE,
  type Layout,
  LAYOUTS,
  MOST_LANGUAGES,
  nextSize,
  SIZE_STOPS,
  SMALLEST_SIZE,
  type Steadiness,
  STEADINESS,
  stopOf,
  type Theme,
  THEMES,
} from "./parameters/reading.ts";

/** All of them, in the order a link has them. */
export const PREFERENCES = {
  ...READING,
  ...SPEECH,
  ...TEXT_STYLE,
  ...ACCESS,
  ...HOST,
} as const satisfies Rows;

export type Preferences = SpeechChoices & AccessChoices & TextStyle & HostChoices & ReadingChoices;

export const defaultPreferences: Preferences = defaultsOf(PREFERENCES);

/** Preferences from a link's query parameters (docs/links.md). */
export const fromQuery = (query: URLSearchParams): Partial<Preferences> => readLink(PREFERENCES, query);

/** Preferences kept on the device; anything unreadable is as if nothing was kept. */
export const fromStored = (text: string | undefined): Partial<Preferences> =>
  readKept(PREFERENCES, readStored(text));

/** What is kept on the device of what a reader chose. */
export const toStored = (preferences: Partial<Preferences>): string =>
  JSON.stringify(keptOf(PREFERENCES, preferences));

/** The query parameters that stand for these preferences; the other way round from {@link fromQuery}. */
export const toQuery = (preferences: Partial<Preferences>): URLSearchParams =>
  new URLSearchParams(writeLink(PREFERENCES, preferences));

/** The preferences of a display where its link says nothing, as far as they are not the usual ones. */
export const displayDefaults = (display: DisplayName): Partial<Preferences> =>
  defaultsIn(PREFERENCES, display);

export const kioskDefaults = displayDefaults("kiosk");
export const overlayDefaults = displayDefaults("overlay");
