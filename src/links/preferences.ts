/**
 * How one reader wants to read. Every value is cleaned on the way in, from wherever it comes: a bad one falls back
 * to its default and never breaks the rest.
 */
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
  defaultReading,
  type ReadingChoices,
  readingFromQuery,
  readingFromStored,
  readStored,
} from "./reading-choices.ts";
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

export {
  boundedSize,
  cleanSize,
  LARGEST_SIZE,
  type Layout,
  LAYOUTS,
  LONGEST_DELAY,
  MOST_LANGUAGES,
  SIZE_STEP,
  SMALLEST_SIZE,
  type Steadiness,
  STEADINESS,
  type Theme,
  THEMES,
} from "./reading-choices.ts";

export type Preferences = SpeechChoices & AccessChoices & TextStyle & HostChoices & ReadingChoices;

export const defaultPreferences: Preferences = {
  ...defaultSpeech,
  ...defaultAccess,
  ...defaultTextStyle,
  ...defaultHost,
  ...defaultReading,
};

/** What is there of cleaned values; what was not usable is left out. */
const given = (cleaned: { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined }) =>
  Object.fromEntries(
    Object.entries(cleaned).filter(([, value]) => value !== undefined),
  ) as Partial<Preferences>;

/** Preferences from a link's query parameters (README, "Links"). */
export function fromQuery(query: URLSearchParams): Partial<Preferences> {
  return given({
    ...readingFromQuery(query),
    ...speechFromQuery(query),
    ...accessFromQuery(query),
    ...textStyleFromQuery(query),
    ...hostFromQuery(query),
  });
}

/** Preferences kept on the device; anything unreadable is as if nothing was kept. */
export function fromStored(text: string | undefined): Partial<Preferences> {
  const kept = readStored(text);
  return given({
    ...readingFromStored(kept),
    ...speechFromStored(kept),
    ...accessFromStored(kept),
    ...textStyleFromStored(kept),
  });
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
