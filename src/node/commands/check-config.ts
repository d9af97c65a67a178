/**
 * Says what of a `config.json` does not count, with the line, before it goes to a host. The checking itself is the
 * viewer's own (`config/config.ts`), so that what is fine here is fine there.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { readConfig } from "../../config/config.ts";
import { problemAt, sentenceOf } from "../../config/problems.ts";
import { jsonFault, lineOfValue } from "../transcripts/json-lines.ts";

/** The problems of a file's text, each as a sentence with its line; none where all of it counts. */
export function checkConfig(source: string): readonly string[] {
  // Browsers leave a byte order mark aside.
  const text = source.replace(/^\uFEFF/, "");
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (failure) {
    const { line, reason } = jsonFault(text, failure);
    return [`line ${line}: ${reason}. Nothing of the file counts.`];
  }
  return readConfig(raw).refused.map((path) => {
    // Names of a stream may have dots themselves.
    const [, field, name] = /^(stream\.(?:events|fields))\.(.*)$/s.exec(path) ?? [];
    const steps =
      field !== undefined && name !== undefined
        ? [...field.split("."), name]
        : path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    return `line ${path === "" ? 1 : lineOfValue(text, steps)}: ${sentenceOf(problemAt(path))}`;
  });
}

const USAGE = "npm run check:config -- path/to/config.json";

/** Checks the file that is named, relative to `folder`; the exit code is 1 where there is anything to mend. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  const [path] = args;
  if (path === undefined || path.startsWith("-") || args.length > 1) {
    console.error(USAGE);
    return path === "--help" ? 0 : 1;
  }
  let source: string;
  try {
    source = await readFile(resolve(folder, path), "utf8");
  } catch {
    console.error(`${path} cannot be read.`);
    return 1;
  }
  const problems = checkConfig(source);
  for (const problem of problems) console.error(`${path}, ${problem}`);
  if (problems.length === 0) console.log(`${path} is fine.`);
  return problems.length === 0 ? 0 : 1;
}
