/**
 * What the start command does once the dependencies are there: read the options, build the viewer, serve it with a
 * rehearsal or a real service behind it, and say what to open.
 */
import { readFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

import { err, ok, type Result } from "../../lib/result.ts";
import { createCallerOf } from "../rehearsal/caller.ts";
import { createDemo, demoBroadcasts, ONCE } from "../rehearsal/demo.ts";
import { hasOwnEvent } from "../rehearsal/event/own-event.ts";
import { EXAMPLE_PATH } from "../rehearsal/example.ts";
import { MEMORIES_ASSET, memoriesKey } from "../rehearsal/partners/memories.ts";
import { videogenKey } from "../rehearsal/partners/videogen.ts";
import { vmegKey } from "../rehearsal/partners/vmeg.ts";
import { runInRealTime } from "../rehearsal/plugin.ts";
import type { Rehearsal } from "../rehearsal/service.ts";
import { buildViewer, isBuilt, servePreview } from "../rehearsal/preview.ts";
import { missingPrograms } from "../relay/missing-programs.ts";
import { readTranscript } from "../transcripts/read-transcript.ts";
import { builtInScript, transcriptScript } from "../rehearsal/script/scripts.ts";
import { publishWhenOver } from "./publish-when-over.ts";
import { createReplay, recordingAt } from "./replay-stream.ts";
import { type Played, soundBeside, takeTask } from "./replay-task.ts";
import { HELP, type Options, readOptions } from "./start-options.ts";
import { type Relayed, relayFor, sayRelayed } from "./start-relay.ts";

/** What is said and heard: the talk of the project, a transcript of one's own, or a recording of a service. */
async function playedFor(
  options: Options,
  folder: string,
  say: (line: string) => void,
): Promise<Result<Played, string>> {
  const { replay, languages, sound, taken } = options;
  if (taken !== undefined) {
    const show = (line: string): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001B[K\r`);
    };
    const world = { tell: say, show, wait: setTimeout, environment: process.env, now: Date.now };
    return takeTask(taken, languages, folder, world);
  }
  if (replay === undefined) return ok({ script: builtInScript() });
  let content: string;
  try {
    content = await readFile(resolve(folder, replay), "utf8");
  } catch (error) {
    return err(`${replay} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = readTranscript(basename(replay), content, { languages });
  if (!read.ok) return err(`${replay}, line ${read.error.line}: ${read.error.reason}`);
  for (const note of read.value.notes) say(`Note: ${note}`);
  const script = transcriptScript(basename(replay, extname(replay)), read.value);
  if (sound === undefined) return ok({ script });
  const recordedSound = await soundBeside(sound, folder, read.value.sentences);
  return recordedSound.ok ? ok({ script, recordedSound: recordedSound.value }) : recordedSound;
}

/** Where the second column of what is printed begins. */
const widthAt = (origin: string): number => origin.length + "/broadcast/live".length + 3;

/** Says what of a rehearsal can be opened, and how it is controlled. */
function sayRehearsal(rehearsal: Rehearsal, origin: string, say: (line: string) => void): void {
  const { apiKey } = rehearsal;
  const width = widthAt(origin);
  const show = (path: string, shows: string): void => say(`  ${`${origin}${path}`.padEnd(width)}${shows}`);
  for (const { token, shows } of demoBroadcasts) show(`/broadcast/${token}`, shows);
  show("/kiosk/live", "the live broadcast on a venue screen");
  show("/overlay/live", "the same as a transparent layer over a video");
  show("/event", "an event of two days in three rooms, with what is on now");
  show("/setup", "links, frames, QR codes and a sheet to print");
  show(EXAMPLE_PATH, "an event page with a video and the live broadcast beside it");
  say(`\nHost side: the Broadcasts API is at ${origin}/api/v1/broadcasts with X-API-Key: ${apiKey}`);
  say(`Controls:  curl -X POST -H "X-API-Key: ${apiKey}" ${origin}/rehearsal/v1/broadcasts/stby/live`);
  say(`Publish:   VAS_SERVICE=${origin} VAS_API_KEY=${apiKey} npm run publish -- --broadcast done`);
  say(
    `  … and its speech: VMEG_SERVICE=${origin}/rehearsal/v1/vmeg VMEG_API_KEY=${vmegKey(rehearsal)} … --speech ja-JP --yes`,
  );
  const memories = `MEMORIES_SERVICE=${origin}/rehearsal/v1/memories MEMORIES_API_KEY=${memoriesKey(rehearsal)}`;
  say(
    `  … a transcript of memories.ai: ${memories} … --asset ${MEMORIES_ASSET} --title Talk --languages en-US`,
  );
  const videogen = `VIDEOGEN_SERVICE=${origin}/rehearsal/v1/videogen VIDEOGEN_API_KEY=${videogenKey(rehearsal)}`;
  say(`  … a picture of VideoGen: ${videogen} … --videogen-search bridge`);
  say("The keys are for this run alone; the next one has others.");
}

/** The rehearsal that is asked for; `recorded` is the broadcast of a recording. */
type Asked = { readonly rehearsal: Rehearsal; readonly recorded?: string };

/** Nothing where the viewer stands in front of a real service. */
async function rehearsalFor(
  options: Options,
  {
    folder,
    say,
    shareOrigin,
  }: Pick<Surroundings, "folder"> & {
    readonly say: (line: string) => void;
    readonly shareOrigin: () => string;
  },
): Promise<Result<Asked | undefined, string>> {
  const { service, speed, replayStream, proxies } = options;
  if (service !== undefined) return ok(undefined);
  const play = { speed, shareOrigin, callerOf: createCallerOf(proxies) };
  if (replayStream !== undefined) {
    const recording = await recordingAt(replayStream, folder);
    if (!recording.ok) return recording;
    const rehearsal = createReplay(recording.value, { ...play, script: builtInScript() });
    return ok({ rehearsal, recorded: recording.value.token });
  }
  const played = await playedFor(options, folder, say);
  return played.ok ? ok({ rehearsal: createDemo({ ...play, ...played.value }) }) : played;
}

/** Where the command runs from. */
export type Surroundings = {
  readonly root: string;
  readonly version: string;
  /** The folder the person stands in, for the files they name. */
  readonly folder: string;
};

type Shown = {
  readonly rehearsal: Rehearsal | undefined;
  readonly recorded: string | undefined;
  readonly relayed: Relayed | undefined;
  readonly origin: string;
  readonly say: (line: string) => void;
};

/** Says what can be opened beside the page to join with a code. */
function sayShown({ service = "" }: Options, { rehearsal, recorded, relayed, origin, say }: Shown): void {
  if (recorded !== undefined) {
    say(
      `  ${`${origin}/broadcast/${recorded}`.padEnd(widthAt(origin))}the recorded stream, from its beginning`,
    );
  } else if (rehearsal === undefined) {
    say(
      `\nThe viewer stands in front of ${service}. Open ${origin}/broadcast/ and a broadcast's four characters.`,
    );
  } else {
    sayRehearsal(rehearsal, origin, say);
    if (relayed !== undefined) sayRelayed(relayed, say);
    publishWhenOver(rehearsal, { token: ONCE, origin, say });
  }
}

/** Runs the command; the result is the exit code, 0 while the server goes on. */
export async function main(
  args: readonly string[],
  { root, version, folder }: Surroundings,
): Promise<number> {
  const say = (line: string): void => console.log(line);
  const options = readOptions(args);
  if (!options.ok) {
    console.error(options.error);
    return 2;
  }
  if (options.value === "help") {
    say(HELP);
    return 0;
  }
  const missing = options.value.relay ? missingPrograms() : undefined;
  if (missing !== undefined) {
    console.error(missing);
    return 1;
  }
  const { host, port, service = "", allowedHosts, proxies } = options.value;
  let origin = "";
  const asked = await rehearsalFor(options.value, { folder, say, shareOrigin: () => origin });
  if (!asked.ok) {
    console.error(asked.error);
    return 1;
  }
  if (options.value.rebuild || !(await isBuilt(root))) {
    say("Building the viewer …");
    await buildViewer(root);
  }
  const { rehearsal, recorded } = asked.value ?? {};
  if (hasOwnEvent(root)) rehearsal?.setEvent(undefined);
  if (rehearsal !== undefined) runInRealTime(rehearsal);
  const relayed = await relayFor(rehearsal, options.value, root);
  if (!relayed.ok) {
    console.error(relayed.error);
    return 1;
  }
  const backend =
    rehearsal === undefined
      ? { service, callerOf: createCallerOf(proxies) }
      : { rehearsal, relayed: relayed.value };
  // The event of a rehearsal has a video.
  const media = rehearsal && ["data:", "blob:", "'self'"];
  const server = await servePreview({ root, host, port, backend, allowedHosts, ...(media && { media }) });
  const urls = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
  origin = (urls[0] ?? "").replace(/\/$/, "");
  const takenPort = Number(new URL(urls[0] ?? "http://x:0").port);
  say(`\nLive subtitle viewer ${version}`);
  if (port !== 0 && takenPort !== port) say(`Port ${port} is busy; using ${takenPort}.`);
  say("");
  for (const url of urls) say(`  ${url.padEnd(widthAt(origin))}join with a code`);
  sayShown(options.value, { rehearsal, recorded, relayed: relayed.value, origin, say });
  say("\nStop with Ctrl+C.");
  return 0;
}
