/**
 * The tables of parameters in the documents, written from the table of parameters (`links/parameters.ts`).
 */
import { INTERFACE_LANGUAGES } from "../../i18n/dictionaries.ts";
import { DISPLAY_NAMES, type DisplayName } from "../../links/display-names.ts";
import { OF_DISPLAY, tagSwitches } from "../../links/parameters.ts";
import { DISPLAY_LINES, PREFERENCE_LINES } from "../../links/parameters/docs.ts";
import { type Row, type Rows, textOf } from "../../links/parameters/rows.ts";
import { PREFERENCES } from "../../links/preferences.ts";

type Entry = { readonly row: Row<unknown>; readonly line: string };

const code = (text: string): string => `\`${text}\``;

/** What may stand in a link for a row. */
function valuesOf({ name, is }: Row<unknown>): string {
  switch (is.of) {
    case "choice":
      return (is.values ?? []).map(code).join(", ");
    case "switch":
      return "`on`, `off`";
    case "number":
      return (is.bounds ?? []).join("–");
    case "colour":
      return ["six hex digits", ...(is.values ?? []).map(code)].join(", or ");
    case "language":
      return name === "ui" ? INTERFACE_LANGUAGES.map(code).join(", ") : "a language tag";
    case "languages":
      return "language tags with commas between them";
    case "text":
    case "record":
      return "text";
  }
}

/** The default of a row, and of the displays that have another one. */
function defaultOf({ is, defaults, displays }: Row<unknown>): string {
  const usual = is.default === undefined ? "" : textOf(is.default);
  const others = Object.entries(defaults ?? {})
    .filter(([display]) => displays?.some((one) => one === display) !== false)
    .map(([display, value]) => `${code(textOf(value))} on ${display}`);
  return [usual === "" ? "–" : code(usual), ...others].join(", ");
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Rows that are in a link, with their lines; those with the same name belong together. */
function entriesOf(rows: Rows, lines: Readonly<Record<string, string>>): readonly (readonly Entry[])[] {
  const byName = new Map<string, readonly Entry[]>();
  for (const [key, row] of Object.entries(rows)) {
    if (row.name === undefined || row.ofFrame === true) continue;
    byName.set(row.name, [...(byName.get(row.name) ?? []), { row, line: lines[key] ?? "" }]);
  }
  return [...byName.values()];
}

const joined = (entries: readonly Entry[], take: (entry: Entry) => string, between: string): string =>
  entries
    .map(take)
    .filter((text) => text !== "" && text !== "–")
    .join(between) || "–";

const shared = (entries: readonly Entry[]) => {
  const [first] = entries;
  return {
    name: code(first?.row.name ?? ""),
    values: joined(entries, ({ row }) => valuesOf(row), ", or "),
    usual: joined(entries, ({ row }) => defaultOf(row), ", "),
    what: joined(entries, ({ line }) => line, " "),
    displays: (first?.row.displays ?? []).join(", ") || "all",
  };
};

/** The parameters that mean the same everywhere. */
export const preferenceTable = (): string =>
  table(
    ["parameter", "what", "values", "default", "in"],
    entriesOf(PREFERENCES, PREFERENCE_LINES)
      .map(shared)
      .map(({ name, what, values, usual, displays }) => [name, what, values, usual, displays]),
  );

/** The parameters that one display has for itself. */
export const displayTable = (): string =>
  table(
    ["parameter", "in", "what", "values", "default"],
    DISPLAY_NAMES.flatMap((display: DisplayName) =>
      entriesOf(OF_DISPLAY[display], DISPLAY_LINES[display])
        .map(shared)
        .map(({ name, what, values, usual }) => [name, display, what, values, usual]),
    ),
  );

/** The attributes of the tag that need no value, as a list in one line. */
export const tagSwitchList = (): string => tagSwitches().map(code).join(", ");

/** The fields of `look` in `config.json`. */
export const lookTable = (): string =>
  table(
    ["field", "what", "values", "default"],
    entriesOf(PREFERENCES, PREFERENCE_LINES)
      .filter(([entry]) => entry?.row.look === true)
      .map(shared)
      .map(({ name, what, values, usual }) => [name, what, values, usual.replace(/, .*/, "")]),
  );
