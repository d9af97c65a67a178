/**
 * What to say about a field of `config.json` that does not count, to whoever put it there: what is expected in its
 * place. Never what is written there, which may be anything. Loaded only where there is something to say.
 */
import type { Row } from "../links/parameters/rows.ts";
import { PREFERENCES } from "../links/preferences.ts";
import { STREAM_EVENTS, STREAM_FIELDS } from "../vas/stream-names.ts";
import { CONFIG_FIELDS } from "./config.ts";

export type ConfigProblem = {
  /** Such as `brand.logo`; empty for the whole file. */
  readonly path: string;
  /** The file is no JSON object, there is no such field, or its value is of no use. */
  readonly kind: "broken" | "unknown" | "unusable";
  /** What may be written there, in a form that is read in any language: samples, bounds, or the names there are. */
  readonly expected: string;
};

const anyOf = (...values: readonly string[]): string => values.map((value) => `"${value}"`).join(", ");

const ORIGIN = "https://events.example";
const COLOUR = "#0f5e57";
const PICTURE = anyOf("/logo.svg", "data:image/…");
const LINK = anyOf(`${ORIGIN}/…`, "/…");
const SWITCH = "true, false";

/** What may stand in place of a field of `look`, by the row of its parameter. */
function expectedOf({ is }: Row<unknown>): string {
  switch (is.of) {
    case "number":
      return (is.bounds ?? []).join(" … ");
    case "colour":
      return anyOf(COLOUR, ...(is.values ?? []));
    case "choice":
      return anyOf(...(is.values ?? []));
    case "switch":
      return SWITCH;
    case "language":
    case "languages":
    case "text":
    case "record":
      return '"…"';
  }
}

const EXPECTED_LOOK = Object.fromEntries(
  Object.values<Row<unknown>>(PREFERENCES).flatMap((row) =>
    row.look === true ? [[`look.${row.name}`, expectedOf(row)]] : [],
  ),
);

/** By the path of the field; the features are all the same. */
const EXPECTED: Readonly<Record<string, string>> = {
  serviceOrigin: anyOf("https://service.example", ""),
  embedOrigins: `[${anyOf(ORIGIN)}], ["*"]`,
  embedPassword: SWITCH,
  "brand.name": '"…" (1 … 60)',
  "brand.logo": PICTURE,
  "brand.logoDark": PICTURE,
  "brand.accent": anyOf(COLOUR),
  "brand.accentDark": anyOf(COLOUR),
  "brand.links.imprint": LINK,
  "brand.links.privacy": LINK,
  "stream.events": `{${anyOf("…")}: ${anyOf("init_sentence")}}`,
  "stream.fields": `{${anyOf("…")}: ${anyOf("original_text")}}`,
  ...EXPECTED_LOOK,
};

/** What may stand in an entry of a field that has any number of them. */
const EXPECTED_ENTRY: Readonly<Record<string, string>> = {
  embedOrigins: anyOf(ORIGIN, "*"),
  "stream.events": anyOf(...STREAM_EVENTS),
  "stream.fields": anyOf(...STREAM_FIELDS),
};

type Field = ((...raw: never[]) => unknown) | { readonly [name: string]: Field };

const inside = (field: Field | undefined, name: string): Field | undefined =>
  typeof field === "object" && Object.hasOwn(field, name) ? field[name] : undefined;

/** What is wrong at a path that was refused. */
export function problemAt(path: string): ConfigProblem {
  if (path === "") return { path, kind: "broken", expected: "{ … }" };
  let field: Field | undefined = CONFIG_FIELDS;
  let known = "";
  for (const name of path.split(".")) {
    const next = inside(field, name);
    if (next === undefined) break;
    known = known === "" ? name : `${known}.${name}`;
    field = next;
  }
  const names = typeof field === "object" ? Object.keys(field) : [];
  if (known !== path && names.length > 0) return { path, kind: "unknown", expected: names.join(", ") };
  const expected = (known === path ? undefined : EXPECTED_ENTRY[known]) ?? EXPECTED[known];
  return { path, kind: "unusable", expected: expected ?? (names.length > 0 ? "{ … }" : SWITCH) };
}

/** The problem as a sentence for a console. */
export function sentenceOf({ path, kind, expected }: ConfigProblem): string {
  switch (kind) {
    case "broken":
      return "The file is not a JSON object, so nothing of it counts.";
    case "unknown":
      return `${path}: there is no such field. There are: ${expected}.`;
    case "unusable":
      return `${path}: this value does not count. Expected: ${expected}.`;
  }
}

/** All of them at once, for whoever looks into the console of a page. */
export const warningOf = (refused: readonly string[]): string =>
  [
    "config.json has problems; the viewer goes on without what it could not read.",
    ...refused.map((path) => `- ${sentenceOf(problemAt(path))}`),
    "npm run check:config -- path/to/config.json says the same, with lines.",
  ].join("\n");
