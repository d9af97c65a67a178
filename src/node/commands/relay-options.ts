/**
 * The relay command's options: what may be asked for, and what is wrong with what was. A password is no argument: everybody
 * on a machine can read the arguments of its programs.
 */
import { parseArgs } from "node:util";

import { err, ok, type Result } from "../../lib/result.ts";
import { isToken } from "../../vas/addresses.ts";
import { readVoices, type Voice } from "../relay/speech/voices.ts";
import type { PlayerOptions } from "../relay/subtitles/player-options.ts";

export const HELP = `Relay of a subtitle broadcast

  npm run relay -- --service https://service.example --token a3f9 --engine http://127.0.0.1:8090 [options]

Takes one seat at the service and gives what it hears to any number of viewers, through nginx with Nchan and Redis
(docs/relay.md). Two or more of them may run for one broadcast: one leads, another takes over when it stops.

Options
  --service ORIGIN       the subtitle service
  --token TOKEN          the broadcast's four characters
  --engine ORIGIN        where nginx takes messages (http://127.0.0.1:8090)
  --redis ADDRESS        the Redis that relay and engine share (redis://127.0.0.1:6379)
  --listen ADDRESS       where nginx asks the relay (127.0.0.1:8091); /metrics and /health are there too
  --password-env NAME    the variable that holds the broadcast's password
  --config FILE          a config.json, for what its \`stream\` says of the service's names
  --voices LIST          voices that viewers may hear, the service's names by language: ja-JP=ja-JP-Sakura,en-US=en-US-Grace. Each
                         beyond the first takes one more stream at the service
  --clips FOLDER         where their clips are for an hour; two relays of one machine share it (a new folder for this run)
  --records FOLDER       when the broadcast ends, write what was sent there: txt, srt, sbv, vtt and csv of each language
  --text-delay SECONDS   how much later than the speech the service's first texts come, for subtitles of a player (1.5)
  --segment SECONDS      length of a segment of these subtitles: the programme's own (6)
  --segment-hold SECONDS how long after its end a segment is published: texts come later than speech (8)
  --programme ADDRESS    an HLS media playlist of the programme with dates and MPEG-2 segments, for its time stamps;
                         without it, they count from 1970
  --help                 this text
`;

export type RelayCommand = {
  readonly service: string;
  readonly token: string;
  readonly engine: string;
  readonly redis: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly passwordVariable?: string;
  readonly config?: string;
  readonly records?: string;
  readonly voices: readonly Voice[];
  readonly clips?: string;
  readonly player: PlayerOptions;
};

function originOf(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, origin, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "" ? origin : undefined;
}

function listenOf(text: string): RelayCommand["listen"] | undefined {
  const [, host, digits] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  return digits === undefined || port > 65_535 ? undefined : { host: host ?? "127.0.0.1", port };
}

/** A number of seconds within bounds, in ms. */
function msOf(text: string, least: number, most: number): number | undefined {
  const seconds = /^\d+([.]\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return seconds >= least && seconds <= most ? Math.round(seconds * 1_000) : undefined;
}

/** What is asked for of subtitles for a player; the error is a sentence. */
function playerOf(values: ReturnType<typeof parsed>["values"]): Result<PlayerOptions, string> {
  const textDelayMs = msOf(values["text-delay"], 0, 60);
  const segmentMs = msOf(values.segment, 1, 30);
  const holdMs = msOf(values["segment-hold"], 0, 60);
  const { programme } = values;
  if (textDelayMs === undefined) return err("--text-delay takes 0 to 60 seconds.");
  if (segmentMs === undefined) return err("--segment takes 1 to 30 seconds.");
  if (holdMs === undefined) return err("--segment-hold takes 0 to 60 seconds.");
  if (programme !== undefined && originOf(programme) === undefined)
    return err("--programme takes the address of a playlist, such as https://video.example/main.m3u8.");
  return ok({
    rhythm: { segmentMs, holdMs },
    textDelayMs,
    ...(programme === undefined ? {} : { programme }),
  });
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      service: { type: "string" },
      token: { type: "string", default: "" },
      engine: { type: "string", default: "http://127.0.0.1:8090" },
      redis: { type: "string", default: "redis://127.0.0.1:6379" },
      listen: { type: "string", default: "127.0.0.1:8091" },
      "password-env": { type: "string" },
      config: { type: "string" },
      records: { type: "string" },
      voices: { type: "string", default: "" },
      clips: { type: "string" },
      "text-delay": { type: "string", default: "1.5" },
      segment: { type: "string", default: "6" },
      "segment-hold": { type: "string", default: "8" },
      programme: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

/** Reads the command line; the error is a sentence for the terminal, and holds nothing that may be a password. */
export function readRelayOptions(args: readonly string[]): Result<RelayCommand | "help", string> {
  let values: ReturnType<typeof parsed>["values"];
  try {
    ({ values } = parsed(args));
  } catch {
    return err("An option is not known, or lacks its value. Try --help.");
  }
  if (values.help) return ok("help");
  const { token, redis, config, records, clips } = values;
  const voices = readVoices(values.voices);
  const service = originOf(values.service);
  const engine = originOf(values.engine);
  const listen = listenOf(values.listen);
  const passwordVariable = values["password-env"];
  if (service === undefined) return err("--service takes an origin such as https://service.example.");
  if (!isToken(token)) return err("--token takes the broadcast's four characters, such as a3f9.");
  if (engine === undefined) return err("--engine takes an origin such as http://127.0.0.1:8090.");
  if (!/^rediss?:\/\//.test(redis)) return err("--redis takes an address such as redis://127.0.0.1:6379.");
  if (listen === undefined) return err("--listen takes an address and a port, such as 127.0.0.1:8091.");
  if (voices === undefined)
    return err(
      "--voices takes languages with their voices, each once: ja-JP=ja-JP-Sakura,en-US=en-US-Grace.",
    );
  const player = playerOf(values);
  if (!player.ok) return player;
  return ok({
    service,
    token,
    engine,
    redis,
    listen,
    voices,
    ...(clips === undefined ? {} : { clips }),
    player: player.value,
    ...(passwordVariable === undefined ? {} : { passwordVariable }),
    ...(config === undefined ? {} : { config }),
    ...(records === undefined ? {} : { records }),
  });
}
