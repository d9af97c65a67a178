/**
 * Serves the floor and builds of the viewer on loopback, isolated from other origins so that the browser's clock is
 * fine enough, with just enough of a service behind them: one broadcast, and a stream that says what it is told to.
 */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export const TOKEN = "a3f9";
export const BROADCAST_ID = "4b1c0a9e-0000-4000-8000-000000000001";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const INFO = {
  data: {
    id: BROADCAST_ID,
    name: "A day of talks",
    access_type: "public",
    requires_password: false,
    status: "active",
    is_live: true,
    transcription_language: "en-US",
    translation_languages: [],
    tts_languages: [],
    tts_voices: {},
  },
};

export type BenchServer = {
  readonly origin: string;
  /** Writes to the streams that are open. */
  readonly write: (text: string) => void;
  /** Whether the streams take more: none has much that waits to be sent. */
  readonly isTaking: () => boolean;
  readonly close: () => Promise<void>;
};

/** Serves a folder with an `index.html` that answers all addresses of pages; `more` is what its broadcast has besides. */
export async function serveBench(
  folder: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<BenchServer> {
  const streams = new Set<ServerResponse>();
  const info = JSON.stringify({ data: { ...INFO.data, ...more } });

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = normalize(new URL(message.url ?? "/", "http://localhost").pathname);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    if (path === "/now") {
      response.end(String(performance.timeOrigin + performance.now()));
    } else if (path.startsWith("/api/")) {
      response.writeHead(200, { "content-type": "application/json" }).end(info);
    } else if (path.endsWith("/text")) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write('event: connected\ndata: {"heartbeat_interval_ms":600000}\n\n');
      streams.add(response);
      response.on("close", () => streams.delete(response));
    } else {
      const file = extname(path) === "" ? "index.html" : path;
      const content = await readFile(join(folder, file)).catch(() => undefined);
      response.writeHead(content === undefined ? 404 : 200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      });
      response.end(content);
    }
  }

  const server = createServer((message, response) => void answer(message, response));
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    write: (text) => {
      for (const stream of streams) stream.write(text);
    },
    isTaking: () => [...streams].every((stream) => !stream.writableNeedDrain),
    close: async () => {
      for (const stream of streams) stream.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
