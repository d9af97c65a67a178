/**
 * What the start command does once the dependencies are there: read the options, build the viewer, serve it with a
 * rehearsal or a real service behind it, and say what to open.
 */
import { readFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { parseArgs } from "node:util";

import { isLanguageTag } from "../../lib/language-tag.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { createDemo, demoBroadcasts } from "../rehearsal/demo.ts";
import { EXAMPLE_PATH } from "../rehearsal/example.ts";
import { runInRealTime } from "../rehearsal/plugin.ts";
import { buildViewer, isBuilt, servePreview } from "../rehearsal/preview.ts";
import { readTranscript } from "../transcripts/read-transcript.ts";
import type { Script } from "../rehearsal/script/script.ts";
import { builtInScript, transcriptScript } from "../rehearsal/script/scripts.ts";
import { REHEARSAL_API_KEY } from "../rehearsal/service.ts";

const HELP = `Live subtitle viewer

  npm start                        the viewer with a rehearsal broadcast behind it
  npm start -- [options]

Options
  --port NUMBER          port to listen on (4173); a busy one gives the next
  --host ADDRESS         address to listen on (127.0.0.1); 0.0.0.0 lets phones in the same network in
  --replay FILE          rehearse with your own transcript: .srt, .vtt, .sbv, .csv or transcription .json
  --languages LIST       languages of the transcript, the spoken one first: en-US,zh-TW,ja-JP
  --speed NUMBER         how much faster than life the rehearsal plays, 0.1 to 100 (1)
  --service ORIGIN       put the viewer in front of a real service instead: https://service.example
  --rebuild              build the viewer anew even where a build is there
  --help                 this text
`;

type Options = {
  readonly port: number;
  readonly host: string;
  readonly replay?: string;
  readonly languages: readonly string[];
  readonly speed: number;
  readonly service?: string;
  readonly rebuild: boolean;
};

function numberIn(name: string, text: string, least: number, most: number): Result<number, string> {
  const value = Number(text);
  return text.trim() !== "" && value >= least && value <= most
    ? ok(value)
    : err(`--${name} takes a number from ${least} to ${most}, not "${text}".`);
}

function serviceOrigin(text: string): Result<string, string> {
  try {
    const url = new URL(text);
    if (url.protocol === "https:" || url.protocol === "http:") return ok(url.origin);
  } catch {
    // falls through to the message below
  }
  return err(`--service takes an origin such as https://service.example, not "${text}".`);
}

/** Reads the command line; the error is a sentence for the terminal. */
export function readOptions(args: readonly string[]): Result<Options | "help", string> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "4173" },
        host: { type: "string", default: "127.0.0.1" },
        replay: { type: "string" },
        languages: { type: "string", default: "" },
        speed: { type: "string", default: "1" },
        service: { type: "string" },
        rebuild: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }));
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\nTry --help.`);
  }
  if (values.help) return ok("help");
  const port = numberIn("port", values.port, 0, 65_535);
  if (!port.ok) return port;
  const speed = numberIn("speed", values.speed, 0.1, 100);
  if (!speed.ok) return speed;
  if (values.service !== undefined && values.replay !== undefined) {
    return err("--service shows a real broadcast and --replay rehearses one: give one of the two.");
  }
  const languages = values.languages
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const badTag = languages.find((tag, at) => !isLanguageTag(tag) || languages.indexOf(tag) !== at);
  if (badTag !== undefined) {
    return err(
      `--languages takes different language tags such as en-US,ja-JP; "${badTag}" is not one or is there twice.`,
    );
  }
  const service = values.service === undefined ? undefined : serviceOrigin(values.service);
  if (service?.ok === false) return service;
  return ok({
    port: port.value,
    host: values.host,
    speed: speed.value,
    languages,
    rebuild: values.rebuild,
    ...(values.replay === undefined ? {} : { replay: values.replay }),
    ...(service === undefined ? {} : { service: service.value }),
  });
}

async function scriptFor(
  options: Options,
  folder: string,
  say: (line: string) => void,
): Promise<Result<Script, string>> {
  const { replay, languages } = options;
  if (replay === undefined) return ok(builtInScript());
  let content: string;
  try {
    content = await readFile(resolve(folder, replay), "utf8");
  } catch (error) {
    return err(`${replay} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = readTranscript(basename(replay), content, { languages });
  if (!read.ok) return err(`${replay}, line ${read.error.line}: ${read.error.reason}`);
  for (const note of read.value.notes) say(`Note: ${note}`);
  return ok(transcriptScript(basename(replay, extname(replay)), read.value));
}

/** Where the command runs from. */
export type Surroundings = {
  readonly root: string;
  readonly version: string;
  /** The folder the person stands in, for the files they name. */
  readonly folder: string;
};

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
  const { host, port, service, speed } = options.value;
  const script = await scriptFor(options.value, folder, say);
  if (!script.ok) {
    console.error(script.error);
    return 1;
  }
  if (options.value.rebuild || !(await isBuilt(root))) {
    say("Building the viewer …");
    await buildViewer(root);
  }
  let origin = "";
  const rehearsal =
    service === undefined
      ? createDemo({ script: script.value, speed, shareOrigin: () => origin })
      : undefined;
  if (rehearsal !== undefined) runInRealTime(rehearsal);
  const backend = rehearsal === undefined ? { service: service ?? "" } : { rehearsal };
  const server = await servePreview({ root, host, port, backend });
  const urls = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
  origin = (urls[0] ?? "").replace(/\/$/, "");
  const takenPort = Number(new URL(urls[0] ?? "http://x:0").port);
  say(`\nLive subtitle viewer ${version}`);
  if (port !== 0 && takenPort !== port) say(`Port ${port} is busy; using ${takenPort}.`);
  say("");
  const width = origin.length + "/broadcast/live".length + 3;
  for (const url of urls) say(`  ${url.padEnd(width)}join with a code`);
  if (rehearsal === undefined) {
    say(
      `\nThe viewer stands in front of ${service ?? ""}. Open ${origin}/broadcast/ and a broadcast's four characters.`,
    );
  } else {
    for (const { token, shows } of demoBroadcasts)
      say(`  ${`${origin}/broadcast/${token}`.padEnd(width)}${shows}`);
    say(`  ${`${origin}/kiosk/live`.padEnd(width)}the live broadcast on a venue screen`);
    say(`  ${`${origin}/overlay/live`.padEnd(width)}the same as a transparent layer over a video`);
    say(`  ${`${origin}/setup`.padEnd(width)}links, frames, QR codes and a sheet to print`);
    say(
      `  ${`${origin}${EXAMPLE_PATH}`.padEnd(width)}an event page with a video and the live broadcast beside it`,
    );
    say(
      `\nHost side: the Broadcasts API is at ${origin}/api/v1/broadcasts with X-API-Key: ${REHEARSAL_API_KEY}`,
    );
    say(
      `Controls:  curl -X POST -H "X-API-Key: ${REHEARSAL_API_KEY}" ${origin}/rehearsal/v1/broadcasts/stby/live`,
    );
  }
  say("\nStop with Ctrl+C.");
  return 0;
}
