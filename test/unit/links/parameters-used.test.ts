/**
 * A parameter that nobody reads, or that nobody can choose, is a promise in the documents that the program does not keep.
 * What is looked for is the row's key or name as a word of the source, so a row that is called as other things are may
 * still slip through.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { DISPLAY_NAMES } from "../../../src/links/display-names.ts";
import { OF_DISPLAY } from "../../../src/links/parameters.ts";
import type { Row } from "../../../src/links/parameters/rows.ts";
import { PREFERENCES } from "../../../src/links/preferences.ts";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

/** Where values are chosen, with the rows that `/setup` shares with readers; there, to be named is no use. */
const IN_SETUP = /^displays\/(?:setup\/|\w+\/setup-card)|^ui\/style\/[\w-]*-rows?\./;
const CONTROL = /^ui\/\w+\/[\w-]*(?:settings|-row|panel)\b/;
/** The table itself, and what only writes about it. */
const TABLE = /^(?:links\/(?:parameters|preferences)|node|i18n)/;
const isUse = (file: string): boolean => ![TABLE, CONTROL, IN_SETUP].some((pattern) => pattern.test(file));

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [
      file,
      readFileSync(join(SRC, file), "utf8").replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ""),
    ]),
);
const isNamed = (pattern: string, inFile: (file: string) => boolean): boolean =>
  [...sources].some(([file, text]) => inFile(file) && new RegExp(pattern).test(text));
/** A row of opacity comes with the colour it belongs to, whose control makes its key of the colour's. */
const controlKey = (key: string): string => key.replace(/Opacity$/, "Colour");

const rows = [PREFERENCES, ...DISPLAY_NAMES.map((display) => OF_DISPLAY[display])].flatMap((table) =>
  Object.entries<Row<unknown>>(table),
);

it("every parameter is read somewhere beside its table and its controls", () => {
  const unread = rows.filter(([key]) => !isNamed(`\\b${key}\\b`, isUse));
  expect(unread.map(([key]) => key)).toEqual([]);
});

it("every parameter that /setup offers has a control there", () => {
  const named = (key: string, name: string): string => `\\b${key}\\b|"${name}"`;
  const missing = rows.filter(([key, { name, setup, part }]) => {
    if (name === undefined || setup === false || part === true) return false;
    const ofColour = rows.find(([other]) => other === controlKey(key))?.[1].name ?? name;
    return !isNamed(named(controlKey(key), ofColour), (file) => IN_SETUP.test(file));
  });
  expect(missing.map(([key]) => key)).toEqual([]);
});

it("every preference that is kept is set by a control of the reader or of a talk", () => {
  const isControl = (file: string): boolean => /^ui\/.*\.tsx$|^displays\/talk\//.test(file);
  // Both of a colour's rows come with the control that is told which colour it is of.
  const named = (key: string): string =>
    /(?:Colour|Opacity)$/.test(key) ? `of="${key.replace(/(?:Colour|Opacity)$/, "")}"` : `\\b${key}\\b`;
  const missing = Object.entries<Row<unknown>>(PREFERENCES).filter(
    ([key, { kept }]) => kept !== false && !isNamed(named(key), isControl),
  );
  expect(missing.map(([key]) => key)).toEqual([]);
});
