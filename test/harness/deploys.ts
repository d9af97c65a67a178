/**
 * A host whose deploys a test decides: it serves one build of the viewer at a time, with the production headers and a
 * rehearsal service behind it, and can be away. What a deploy replaced is gone, as on most hosts.
 */
import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

import { createHandler } from "../../src/node/rehearsal/handler.ts";
import { createPageHeaders } from "../../src/node/rehearsal/page-headers.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { createRehearsal, type NewChannel, type RehearsalOptions } from "../../src/node/rehearsal/service.ts";
import { inlineHashes } from "../../src/node/serving/inline-hashes.ts";
import { ROOT, smallScript } from "./stage.ts";

/** Files by their path, such as `/assets/index-C_LiL2EG.js`. */
export type Deploy = ReadonlyMap<string, Buffer>;

export type Deploys = {
  readonly origin: string;
  readonly open: (channel?: NewChannel) => Room;
  /** The content of `event.json` from now on. */
  readonly setEvent: (event: object) => void;
  /** The folder that published talks are in from now on. */
  readonly setTalks: (folder: string) => void;
  /** Puts another build in the place of the one that is served. */
  readonly deploy: (files: Deploy) => void;
  /** Paths asked for since the last call, in order, without the service's. */
  readonly asked: () => readonly string[];
  /** How the pages answer: as usual, with an error, or not at all. The service answers all the same. */
  readonly pages: (how: "as usual" | "in trouble" | "hanging") => void;
  /** Nobody is there any more, or again, at the same address. */
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DeploysOptions = Pick<RehearsalOptions, "synthesize"> & {
  /** Answers before the host does; false for what is not its own. */
  readonly before?: (message: IncomingMessage, response: ServerResponse) => boolean;
};

export const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** The build that the browser tests run on, without the copies that are compressed. */
export async function thisDeploy(): Promise<Deploy> {
  const root = join(ROOT, "dist");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<readonly [string, Buffer]> => [
        file.slice(root.length),
        await readFile(file),
      ]),
    ),
  );
}

/** The version a build's worker names. */
export const versionOf = (deploy: Deploy): string =>
  /version:[`"']([0-9a-f]+)[`"']/.exec(deploy.get("/sw.js")?.toString() ?? "")?.[1] ?? "";

/** The same viewer as if every one of its hashed files had changed. */
export function laterDeploy(deploy: Deploy, mark: string): Deploy {
  const hashed = [...deploy.keys()].filter((path) => path.startsWith("/assets/"));
  const renames = new Map(
    hashed.map((path): readonly [string, string] => {
      const name = path.slice("/assets/".length);
      return [name, `${name.slice(0, -extname(name).length)}${mark}${extname(name)}`];
    }),
  );
  const version = versionOf(deploy);
  // All that may be such a name, so that each text is gone through once.
  const rename = (text: string): string =>
    text
      .replaceAll(/[\w.-]+\.(?:css|json|js|woff2)/g, (name) => renames.get(name) ?? name)
      .replaceAll(version, version + mark);
  return new Map(
    Array.from(deploy, ([path, content]): [string, Buffer] =>
      /\.(?:html|js|css)$/.test(path)
        ? [rename(path), Buffer.from(rename(content.toString()))]
        : [rename(path), content],
    ),
  );
}

export async function startDeploys(
  first: Deploy,
  { synthesize, before = () => false }: DeploysOptions = {},
): Promise<Deploys> {
  const rehearsal = createRehearsal({
    script: smallScript(),
    now: () => Date.UTC(2026, 0, 5, 9),
    ...(synthesize === undefined ? {} : { synthesize }),
  });
  const handler = createHandler(rehearsal);
  const headersOf = (deploy: Deploy) =>
    createPageHeaders({ inline: inlineHashes(deploy.get("/index.html")?.toString() ?? "") });
  let files = first;
  let headers = headersOf(first);
  let asked: string[] = [];
  let manner: "as usual" | "in trouble" | "hanging" = "as usual";

  function serve(message: IncomingMessage, response: ServerResponse): void {
    const url = message.url ?? "/";
    asked.push(url);
    const path = url.split("?")[0] ?? "/";
    if (manner === "hanging") return;
    if (manner === "in trouble") {
      response
        .writeHead(503, { "content-type": "text/html", "cache-control": "no-store" })
        .end("<title>Out of order</title>");
      return;
    }
    // A path that is no file is a page of the viewer, a file that is not there is not.
    const name = extname(path) === "" ? "/index.html" : path;
    const content = files.get(name);
    if (content === undefined)
      response.writeHead(404, { "content-type": "text/plain", "cache-control": "no-store" }).end("Not found");
    else
      response
        .writeHead(200, {
          "content-type": TYPES[extname(name)] ?? "application/octet-stream",
          "cache-control": "no-cache",
          vary: "Origin, Accept-Encoding",
        })
        .end(content);
  }

  const server = createServer((message, response) => {
    if (before(message, response)) return;
    headers(message, response, () => handler(message, response, () => serve(message, response)));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, "127.0.0.1", resolve);
    });
  const leave = async (): Promise<void> => {
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    server.closeAllConnections();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    open: (channel = {}) => rehearsal.create({ state: { status: "active", phase: "live" }, ...channel }),
    setEvent: (event) => rehearsal.setEvent(event),
    setTalks: (folder) => rehearsal.setTalks(folder),
    deploy: (next) => {
      files = next;
      headers = headersOf(next);
    },
    asked: () => {
      const before = asked;
      asked = [];
      return before;
    },
    pages: (how) => {
      manner = how;
    },
    leave,
    comeBack: () => listen(port),
    close: () => (server.listening ? leave() : Promise.resolve()),
  };
}
