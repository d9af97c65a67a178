/**
 * Says what of an `event.json` does not count, with the line, before it goes to a host, and what looks like a mistake. The
 * checking itself is the viewer's own (`event/event-file.ts`), so that what is fine here is fine there.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { readEventFile } from "../../event/event-file.ts";
import { sentenceOf } from "../../event/problems.ts";
import { notesOn } from "../events/notes-on-event.ts";
import { jsonFault, lineOfValue } from "../transcripts/json-lines.ts";

/** Problems that are told with their line; more are counted, since each line is looked for. */
const MOST_TOLD = 50;

export type EventCheck = {
  /** What does not count, each with its line. */
  readonly problems: readonly string[];
  /** What counts, and may be a mistake. */
  readonly notes: readonly string[];
};

/** Checks the text of a file. */
export function checkEvent(source: string): EventCheck {
  // Browsers leave a byte order mark aside.
  const text = source.replace(/^\uFEFF/, "");
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (failure) {
    const { line, reason } = jsonFault(text, failure);
    return { problems: [`line ${line}: ${reason}. Nothing of the file counts.`], notes: [] };
  }
  const event = readEventFile(raw);
  const told = event.refused.slice(0, MOST_TOLD).map((refusal) => {
    const steps = refusal.path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const line = refusal.path === "" ? 1 : lineOfValue(text, steps);
    return `line ${line}: ${sentenceOf(refusal)}`;
  });
  const more = event.refused.length - told.length;
  return { problems: more > 0 ? [...told, `and ${more} more`] : told, notes: notesOn(event) };
}

const USUAL = "public/event.json";
const USAGE = `npm run check:event -- path/to/event.json (without a path: ${USUAL})`;

/** Checks the file that is named, relative to `folder`; the exit code is 1 where there is anything to mend. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  const [path = USUAL] = args;
  if (path.startsWith("-") || args.length > 1) {
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
  const { problems, notes } = checkEvent(source);
  for (const problem of problems) console.error(`${path}, ${problem}`);
  for (const note of notes) console.log(`Note: ${note}`);
  if (problems.length === 0) console.log(`${path} is fine.`);
  return problems.length === 0 ? 0 : 1;
}
