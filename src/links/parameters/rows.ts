/**
 * What a row of the table of parameters says, and all that follows from it for one table: reading and writing a link,
 * keeping on the device, the type of the values. Part of the first script of a page, so it stays small.
 */
import { fieldsOf } from "../../lib/fields.ts";
import type { DisplayName } from "../display-names.ts";
import type { Kind } from "./kinds.ts";

/**
 * One value that can be chosen. Its key in the table is its name in the program and on the device. What a row does not
 * say is the usual case: it can be in a link, is kept on the device, is an attribute of the tag, is offered by
 * `/setup`, counts in every display, and `config.json` cannot set it.
 */
export type Row<T> = {
  /** The parameter of a link; absent for what no link can say. */
  readonly name?: string;
  readonly is: Kind<T> & { readonly default?: T };
  /** Not kept on the device. */
  readonly kept?: false;
  /** No attribute of the tag. */
  readonly tag?: false;
  /** Not offered by `/setup`, or only for these displays. */
  readonly setup?: false | readonly DisplayName[];
  /** `/setup` has a control for texts of this form only. */
  readonly setupForm?: RegExp;
  /** `config.json` may set it under `look`. */
  readonly look?: true;
  /** Displays in which it counts; absent for all of them. */
  readonly displays?: readonly DisplayName[];
  /** Defaults of displays that have another one. */
  readonly defaults?: { readonly [Display in DisplayName]?: T };
  /** The text in a link where that takes more than the value; `all` has every value of the table that is set. */
  text?(value: T, all: Readonly<Record<string, unknown>>): string;
  /** Written on the frame around the viewer; no link has it. */
  readonly ofFrame?: true;
  /** Another row has the same name and writes the parameter; this row reads a part of it. */
  readonly part?: true;
};

export type Rows = Readonly<Record<string, Row<unknown>>>;

/** The type of the values of a table; those with no default may be absent. */
export type ValuesOf<Table extends Rows> = {
  readonly [
    Key in keyof Table as Table[Key]["is"] extends { readonly default: unknown } ? Key : never
  ]: ValueOf<Table[Key]>;
} & {
  readonly [
    Key in keyof Table as Table[Key]["is"] extends { readonly default: unknown } ? never : Key
  ]?: ValueOf<Table[Key]>;
};
type ValueOf<One extends Row<unknown>> = One["is"] extends Kind<infer Value> ? Value : never;

/** Displays with buttons and notices around the text, and those in which it is scrolled. */
export const WITH_CONTROLS: readonly DisplayName[] = ["reader", "embed", "kiosk"];
export const SCROLLED: readonly DisplayName[] = ["reader", "embed"];

/** One entry for each row that `take` gives a value for. */
const each = <Table extends Rows>(
  rows: Table,
  take: (row: Row<unknown>, key: string) => unknown,
): Partial<ValuesOf<Table>> =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([key, row]) => {
      const value = take(row, key);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as Partial<ValuesOf<Table>>;

/** What a link asks for; what is not usable is left out. */
export const readLink = <Table extends Rows>(rows: Table, query: URLSearchParams): Partial<ValuesOf<Table>> =>
  each(rows, ({ name, is }) => (name === undefined ? undefined : is.clean(query.get(name))));

/**
 * What the fields of `look` in `config.json` say, each read as a link's parameter is: switches may be JSON's own, and
 * numbers need no quotes.
 */
export const readLook = <Table extends Rows>(
  rows: Table,
  look: Readonly<Record<string, unknown>>,
): Partial<ValuesOf<Table>> =>
  each(rows, ({ name, is, look: isLook }) => {
    const value = isLook === true ? look[name ?? ""] : undefined;
    return value === undefined || typeof value === "object" ? undefined : is.clean(textOf(value));
  });

/** What was kept on the device, as far as it is usable; what an older or newer viewer kept besides is left aside. */
export const readKept = <Table extends Rows>(
  rows: Table,
  stored: Readonly<Record<string, unknown>>,
): Partial<ValuesOf<Table>> =>
  each(rows, ({ is, kept }, key) => (kept === false ? undefined : is.clean(stored[key])));

/** What of these values is kept on the device. */
export const keptOf = <Table extends Rows>(
  rows: Table,
  values: Partial<ValuesOf<Table>>,
): Partial<ValuesOf<Table>> =>
  each(rows, ({ kept }, key) =>
    kept === false ? undefined : (values as Readonly<Record<string, unknown>>)[key],
  );

/** What holds where nothing is said. */
export const defaultsOf = <Table extends Rows>(rows: Table): ValuesOf<Table> =>
  each(rows, ({ is }) => is.default) as ValuesOf<Table>;

/** The defaults of a display that are not the usual ones. */
export const defaultsIn = <Table extends Rows>(rows: Table, display: DisplayName): Partial<ValuesOf<Table>> =>
  each(rows, ({ defaults }) => defaults?.[display]);

/** A value as the text in a link. */
export const textOf = (value: unknown): string =>
  value === true ? "on" : value === false ? "off" : String(value);

/** The parameters of a link that ask for these values; a value that is absent asks for nothing. */
export function writeLink<Table extends Rows>(
  rows: Table,
  values: Partial<ValuesOf<Table>>,
): Readonly<Record<string, string>> {
  const all = values as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries<Row<unknown>>(rows).flatMap(([key, row]) => {
      const value = all[key];
      if (row.name === undefined || row.part === true || value === undefined) return [];
      return [[row.name, row.text?.(value, all) ?? textOf(value)]];
    }),
  );
}

/** The settings kept on the device as they were written; nothing for what cannot be read. */
export function readStored(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(text ?? "null");
    return { ...fieldsOf(raw) };
  } catch {
    return {};
  }
}
