/**
 * What `npm run probe` does: asks a service as the viewer asks it, and says what it found, and what to change.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { readConfig } from "../../config/config.ts";
import type { StreamNames } from "../../vas/stream-names.ts";
import { judge } from "../probe/judge.ts";
import { recordingOf } from "../probe/record.ts";
import { asJson, inWords, waitingLine } from "../probe/report.ts";
import { type Probed, runProbe } from "../probe/run-probe.ts";
import { writeRecording } from "../recordings/recording.ts";
import { writePrivate } from "../recordings/write-private.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { askPassword } from "./ask-password.ts";
import { HELP, type ProbeCommand, readProbeOptions } from "./probe-options.ts";

/** The command was not understood (`sysexits.h`): the other codes say how the service is. */
const USAGE = 64;

async function passwordFor({ password }: ProbeCommand): Promise<Result<string | undefined, string>> {
  if (password === "none") return ok(undefined);
  const given =
    password === "prompt"
      ? await askPassword({ input: process.stdin, write: (text) => void process.stderr.write(text) })
      : process.env[password.variable];
  if (given !== undefined && given !== "") return ok(given);
  return err(
    password === "prompt"
      ? "--password needs a terminal to ask on; in a script, --password-env names a variable."
      : "The variable that --password-env names is empty.",
  );
}

/** What a configuration says of the stream's names. */
async function namesIn(file: string): Promise<Result<StreamNames, string>> {
  try {
    return ok(readConfig(JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""))).stream ?? {});
  } catch {
    return err(`${file} cannot be read as JSON: npm run check:config says more.`);
  }
}

/** Only its owner may read it: people's words are in it. */
async function record(probed: Probed, file: string): Promise<string> {
  const recording = recordingOf(probed);
  if (recording === undefined) return "There was no stream to record.";
  try {
    await writePrivate(file, writeRecording(recording));
    return `Recorded ${recording.frames.length} frames into ${file}: npm start -- --replay-stream ${file}`;
  } catch (failure) {
    return `${file} cannot be written: ${failure instanceof Error ? failure.message : String(failure)}`;
  }
}

/** Runs the command; the result is the exit code: 0 well, 1 findings, 2 unreachable, 64 not understood. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  const options = readProbeOptions(args);
  if (!options.ok) {
    console.error(options.error);
    return USAGE;
  }
  if (options.value === "help") {
    console.log(HELP);
    return 0;
  }
  const { service, token, seconds, viewerOrigin, isJson, record: file, config } = options.value;
  const names = config === undefined ? ok({}) : await namesIn(resolve(folder, config));
  if (!names.ok) {
    console.error(names.error);
    return USAGE;
  }
  const password = await passwordFor(options.value);
  if (!password.ok) {
    console.error(password.error);
    return USAGE;
  }
  console.error(waitingLine(seconds));
  const probed = await runProbe({
    service,
    token,
    seconds,
    ...(password.value === undefined ? {} : { password: password.value }),
    ...(viewerOrigin === undefined ? {} : { viewerOrigin }),
  });
  const verdict = judge(probed.facts, names.value);
  console.log((isJson ? asJson : inWords)(probed.facts, verdict));
  if (file !== undefined) console.error(await record(probed, resolve(folder, file)));
  return verdict.exitCode;
}
