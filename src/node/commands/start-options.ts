/**
 * The start command's options: what may be asked for, and what is wrong with what was.
 */
import { isIP } from "node:net";
import { parseArgs } from "node:util";

import { isLanguageTag } from "../../lib/language-tag.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { nameIn } from "../rehearsal/own-hosts.ts";

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
  --languages LIST       languages of the transcript, the spoken one first: en-US,zh-TW,ja-JP
  --speed NUMBER         how much faster than life the rehearsal plays, 0.1 to 100 (1)
  --service ORIGIN       put the viewer in front of a real service instead: https://service.example
  --rebuild              build the viewer anew even where a build is there
  --help                 this text
`;

export type Options = {
  readonly port: number;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly proxies: readonly string[];
  readonly replay?: string;
  readonly replayStream?: string;
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

/** Reads the command line; the error is a sentence for the terminal. */
export function readOptions(args: readonly string[]): Result<Options | "help", string> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "4173" },
        host: { type: "string", default: "127.0.0.1" },
        "allow-host": { type: "string", multiple: true, default: [] },
        "trust-proxy": { type: "string", multiple: true, default: [] },
        replay: { type: "string" },
        "replay-stream": { type: "string" },
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
  const replayStream = values["replay-stream"];
  if ([values.service, values.replay, replayStream].filter((one) => one !== undefined).length > 1) {
    return err(
      "--service shows a real broadcast, --replay and --replay-stream rehearse one: give one of them.",
    );
  }
  const badServer = serversError(values["allow-host"], values["trust-proxy"]);
  if (badServer !== undefined) return err(badServer);
  const languages = readLanguages(values.languages);
  if (!languages.ok) return languages;
  const service = values.service === undefined ? undefined : serviceOrigin(values.service);
  if (service?.ok === false) return service;
  return ok({
    port: port.value,
    host: values.host,
    allowedHosts: values["allow-host"],
    proxies: values["trust-proxy"],
    speed: speed.value,
    languages: languages.value,
    rebuild: values.rebuild,
    ...(values.replay === undefined ? {} : { replay: values.replay }),
    ...(replayStream === undefined ? {} : { replayStream }),
    ...(service === undefined ? {} : { service: service.value }),
  });
}
