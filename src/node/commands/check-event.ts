/**
 * Says what of an `event.json` does not count, with the line, before it goes to a host, and what looks like a mistake. The
 * checking itself is the viewer's own (`event/event-file.ts`), so that what is fine here is fine there.
 */
import { readEventFile } from "../../event/event-file.ts";
import { sentenceOf } from "../../event/problems.ts";
import { notesOn } from "../events/notes-on-event.ts";
import { lineOfValue } from "../transcripts/json-lines.ts";
import { type FileCheck, parseJson, runCheck, stepsOf } from "./check-file.ts";

/** Problems that are told with their line; more are counted, since each line is looked for. */
const MOST_TOLD = 50;

/** Checks the text of a file. */
export function checkEvent(source: string): Required<FileCheck> {
  const parsed = parseJson(source);
  if (!parsed.ok) return { problems: [parsed.error], notes: [] };
  const { raw, text } = parsed.value;
  const event = readEventFile(raw);
  const told = event.refused.slice(0, MOST_TOLD).map((refusal) => {
    const line = refusal.path === "" ? 1 : lineOfValue(text, stepsOf(refusal.path));
    return `line ${line}: ${sentenceOf(refusal)}`;
  });
  const more = event.refused.length - told.length;
  return { problems: more > 0 ? [...told, `and ${more} more`] : told, notes: notesOn(event) };
}

const USUAL = "public/event.json";

/** Checks the file that is named, relative to `folder`; the exit code is 1 where there is anything to mend. */
export const main = (args: readonly string[], folder: string): Promise<number> =>
  runCheck(
    {
      usage: `npm run check:event -- path/to/event.json (without a path: ${USUAL})`,
      usual: USUAL,
      check: checkEvent,
    },
    args,
    folder,
  );
