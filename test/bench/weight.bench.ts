/**
 * The weight bench as a command: what each part of the viewer weighs on its way to the reader.
 */
import { readFile } from "node:fs/promises";

import { type Budget, weighParts, weighViewer } from "../harness/weigh.ts";

const BUDGET = new URL("../config/size-budget.json", import.meta.url);

type Row = {
  readonly part: string;
  readonly kB: number;
  readonly mostKB: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
};

/** Takes no options. */
export async function run(): Promise<readonly Row[]> {
  const budget = JSON.parse(await readFile(BUDGET, "utf8")) as Budget;
  const rows = weighParts(await weighViewer(), budget).map(({ part, bytes, mostBytes, files }): Row => ({
    part,
    kB: Math.round(bytes / 10) / 100,
    mostKB: mostBytes / 1_000,
    files: files.map(({ name, bytes: own }) => ({ name, bytes: own })),
  }));
  console.table(
    rows.map(({ part, kB, mostKB, files }) => ({
      part,
      kB,
      "at most": mostKB,
      files: files.length > 4 ? `${files.length} files` : files.map(({ name }) => name).join(", "),
    })),
  );
  return rows;
}
