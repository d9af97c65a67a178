/**
 * `npm start -- --relay`: the rehearsal's live broadcast comes to its viewers through a relay with all that is behind it.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { err, ok, type Result } from "../../lib/result.ts";
import { createHandler } from "../rehearsal/handler.ts";
import type { Rehearsal } from "../rehearsal/service.ts";
import { speechFields } from "../rehearsal/speech/offer.ts";
import { startLocalRelay } from "../relay/local-relay.ts";
import type { Options } from "./start-options.ts";

/** The broadcast that is relayed; all others come from the rehearsal itself. */
const RELAYED = "live";

/** Where a relayed broadcast is asked for in the place of the rehearsal. */
export type Relayed = { readonly token: string; readonly origin: string; readonly relayOrigin: string };

/** The first voice of each language but the spoken one, as `--voices` takes them: each is a stream at the service. */
function voicesOf(rehearsal: Rehearsal): string {
  const settings = rehearsal.byToken(RELAYED)?.channel().settings;
  if (settings === undefined) return "";
  return Object.entries(speechFields(settings).tts_voices)
    .filter(([language]) => language !== settings.transcriptionLanguage)
    .flatMap(([language, [first]]) => (first === undefined ? [] : [`${language}=${first.voice_name}`]))
    .join(",");
}

/** The rehearsal as a service at an address of its own. */
async function serve(rehearsal: Rehearsal): Promise<string> {
  const handler = createHandler(rehearsal);
  const server = createServer((message, response) =>
    handler(message, response, () => response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts the relay where one is asked for, and nothing else; the error is a sentence for the terminal. Its programs end with this one. */
export async function relayFor(
  rehearsal: Rehearsal | undefined,
  { relay }: Pick<Options, "relay">,
  root: string,
): Promise<Result<Relayed | undefined, string>> {
  if (!relay || rehearsal === undefined) return ok(undefined);
  try {
    const service = { origin: await serve(rehearsal), token: RELAYED };
    return ok({ token: RELAYED, ...(await startLocalRelay({ root, service, voices: voicesOf(rehearsal) })) });
  } catch (error) {
    return err(`The relay does not start: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Says what comes through the relay, and where it can be watched. */
export function sayRelayed({ token, origin, relayOrigin }: Relayed, say: (line: string) => void): void {
  say(
    `\nRelay:     /broadcast/${token} comes through a relay, with nginx and Redis behind it; viewers may also`,
  );
  say(`           ask at ${origin}. How it is: ${relayOrigin}/health and ${relayOrigin}/metrics`);
}
