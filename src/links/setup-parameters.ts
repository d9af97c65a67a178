/**
 * Which link parameters the link builder offers for which display, and what a display does where a link says nothing.
 * All of it follows from the table of parameters.
 */
import { type DisplayName, DISPLAY_NAMES } from "./display-names.ts";
import { OF_DISPLAY, PREFERENCE_ROWS } from "./parameters.ts";
import type { Bounds } from "./parameters/kinds.ts";
import { MOST_OVERLAY_LANGUAGES } from "./parameters/overlay.ts";
import { type Row, SCROLLED, textOf } from "./parameters/rows.ts";
import { defaultPreferences, displayDefaults, fromQuery, MOST_LANGUAGES, toQuery } from "./preferences.ts";

/** Values of parameters by their names. */
export type Values = Readonly<Record<string, string>>;

/** Whether `/setup` offers a preference for the display. */
const isOffered = ({ displays, setup }: Row<unknown>, display: DisplayName): boolean =>
  setup !== false && [displays, setup].every((list) => list?.includes(display) !== false);

const namesOf = (rows: readonly Row<unknown>[]): readonly string[] => [
  ...new Set(rows.flatMap(({ name }) => name ?? [])),
];

/** Rows that one display has for itself, as far as there is a control for them. */
const ownRows = (display: DisplayName): readonly Row<unknown>[] =>
  Object.values<Row<unknown>>(OF_DISPLAY[display]).filter(({ setup }) => setup !== false);

const ownOf = (display: DisplayName, name: string): Row<unknown> | undefined =>
  ownRows(display).find((row) => row.name === name);

const sharedNames = (display: DisplayName): readonly string[] =>
  namesOf(PREFERENCE_ROWS.filter((row) => isOffered(row, display)));

/** The text of a value that a row understands and has a control for; nothing for any other. */
function cleanText({ is, setupForm }: Row<unknown>, raw: string): string | undefined {
  const value = setupForm?.test(raw) === false ? undefined : is.clean(raw);
  return value === undefined ? undefined : textOf(value);
}

const STANDARD: Values = { ...Object.fromEntries(toQuery(defaultPreferences)), ui: "" };

/** Whether the display uses the parameter, and `/setup` offers it there. */
export const applies = (display: DisplayName, name: string): boolean =>
  ownOf(display, name) !== undefined || sharedNames(display).includes(name);

/**
 * What holds in a display where a link says nothing of `name`; empty where nothing does. `look` is what is usual on this
 * host for those who read on their own device.
 */
export function standardOf(display: DisplayName, name: string, look: Values = {}): string {
  const own = ownOf(display, name);
  if (own !== undefined) return textOf(own.is.default ?? "");
  return (
    toQuery(displayDefaults(display)).get(name) ??
    (SCROLLED.includes(display) ? look[name] : undefined) ??
    STANDARD[name] ??
    ""
  );
}

/** Least and most of a number. */
export const boundsOf = (display: DisplayName, name: string): Bounds =>
  (ownOf(display, name) ?? PREFERENCE_ROWS.find((row) => row.name === name))?.is.bounds ?? [
    0,
    Number.MAX_SAFE_INTEGER,
  ];

/** Languages a display shows at once. */
export const mostLanguages = (display: DisplayName): number =>
  display === "overlay" ? MOST_OVERLAY_LANGUAGES : MOST_LANGUAGES;

/** What holds in a display for `name`: what was chosen, where the display understands it, or else what is usual. */
export function valueIn(display: DisplayName, values: Values, name: string, look: Values = {}): string {
  const own = ownOf(display, name);
  const chosen =
    name === "lang" ? values[name]?.split(",").slice(0, mostLanguages(display)).join(",") : values[name];
  const usable = own === undefined || chosen === undefined ? chosen : cleanText(own, chosen);
  return usable ?? standardOf(display, name, look);
}

/** The names a display uses, in the order a link has them; without those of the frame around it. */
export const linkNames = (display: DisplayName): readonly string[] => [
  ...sharedNames(display),
  ...namesOf(ownRows(display).filter(({ ofFrame }) => ofFrame !== true)),
];

/**
 * What is usable of a query, for any display: parameters nobody knows and values nobody understands are left out, so
 * no password or access token comes through here.
 */
export function cleanValues(query: URLSearchParams): Values {
  const shared = new Set(DISPLAY_NAMES.flatMap(sharedNames));
  const own = DISPLAY_NAMES.flatMap((display) =>
    ownRows(display).flatMap((row) => {
      const value = cleanText(row, query.get(row.name ?? "") ?? "");
      return value === undefined ? [] : [[row.name ?? "", value] as const];
    }),
  );
  const preferences = [...toQuery(fromQuery(query))].filter(([name]) => shared.has(name));
  return Object.fromEntries([...preferences, ...own]);
}
