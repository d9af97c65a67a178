/**
 * A rehearsal service on a real socket whose time stands still until a test moves it, with a script of three
 * sentences that is short enough to know by heart.
 */
import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { createHandler } from "../../src/node/rehearsal/handler.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { writeScript } from "../../src/node/rehearsal/script/script.ts";
import {
  createRehearsal,
  type NewChannel,
  type Rehearsal,
  type RehearsalOptions,
} from "../../src/node/rehearsal/service.ts";
import { type OpenStream, openStream } from "./open-stream.ts";

/** When every rehearsal of a test begins. */
export const START = Date.parse("2026-01-03T10:00:00.000Z");
export const API_KEY = "vas_test0000000000000000000000000000";
/** After this long, in ms, the last translation of the first lap has come, and the second lap has not begun. */
export const ONE_LAP = 12_000;

const anna = { id: "Guest-1", label: "Anna" };
const ben = { id: "Guest-2", label: "Ben" };

export const script = writeScript({
  name: "Three sentences",
  language: "en-US",
  translationLanguages: ["zh-TW", "ja-JP"],
  sentences: [
    {
      startMs: 0,
      endMs: 2_000,
      text: "Good morning, everyone.",
      speaker: anna,
      translations: { "zh-TW": "大家早安。", "ja-JP": "皆さん、おはようございます。" },
    },
    {
      startMs: 2_500,
      endMs: 4_500,
      text: "The bridge is open again.",
      speaker: ben,
      translations: { "zh-TW": "橋又開放了。", "ja-JP": "橋は再び開通しました。" },
    },
    {
      startMs: 5_000,
      endMs: 7_000,
      text: "Please mind the posts.",
      speaker: anna,
      translations: { "zh-TW": "請小心柱子。", "ja-JP": "柱にご注意ください。" },
    },
  ],
});

export type JsonAnswer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** The `data` of an answer about one broadcast. */
export function dataOf({ body }: JsonAnswer): Readonly<Record<string, unknown>> & { readonly id: string } {
  return (body as { data: { id: string } & Record<string, unknown> }).data;
}

/** What is wrong, as `status error_code: message`. */
export function errorOf({ status, body }: JsonAnswer): string {
  const { error_code, message } = body as { error_code: string; message: string };
  return `${status} ${error_code}: ${message}`;
}

export type RehearsalServer = {
  readonly origin: string;
  readonly rehearsal: Rehearsal;
  /** A channel of its own making; public, with both translations, unless told otherwise. */
  readonly channel: (channel?: NewChannel) => Room;
  /** Lets time pass, in ms, in one step. */
  readonly advance: (ms: number) => void;
  /** Whether it hangs up on everybody who asks, as a service that is away; streams that are open go on. */
  readonly setAway: (isAway: boolean) => void;
  /** A request as anybody makes it; a body that is no string is sent as JSON. */
  readonly request: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<JsonAnswer>;
  /** A request with the right API key. */
  readonly host: (method: string, path: string, body?: unknown) => Promise<JsonAnswer>;
  readonly stream: (
    token: string,
    query?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<OpenStream>;
  /** Sends bytes as they are, all of them before it listens, and gives what comes back until the server hangs up. */
  readonly raw: (bytes: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export const live = { status: "active", phase: "live" } as const;

/** Speaks with eSpeak NG unless it is given a synthesiser. */
export async function startRehearsalServer(
  options: Partial<Pick<RehearsalOptions, "script" | "synthesize" | "sample" | "recordedSound">> = {},
): Promise<RehearsalServer> {
  let now = START;
  let origin = "";
  const rehearsal = createRehearsal({
    script,
    apiKey: API_KEY,
    now: () => now,
    shareOrigin: () => "https://subtitles.example",
    ...options,
  });
  const handler = createHandler(rehearsal);
  let isAway = false;
  const server = createServer((message, response) => {
    if (isAway) message.socket.destroy();
    else handler(message, response, () => response.writeHead(404).end("not the service's"));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;

  const request: RehearsalServer["request"] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const content = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(content) as unknown) : content,
    };
  };

  return {
    origin,
    rehearsal,
    channel: (channel = {}) => rehearsal.create(channel),
    setAway: (is) => {
      isAway = is;
    },
    advance: (ms) => {
      now += ms;
      rehearsal.tick();
    },
    request,
    host: (method, path, body) => request(method, path, body, { "X-API-Key": API_KEY }),
    stream: (token, query = {}, headers = {}) =>
      openStream(`${origin}/broadcast/${token}/text?${new URLSearchParams(query).toString()}`, headers),
    raw: async (bytes) => {
      const socket = connect(port, "127.0.0.1");
      await new Promise<void>((resolve) => {
        socket.write(bytes, () => resolve());
      });
      return text(socket);
    },
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
