/**
 * What the commands that check a file of an operator's share: reading the text as JSON, the line of each problem, and the
 * answer on the terminal.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { err, ok, type Result } from "../../lib/result.ts";
import { jsonFault } from "../transcripts/json-lines.ts";

/** What was found in a file, each in words. */
export type FileCheck = {
  /** What does not count, each with its line. */
  readonly problems: readonly string[];
  /** What counts, and may be a mistake. */
  readonly notes?: readonly string[];
};

/** The value of a text, and the text as lines are counted in it; or what is wrong with it, with its line. */
export function parseJson(source: string): Result<{ readonly raw: unknown; readonly text: string }, string> {
  // Browsers leave a byte order mark aside.
  const text = source.replace(/^\uFEFF/, "");
  try {
    return ok({ raw: JSON.parse(text), text });
  } catch (failure) {
    const { line, reason } = jsonFault(text, failure);
    return err(`line ${line}: ${reason}. Nothing of the file counts.`);
  }
}

/** The steps to a value from a path such as `rooms.1.token`; numbers are places in a list. */
export const stepsOf = (path: string): readonly (string | number)[] =>
  path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

export type CheckCommand = {
  readonly usage: string;
  /** What is checked where no file is named. */
  readonly usual?: string;
  readonly check: (source: string) => FileCheck;
};

/** Checks the file that is named, relative to `folder`; the exit code is 1 where there is anything to mend. */
export async function runCheck(
  { usage, usual, check }: CheckCommand,
  args: readonly string[],
  folder: string,
): Promise<number> {
  const [path = usual] = args;
  if (path === undefined || path.startsWith("-") || args.length > 1) {
    console.error(usage);
    return path === "--help" ? 0 : 1;
  }
  let source: string;
  try {
    source = await readFile(resolve(folder, path), "utf8");
  } catch {
    console.error(`${path} cannot be read.`);
    return 1;
  }
  const { problems, notes = [] } = check(source);
  for (const problem of problems) console.error(`${path}, ${problem}`);
  for (const note of notes) console.log(`Note: ${note}`);
  if (problems.length === 0) console.log(`${path} is fine.`);
  return problems.length === 0 ? 0 : 1;
}
