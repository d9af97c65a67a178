/**
 * What `npm run relay` does: runs a relay until it is told to stop.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { readConfig } from "../../config/config.ts";
import { systemClock } from "../../lib/clock.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { StreamNames } from "../../vas/stream-names.ts";
import { createLog } from "../relay/log.ts";
import { startRelay } from "../relay/relay.ts";
import { HELP, readRelayOptions } from "./relay-options.ts";

/** The command was not understood (`sysexits.h`). */
const USAGE = 64;

/** What a configuration says of the stream's names. */
async function namesIn(file: string | undefined, folder: string): Promise<Result<StreamNames, string>> {
  if (file === undefined) return ok({});
  try {
    const text = (await readFile(resolve(folder, file), "utf8")).replace(/^\uFEFF/, "");
    return ok(readConfig(JSON.parse(text)).stream ?? {});
  } catch {
    return err(`${file} cannot be read as JSON: npm run check:config says more.`);
  }
}

/** Runs the command until SIGTERM or SIGINT; the result is the exit code: 0 stopped, 1 could not start, 64 not understood. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  const options = readRelayOptions(args);
  if (!options.ok) {
    console.error(options.error);
    return USAGE;
  }
  if (options.value === "help") {
    console.log(HELP);
    return 0;
  }
  const { passwordVariable, config, records, clips, ...command } = options.value;
  const names = await namesIn(config, folder);
  const password = passwordVariable === undefined ? undefined : process.env[passwordVariable];
  if (!names.ok) {
    console.error(names.error);
    return USAGE;
  }
  if (passwordVariable !== undefined && (password === undefined || password === "")) {
    console.error("The variable that --password-env names is empty.");
    return USAGE;
  }
  const log = createLog((line) => void process.stdout.write(line), Date.now);
  const ownClips = clips === undefined ? await mkdtemp(join(tmpdir(), "live-subtitles-clips-")) : undefined;
  const stopped = Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  try {
    const relay = await startRelay({
      ...command,
      names: names.value,
      ...(records === undefined ? {} : { records: resolve(folder, records) }),
      clips: ownClips ?? resolve(folder, clips ?? ""),
      ...(password === undefined ? {} : { password }),
      clock: systemClock,
      random: Math.random,
      log,
    });
    log("listening", { port: relay.port });
    await stopped;
    await relay.stop();
    return 0;
  } catch (error) {
    console.error(`The relay cannot start: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    if (ownClips !== undefined) await rm(ownClips, { recursive: true, force: true });
  }
}
