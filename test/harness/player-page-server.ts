/**
 * Builds the page of the player's browser tests from the real modules, and serves it under the production policy,
 * together with clips of every kind.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

import { build } from "vite";

import { createPageHeaders } from "../../src/node/rehearsal/page-headers.ts";
import { type Condition, createCondition } from "./condition.ts";
import type { Report } from "./player-page.ts";
import { mp3Tone } from "./tone.ts";

const ENTRY = fileURLToPath(new URL("player-page.ts", import.meta.url));
const PAGE = `<!doctype html><html lang="en"><title>Player</title><link rel="icon" href="data:,">
<button>Go on</button><script type="module" src="/page.js"></script></html>`;
/** More than a clip may hold, in bytes. */
const OVERSIZED = 2_100_000;

/** What the page says: an event, or whatever a scenario measures. */
export type Told = Report & Readonly<Record<string, unknown>>;

export type PlayerPage = {
  readonly origin: string;
  /** Forgets what was reported. */
  readonly forget: () => void;
  readonly events: () => readonly Report[];
  /**
   * The first report of that name or, for an event, of that type, as soon as it is there. Rejects when nothing at all
   * is reported for a while.
   */
  readonly reported: (what: string) => Promise<Told>;
  readonly all: (what: string) => readonly Told[];
  readonly close: () => Promise<void>;
};

async function buildPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: ["chrome99", "safari15.4", "firefox98"],
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ENTRY },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const entry = outputs.find((output) => output.type === "chunk" && output.isEntry);
  if (entry?.type !== "chunk") throw new Error("The page was not built");
  return entry.code;
}

export async function startPlayerPage(): Promise<PlayerPage> {
  const code = await buildPage();
  const tones = new Map<number, Promise<Uint8Array>>();
  const condition: Condition = createCondition();
  let reports: { readonly what: string; readonly value: Told }[] = [];
  const headers = createPageHeaders();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const send = (type: string, body: string | Uint8Array): void => {
      response.setHeader("content-type", type);
      response.end(body);
    };
    headers(request, response, () => {
      switch (url.pathname) {
        case "/":
          return send("text/html; charset=utf-8", PAGE);
        case "/page.js":
          return send("text/javascript", code);
        case "/tone": {
          const ms = Number(url.searchParams.get("ms"));
          const tone = tones.get(ms) ?? mp3Tone(ms);
          tones.set(ms, tone);
          tone.then(
            (bytes) => send("audio/mpeg", bytes),
            () => response.destroy(),
          );
          return;
        }
        case "/text":
          return send("audio/mpeg", "<!doctype html><title>No sound</title>");
        case "/oversized":
          response.setHeader("content-type", "audio/mpeg");
          // In pieces and without a length: nothing tells beforehand.
          for (let sent = 0; sent < OVERSIZED; sent += 70_000) response.write(Buffer.alloc(70_000));
          return void response.end();
        case "/hung":
          response.setHeader("content-type", "audio/mpeg");
          return void response.write("ID3");
        case "/report": {
          const pieces: Buffer[] = [];
          request.on("data", (piece: Buffer) => pieces.push(piece));
          request.on("end", () => {
            const value = JSON.parse(Buffer.concat(pieces).toString() || "null") as Told;
            const what = url.searchParams.get("what") ?? "";
            reports.push({ what: what === "event" ? value.type : what, value });
            condition.notify();
            response.statusCode = 204;
            response.end();
          });
          return;
        }
        default:
          response.statusCode = 404;
          return void response.end();
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });

  const all: PlayerPage["all"] = (what) =>
    reports.filter((report) => report.what === what).map(({ value }) => value);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forget: () => {
      reports = [];
    },
    all,
    events: () =>
      reports.flatMap(({ value }) =>
        value !== null && typeof value === "object" && "key" in value ? [value] : [],
      ),
    reported: async (what) => {
      for (let first = all(what)[0]; ; [first] = all(what)) {
        if (first !== undefined) return first;
        const heard = reports.length;
        await condition.until(what, () => reports.length > heard);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
