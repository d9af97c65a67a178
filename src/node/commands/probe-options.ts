/**
 * The probe command's options: what may be asked for, and what is wrong with what was. A password is no argument: everybody
 * on a machine can read the arguments of its programs.
 */
import { parseArgs } from "node:util";

import { err, ok, type Result } from "../../lib/result.ts";
import { MOST_REQUESTS } from "../probe/asker.ts";
import { isToken } from "../../vas/addresses.ts";

export const HELP = `Probe of a subtitle service

  npm run probe -- https://service.example a3f9 [options]

Asks a service as the viewer asks it, once, and says what it found, and what to change. It asks at most ${MOST_REQUESTS} times,
redirects included, has at most two streams open at a time, and stops by itself.

Options
  --seconds NUMBER       how long the stream is watched, 5 to 600 (60)
  --origin ORIGIN        the viewer's origin, where it is another one: https://viewer.example
  --password             ask for the broadcast's password here, without showing it
  --password-env NAME    the variable that holds the password
  --config FILE          a config.json, for what its \`stream\` says of the service's names
  --json                 the report as JSON
  --record FILE          write the stream's frames with their times, for npm start -- --replay-stream FILE;
                         what was said is in it, passwords, access tokens and queries of addresses are not
  --help                 this text

Exit code: 0 all is well, 1 there are findings, 2 the service was not reached, 64 the command was not understood.
`;

export type ProbeCommand = {
  readonly service: string;
  readonly token: string;
  readonly seconds: number;
  readonly viewerOrigin?: string;
  readonly password: "none" | "prompt" | { readonly variable: string };
  readonly isJson: boolean;
  readonly record?: string;
  readonly config?: string;
};

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "" ? origin : undefined;
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: "string", default: "60" },
      origin: { type: "string" },
      password: { type: "boolean", default: false },
      "password-env": { type: "string" },
      json: { type: "boolean", default: false },
      record: { type: "string" },
      config: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

/** Reads the command line; the error is a sentence for the terminal, and holds nothing that may be a password. */
export function readProbeOptions(args: readonly string[]): Result<ProbeCommand | "help", string> {
  let read: ReturnType<typeof parsed>;
  try {
    read = parsed(args);
  } catch {
    return err("An option is not known, or lacks its value. Try --help.");
  }
  const { values, positionals } = read;
  if (values.help) return ok("help");
  const [address = "", token = "", ...more] = positionals;
  const service = originOf(address);
  if (service === undefined) return err("Say which service, such as https://service.example. Try --help.");
  if (!isToken(token)) return err("Say which broadcast, by its four characters, such as a3f9. Try --help.");
  if (more.length > 0)
    return err(
      "There is an argument too many. A password is no argument: --password asks for it, --password-env names a variable.",
    );
  const seconds = Number(values.seconds);
  if (!(seconds >= 5 && seconds <= 600)) return err("--seconds takes a number from 5 to 600.");
  const viewerOrigin = values.origin === undefined ? undefined : originOf(values.origin);
  if (values.origin !== undefined && viewerOrigin === undefined)
    return err("--origin takes an origin such as https://viewer.example.");
  const variable = values["password-env"];
  if (values.password && variable !== undefined)
    return err("--password and --password-env: give one of the two.");
  return ok({
    service,
    token,
    seconds,
    isJson: values.json,
    password: values.password ? "prompt" : variable === undefined ? "none" : { variable },
    ...(viewerOrigin === undefined || viewerOrigin === service ? {} : { viewerOrigin }),
    ...(values.record === undefined ? {} : { record: values.record }),
    ...(values.config === undefined ? {} : { config: values.config }),
  });
}
