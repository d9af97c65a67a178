/**
 * Which link parameters the link builder offers for which home, and what a home does where a link says nothing. This
 * table is the only place that knows their names, so that a parameter that changes changes here.
 */
import { type DisplayName, DISPLAY_NAMES } from "./display-names.ts";
import { defaultKiosk, kioskDefaults, LONGEST_DIM } from "./kiosk-choices.ts";
import { defaultOverlay, LONGEST_FADE, MOST_OVERLAY_LANGUAGES, overlayDefaults } from "./overlay-choices.ts";
import { defaultPreferences, fromQuery, MOST_LANGUAGES, toQuery } from "./preferences.ts";

/** Values of parameters by their names. */
export type Values = Readonly<Record<string, string>>;

const ALL = DISPLAY_NAMES;
const WITH_WORDS: readonly DisplayName[] = ["reader", "embed", "kiosk"];
const SCROLLED: readonly DisplayName[] = ["reader", "embed"];

/** Parameters that mean the same everywhere (README, "Links"), by the homes that heed them. */
const SHARED: Readonly<Record<string, readonly DisplayName[]>> = {
  lang: ALL,
  original: ALL,
  layout: SCROLLED,
  times: SCROLLED,
  steady: ALL,
  delay: ALL,
  speech: WITH_WORDS,
  voice: WITH_WORDS,
  rate: WITH_WORDS,
  ui: WITH_WORDS,
  theme: WITH_WORDS,
  size: ALL,
  font: ALL,
  edge: ALL,
  color: ALL,
  "color-opacity": ALL,
  background: ALL,
  "background-opacity": ALL,
  window: WITH_WORDS,
  "window-opacity": WITH_WORDS,
  line: ALL,
  letter: ALL,
  word: ALL,
  width: SCROLLED,
  align: ALL,
};

type Own = {
  /** What holds where the parameter is absent; empty where nothing does. */
  readonly standard: string;
  readonly clean: (raw: string) => string | undefined;
  /** Least and most, of a number. */
  readonly bounds?: readonly [least: number, most: number];
  /** It belongs to the frame around the viewer and not to the link. */
  readonly ofFrame?: true;
};

const oneOf = (standard: string, ...others: readonly string[]): Own => ({
  standard,
  clean: (raw) => [standard, ...others].find((value) => value === raw),
});

const whole = (standard: string, bounds: readonly [number, number]): Own => ({
  standard,
  bounds,
  clean: (raw) =>
    /^\d{1,5}$/.test(raw) && Number(raw) >= bounds[0] && Number(raw) <= bounds[1]
      ? String(Number(raw))
      : undefined,
});

const colour: Own = {
  standard: "",
  clean: (raw) => /^#?([\da-f]{6})$/i.exec(raw)?.[1]?.toLowerCase(),
};

const onOff = (standard: boolean): Own => (standard ? oneOf("on", "off") : oneOf("off", "on"));

/** Parameters that one home has for itself. */
const OWN = {
  reader: {},
  embed: {
    controls: onOff(defaultPreferences.controls),
    accent: colour,
    height: { ...whole("300", [120, 2_000]), ofFrame: true },
  },
  kiosk: {
    arrange: oneOf(defaultKiosk.arrangement, "columns", "rows"),
    lines: oneOf(defaultKiosk.flow, "blocks"),
    name: onOff(defaultKiosk.name),
    clock: onOff(defaultKiosk.clock),
    qr: onOff(defaultKiosk.qr),
    dim: whole(String(defaultKiosk.dimAfterMinutes), [0, LONGEST_DIM]),
  },
  overlay: {
    lines: oneOf(String(defaultOverlay.lines), "1", "3"),
    position: oneOf(defaultOverlay.position, "top"),
    fade: whole(String(defaultOverlay.fadeSeconds), [0, LONGEST_FADE]),
    speakers: onOff(defaultOverlay.speakers),
    key: colour,
  },
} as const satisfies Readonly<Record<DisplayName, Readonly<Record<string, Own>>>>;

/** What a home does where the link says nothing, where that is not what the reader does. */
const DIFFERENT: { readonly [One in DisplayName]?: Values } = {
  kiosk: Object.fromEntries(toQuery(kioskDefaults)),
  overlay: Object.fromEntries(toQuery(overlayDefaults)),
};

const USUAL: Values = { ...Object.fromEntries(toQuery(defaultPreferences)), ui: "" };

const ownOf = (display: DisplayName, name: string): Own | undefined =>
  (OWN[display] as Readonly<Record<string, Own>>)[name];

/** Whether `home` heeds the parameter. */
export const applies = (display: DisplayName, name: string): boolean =>
  ownOf(display, name) !== undefined || SHARED[name]?.includes(display) === true;

/**
 * What holds in `home` where a link says nothing of `name`; empty where nothing does. `look` is what is usual on this host
 * for those who read on their own device.
 */
export const standardOf = (display: DisplayName, name: string, look: Values = {}): string =>
  ownOf(display, name)?.standard ??
  DIFFERENT[display]?.[name] ??
  (SCROLLED.includes(display) ? look[name] : undefined) ??
  USUAL[name] ??
  "";

/** Least and most of a number that `home` has for itself. */
export const boundsOf = (display: DisplayName, name: string): readonly [number, number] =>
  ownOf(display, name)?.bounds ?? [0, Number.MAX_SAFE_INTEGER];

/** Languages `home` shows at once. */
export const mostLanguages = (display: DisplayName): number =>
  display === "overlay" ? MOST_OVERLAY_LANGUAGES : MOST_LANGUAGES;

/** What holds in `home` for `name`: what was chosen, where the home understands it, or else what is usual. */
export function valueIn(display: DisplayName, values: Values, name: string, look: Values = {}): string {
  const own = ownOf(display, name);
  const chosen =
    name === "lang" ? values[name]?.split(",").slice(0, mostLanguages(display)).join(",") : values[name];
  const usable = own === undefined || chosen === undefined ? chosen : own.clean(chosen);
  return usable ?? standardOf(display, name, look);
}

/** The names `home` heeds, in the order a link has them; without those of the frame around it. */
export const linkNames = (display: DisplayName): readonly string[] => [
  ...Object.keys(SHARED).filter((name) => applies(display, name)),
  ...Object.entries<Own>(OWN[display]).flatMap(([name, { ofFrame }]) => (ofFrame === true ? [] : [name])),
];

/**
 * What is usable of a query, for any home: parameters nobody knows and values nobody understands are left out, so
 * no password or access token comes through here.
 */
export function cleanValues(query: URLSearchParams): Values {
  const shared = [...toQuery(fromQuery(query))].filter(([name]) => name in SHARED);
  const own = DISPLAY_NAMES.flatMap((display) =>
    Object.entries<Own>(OWN[display]).flatMap(([name, { clean }]) => {
      const value = clean(query.get(name) ?? "");
      return value === undefined || value === "" ? [] : [[name, value] as const];
    }),
  );
  return Object.fromEntries([...shared, ...own]);
}
