/**
 * Brings a published programme into an `event.json`, the first time and each time the programme changes. What the
 * organiser wrote by hand stays; the file is replaced as a whole or not at all (docs/events.md).
 */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { readEventFile } from "../../event/event-file.ts";
import { sentenceOf } from "../../event/problems.ts";
import { isTimeZone } from "../../event/zone-time.ts";
import { bounded } from "../../lib/bounded-body.ts";
import { type Fields, isFields } from "../../lib/fields.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Imported } from "../events/imported.ts";
import { mergeEvent, tellChanges } from "../events/merge-event.ts";
import { readCalendar } from "../events/read-calendar.ts";
import { isFrab, readFrab } from "../events/read-frab.ts";
import { jsonFault } from "../transcripts/json-lines.ts";

const USAGE = `npm run import:event -- --from schedule.json --into public/event.json

  --from   a schedule.json (pretalx, frab), an iCalendar file, or the https address of one
  --into   the event.json; made where there is none
  --zone   the event's time zone, such as Europe/Berlin, where the programme names none
  --room   the room of calendar entries without a location
  --dry    says what would change, and writes nothing`;

/** The most that is read of a programme, in bytes; those of the largest conferences have 10 MB. */
const MOST_BYTES = 50_000_000;
const DEADLINE_MS = 60_000;

type Options = {
  readonly from: string;
  readonly into: string;
  readonly zone?: string | undefined;
  readonly room?: string | undefined;
  readonly dry: boolean;
};

function optionsOf(args: readonly string[]): Result<Options, string> {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { from: text, into: text, zone: text, room: text, dry: { type: "boolean", default: false } },
    });
    const { from, into, zone } = values;
    if (from === undefined || into === undefined) return err(USAGE);
    if (zone !== undefined && !isTimeZone(zone))
      return err(`${zone} is no time zone. Expected: Europe/Berlin.`);
    return ok({ ...values, from, into });
  } catch {
    return err(USAGE);
  }
}

async function textFrom(
  from: string,
  folder: string,
  fetchImpl: typeof fetch,
): Promise<Result<string, string>> {
  if (/^http:/i.test(from)) return err("Only https addresses are read.");
  try {
    if (!/^https:/i.test(from)) return ok(await readFile(resolve(folder, from), "utf8"));
    const answer = await fetchImpl(from, { signal: AbortSignal.timeout(DEADLINE_MS) });
    if (!answer.ok) return err(`${new URL(from).host} answered ${answer.status}.`);
    return ok(await bounded(answer, MOST_BYTES).text());
  } catch (failure) {
    return err(`${from} cannot be read: ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

/** Reads a programme of either kind, which is told by what is in it. */
export function readProgramme(
  source: string,
  options: Pick<Options, "zone" | "room">,
): Result<Imported, string> {
  const text = source.replace(/^\uFEFF/, "");
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return readCalendar(text, options);
  try {
    const raw: unknown = JSON.parse(text);
    return isFrab(raw)
      ? readFrab(raw, options.zone)
      : err("This JSON is no schedule.json: it has no schedule.conference.days.");
  } catch (failure) {
    const { line, reason } = jsonFault(text, failure);
    return err(`This is neither a calendar nor JSON; line ${line}: ${reason}.`);
  }
}

/** The file as it is; empty where there is none. */
async function fileAt(path: string): Promise<Result<Fields, string>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (failure) {
    const isMissing = (failure as { readonly code?: unknown }).code === "ENOENT";
    return isMissing ? ok({}) : err(`${path} cannot be read.`);
  }
  try {
    const raw: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isFields(raw) ? ok(raw) : err(`${path} is no JSON object.`);
  } catch (failure) {
    const { line, reason } = jsonFault(text, failure);
    return err(`${path}, line ${line}: ${reason}. Nothing was written.`);
  }
}

/** Replaces a file in one step, so that a server never reads half of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  try {
    await writeFile(beside, text, { flush: true });
    await rename(beside, path);
  } catch (failure) {
    await rm(beside, { force: true });
    throw failure;
  }
}

/** The problems that a file has and had not before. */
function newProblems(before: Fields, after: Fields): readonly string[] {
  const said = (file: Fields): readonly string[] => readEventFile(file).refused.map(sentenceOf);
  const known = new Set(said(before).map((line) => line.replace(/\d+/g, "")));
  return said(after).filter((line) => !known.has(line.replace(/\d+/g, "")));
}

/** Runs the command relative to `folder`; the exit code is 1 where nothing could be written. */
export async function main(
  args: readonly string[],
  folder: string,
  fetchImpl: typeof fetch = fetch,
): Promise<number> {
  const failed = (reason: string): number => {
    console.error(reason);
    return 1;
  };
  const options = optionsOf(args);
  if (!options.ok) return failed(options.error);
  const { from, into, dry } = options.value;
  const path = resolve(folder, into);
  const before = await fileAt(path);
  if (!before.ok) return failed(before.error);
  const text = await textFrom(from, folder, fetchImpl);
  if (!text.ok) return failed(text.error);
  const named = before.value["timeZone"];
  const zone = options.value.zone ?? (typeof named === "string" && isTimeZone(named) ? named : undefined);
  const imported = readProgramme(text.value, { ...options.value, zone });
  if (!imported.ok) return failed(imported.error);
  if (imported.value.sessions.length === 0)
    return failed("The programme has no sessions; nothing was written.");
  const { file, changes } = mergeEvent(before.value, imported.value);
  for (const line of [...imported.value.notes, ...tellChanges(changes)]) console.log(line);
  const problems = newProblems(before.value, file);
  if (problems.length > 0) return failed([...problems, "Nothing was written."].join("\n"));
  const written = `${JSON.stringify(file, undefined, 2)}\n`;
  if (JSON.stringify(before.value) === JSON.stringify(file)) console.log(`${into} is as it was.`);
  else if (dry) console.log("Nothing was written.");
  else {
    try {
      await replaceFile(path, written);
    } catch (failure) {
      return failed(
        `${into} cannot be written: ${failure instanceof Error ? failure.message : String(failure)}`,
      );
    }
    console.log(`${into} is written. npm run check:event -- ${into} says what is to be mended.`);
  }
  return 0;
}
