/**
 * The servers that answer for the built viewer, each in front of a service that writes down what it was asked: the two of the
 * recipes, and the one of `npm start`.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { servePreview } from "../../src/node/rehearsal/preview.ts";
import { headersOf } from "../../src/node/serving/headers.ts";
import { inlineHashes } from "../../src/node/serving/inline-hashes.ts";
import { ANSWERS, type Kind, kindOf, pathOf } from "../../src/node/serving/kinds.ts";
import type { RawAnswer } from "./raw-request.ts";
import { EVENT_STREAM, type Exchange, startRawServer } from "./raw-server.ts";
import type { ServerKind } from "./recipes.ts";
import { ROOT } from "./stage.ts";
import { missing, startWebServer } from "./web-server.ts";

export type AnyKind = ServerKind | "npm start";
export const ANY_KINDS: readonly AnyKind[] = ["nginx", "caddy", "npm start"];

export type AnyServer = {
  readonly origin: string;
  readonly port: number;
  /** What the service was asked so far. */
  readonly asked: readonly Exchange[];
  readonly close: () => Promise<void>;
};

/** What the service of the test answers everything with. */
export const SERVICE_SAYS = "data: the service\n\n";

/** Why the server cannot be had here, or nothing if it can. */
export const missingKind = (kind: AnyKind): string | undefined =>
  kind === "npm start" ? undefined : missing(kind);

/** `secure`: over TLS and HTTP/2, by the recipe for a host of its own. `limit`: how often one address may ask at once. */
type AnyOptions = { readonly secure?: boolean; readonly limit?: number };

async function startFront(kind: AnyKind, service: string, { secure = false, limit }: AnyOptions) {
  if (kind === "npm start") {
    const server = await servePreview({ root: ROOT, host: "127.0.0.1", port: 0, backend: { service } });
    return { origin: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
  }
  return startWebServer({
    kind,
    secure,
    bare: true,
    service: new URL(service).host,
    ...(limit === undefined ? {} : { limit }),
  });
}

export async function startAnyServer(kind: AnyKind, options: AnyOptions = {}): Promise<AnyServer> {
  const service = await startRawServer();
  service.answer((exchange) => {
    exchange.head(200, EVENT_STREAM);
    exchange.send(SERVICE_SAYS);
    exchange.end();
  });
  const front = await startFront(kind, service.origin, options);
  const { origin } = new URL(front.origin);
  return {
    origin,
    port: Number(new URL(origin).port),
    asked: service.exchanges,
    close: async () => {
      await front.close();
      await service.close();
    },
  };
}

const DIST = join(ROOT, "dist");

function isFile(path: string): boolean {
  const file = join(DIST, path);
  return existsSync(file) && statSync(file).isFile();
}

/** How a server says no to what is malformed; 0 where it hangs up, 404 where it finds no path in it, 421 another host. */
const REFUSALS = new Set([0, 400, 404, 414, 421, 431, 505]);
/** What no request line has: some servers refuse one with it, wherever it is. */
const UNPRINTABLE = /[^!-~]/;

/** What is wrong with the headers of an answer to a target of this kind. */
function headerFaults(
  kind: Kind,
  { status, headers }: RawAnswer,
  policy: string | undefined,
): readonly string[] {
  const sent = headers["content-security-policy"];
  const isHtml = headers["content-type"]?.startsWith("text/html") === true;
  const isKept = headers["cache-control"]?.includes("immutable") === true;
  return [
    ...(headers["location"] === undefined ? [] : ["a redirect"]),
    ...(kind === "malformed" || sent === policy ? [] : ["not its policy"]),
    ...(isHtml && status < 400 && sent?.includes("default-src 'none'") !== true
      ? ["a page without a policy"]
      : []),
    ...(isKept && ((kind !== "asset" && kind !== "talk-file") || status !== 200) ? ["kept for ever"] : []),
  ];
}

/** Tells what of an answer is not as the table has it: nothing where all is well. */
export function createJudge(): (target: string, answer: RawAnswer) => readonly string[] {
  const inline = inlineHashes(readFileSync(join(DIST, "index.html"), "utf8"));
  return (target, answer) => {
    const path = pathOf(target);
    const kind = kindOf(path);
    if (UNPRINTABLE.test(target) && REFUSALS.has(answer.status)) return [];
    const { from, status: wanted = 200 } = ANSWERS[kind];
    const expected = from === "file" && !isFile(path) ? 404 : wanted;
    const { status, body } = answer;
    const isPage = body.includes('<div id="root">');
    return [
      ...headerFaults(kind, answer, headersOf(kind, { inline })["content-security-policy"]),
      ...(kind === "malformed" ? (REFUSALS.has(status) ? [] : ["not refused"]) : []),
      ...(kind === "malformed" || status === expected ? [] : [`not ${expected}`]),
      ...(isPage === (from === "page") ? [] : [isPage ? "a page" : "no page"]),
      ...(body.includes(SERVICE_SAYS) === (from === "service") ? [] : ["the service, or not"]),
      ...(/root:.*:0:0:/.test(body) ? ["a file of the machine"] : []),
    ].map((fault) => `${fault} (${status}, ${kind})`);
  };
}
