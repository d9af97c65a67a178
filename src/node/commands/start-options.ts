/**
 * The start command's options: what may be asked for, and what is wrong with what was.
 */
import { isIP } from "node:net";
import { parseArgs } from "node:util";

import { isLanguageTag } from "../../lib/language-tag.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { nameIn } from "../rehearsal/own-hosts.ts";
import { KEY_VARIABLE } from "./publish-help.ts";
import { serviceOf } from "./service-origin.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export const HELP = `Live subtitle viewer

  npm start                        the viewer with a rehearsal broadcast behind it
  npm start -- [options]

Options
  --port NUMBER          port to listen on (4173); a busy one gives the next
  --host ADDRESS         address to listen on (127.0.0.1); 0.0.0.0 lets phones in the same network in
  --allow-host NAME      a further name to be asked by, such as that of a server before this one; may be repeated
  --trust-proxy ADDRESS  a server before this one on another machine, which says who asks; may be repeated
  --replay FILE          rehearse with your own transcript: .srt, .vtt, .sbv, .csv or transcription .json
  --replay-stream FILE   rehearse with the recording of a real stream, as npm run probe -- … --record FILE writes it
  --sound FILE           the sound of that transcript, in the place of the rehearsal's voices: any sound or video file
  --task UUID            rehearse with a recording of the service that --service names, with its sound and times
  --import FILE          the same with an mp3, wav or m4a file, which that service transcribes first
  --languages LIST       languages of the transcript or the file, the spoken one first: en-US,zh-TW,ja-JP
  --speed NUMBER         how much faster than life the rehearsal plays, 0.1 to 100 (1)
  --service ORIGIN       put the viewer in front of a real service instead: https://service.example; with --task and --import,
                         the service that has the recording, and its key comes from ${KEY_VARIABLE} alone
  --relay                put a relay with nginx, Nchan and Redis between the live broadcast and its viewers (docs/relay.md)
  --rebuild              build the viewer anew even where a build is there
  --help                 this text
`;

/** What is rehearsed with, and the origin of the service that has it. */
export type Taken = { readonly service: string } & ({ readonly task: string } | { readonly file: string });

export type Options = {
  readonly port: number;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly proxies: readonly string[];
  readonly replay?: string;
  readonly replayStream?: string;
  readonly languages: readonly string[];
  readonly speed: number;
  /** A file with the sound of the transcript. */
  readonly sound?: string;
  /** A recording of a service, or a file that it transcribes, to rehearse with. */
  readonly taken?: Taken;
  /** The real service that the viewer stands in front of. */
  readonly service?: string;
  /** A relay stands before the live broadcast of the rehearsal. */
  readonly relay: boolean;
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

/** What is wrong with the names and addresses of servers before this one, or nothing. */
function serversError(hosts: readonly string[], proxies: readonly string[]): string | undefined {
  const badName = hosts.find((name) => nameIn(name) !== name.toLowerCase());
  if (badName !== undefined) {
    return `--allow-host takes a name such as subtitles.example, without scheme and port, not "${badName}".`;
  }
  const badAddress = proxies.find((address) => isIP(address) === 0);
  return badAddress === undefined
    ? undefined
    : `--trust-proxy takes an IP address such as 192.168.0.2, not "${badAddress}".`;
}

function readLanguages(list: string): Result<readonly string[], string> {
  const languages = list
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const badTag = languages.find((tag, at) => !isLanguageTag(tag) || languages.indexOf(tag) !== at);
  return badTag === undefined
    ? ok(languages)
    : err(
        `--languages takes different language tags such as en-US,ja-JP; "${badTag}" is not one or is there twice.`,
      );
}

type Source = { readonly service?: string; readonly task?: string; readonly import?: string };

/** A recording to rehearse with. */
function takenFrom(
  { service: named, task, import: file = "" }: Source,
  languages: readonly string[],
): Result<Taken, string> {
  const service = serviceOf(named ?? "");
  if (service === undefined)
    return err(
      "--task and --import need --service, with https: it is sent your key. Plain http only reaches this machine.",
    );
  if (task !== undefined)
    return UUID.test(task)
      ? ok({ service, task: task.toLowerCase() })
      : err("--task takes the id of a recording, a UUID.");
  return languages.length === 0
    ? err("--import needs --languages, the spoken one first: en-US,ja-JP.")
    : ok({ service, file });
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "127.0.0.1" },
      "allow-host": { type: "string", multiple: true, default: [] },
      "trust-proxy": { type: "string", multiple: true, default: [] },
      replay: { type: "string" },
      "replay-stream": { type: "string" },
      sound: { type: "string" },
      task: { type: "string" },
      import: { type: "string" },
      languages: { type: "string", default: "" },
      speed: { type: "string", default: "1" },
      service: { type: "string" },
      relay: { type: "boolean", default: false },
      rebuild: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  }).values;
}
type Values = ReturnType<typeof parsed>;

/** Reads the command line; the error is a sentence for the terminal. */
export function readOptions(args: readonly string[]): Result<Options | "help", string> {
  let values: Values;
  try {
    values = parsed(args);
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\nTry --help.`);
  }
  if (values.help) return ok("help");
  const port = numberIn("port", values.port, 0, 65_535);
  if (!port.ok) return port;
  const speed = numberIn("speed", values.speed, 0.1, 100);
  if (!speed.ok) return speed;
  const replayStream = values["replay-stream"];
  const { task, import: file, sound, replay } = values;
  const isTaken = task !== undefined || file !== undefined;
  const shown = isTaken ? [task, file, replay, replayStream] : [values.service, replay, replayStream];
  if (shown.filter((one) => one !== undefined).length > 1) {
    return err(
      "--service shows a real broadcast, --replay, --replay-stream, --task and --import rehearse one: give one of them.",
    );
  }
  if (sound !== undefined && replay === undefined) return err("--sound goes with --replay.");
  if (values.relay && (replayStream !== undefined || (values.service !== undefined && !isTaken)))
    return err("--relay rehearses; npm run relay stands before a real service.");
  const badServer = serversError(values["allow-host"], values["trust-proxy"]);
  if (badServer !== undefined) return err(badServer);
  const languages = readLanguages(values.languages);
  if (!languages.ok) return languages;
  const taken = isTaken ? takenFrom(values, languages.value) : undefined;
  if (taken?.ok === false) return taken;
  const service = values.service === undefined || isTaken ? undefined : serviceOrigin(values.service);
  if (service?.ok === false) return service;
  return ok({
    port: port.value,
    host: values.host,
    allowedHosts: values["allow-host"],
    proxies: values["trust-proxy"],
    speed: speed.value,
    languages: languages.value,
    relay: values.relay,
    rebuild: values.rebuild,
    ...(values.replay === undefined ? {} : { replay: values.replay }),
    ...(replayStream === undefined ? {} : { replayStream }),
    ...(sound === undefined ? {} : { sound }),
    ...(taken === undefined ? {} : { taken: taken.value }),
    ...(service === undefined ? {} : { service: service.value }),
  });
}
