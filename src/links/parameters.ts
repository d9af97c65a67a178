/**
 * The table of parameters: each thing that can be chosen is one row of it (`parameters/rows.ts` says what a row holds).
 * Links, what is kept on the device, `look` in `config.json`, the attributes of the tag, `/setup` and the tables of the
 * documents follow from it.
 *
 * To add a parameter: a row in `parameters/`, its line in `parameters/docs.ts`, `npm run docs`; then what it does, a
 * control with its words, and a test of what it does. `parameters.test.ts` tests the row.
 */
import type { DisplayName } from "./display-names.ts";
import { FRAME } from "./parameters/embed.ts";
import { EVENT } from "./parameters/event.ts";
import { KIOSK } from "./parameters/kiosk.ts";
import { OVERLAY } from "./parameters/overlay.ts";
import type { Row, Rows } from "./parameters/rows.ts";
import { PREFERENCES } from "./preferences.ts";

/** The parameters that one display has for itself, besides the preferences that mean the same everywhere. */
export const OF_DISPLAY = {
  reader: EVENT,
  embed: FRAME,
  kiosk: KIOSK,
  overlay: OVERLAY,
} as const satisfies Readonly<Record<DisplayName, Rows>>;

/** The preferences, as rows that are looked through. */
export const PREFERENCE_ROWS: readonly Row<unknown>[] = Object.values(PREFERENCES);

/** Attributes of the tag that are parameters, by their names. */
export const tagNames = (): readonly string[] =>
  PREFERENCE_ROWS.flatMap(({ name, tag, part }) =>
    name === undefined || tag === false || part === true ? [] : [name],
  );

/** Those of them that may be written without a value, which then stands for `on`. */
export const tagSwitches = (): readonly string[] =>
  PREFERENCE_ROWS.flatMap(({ name, tag, is }) =>
    name === undefined || tag === false || is.of !== "switch" ? [] : [name],
  );
