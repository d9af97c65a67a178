/**
 * A server that says exactly the bytes a test gives it, in exactly those pieces: no HTTP library of the sending side
 * tidies them up. Every connection carries one request.
 */
import { type AddressInfo, createServer, type Socket } from "node:net";

import { type Condition, createCondition } from "./condition.ts";

/** Text goes out as UTF-8. */
export type Bytes = string | Uint8Array;

export type Exchange = {
  readonly method: string;
  readonly path: string;
  /** Header values by lower-case name, one character for each byte. */
  readonly headers: Readonly<Record<string, string>>;
  readonly send: (bytes: Bytes) => void;
  /** Sends the head of an answer; `Connection: close` is added. */
  readonly head: (status: number, headers?: Readonly<Record<string, string>>) => void;
  readonly end: () => void;
  readonly reset: () => void;
  /** Whether the viewer still holds the connection open. */
  readonly isOpen: () => boolean;
};

export type RawServer = {
  readonly origin: string;
  /** Rings whenever a request comes in or a connection closes. */
  readonly condition: Condition;
  /** What is done with each request from now on; until told, nothing. */
  readonly answer: (handle: (exchange: Exchange) => void) => void;
  readonly exchanges: readonly Exchange[];
  /** The exchange of that number, from 0, as soon as it is there. */
  readonly exchange: (at: number) => Promise<Exchange>;
  /** Connections open at this moment. */
  readonly open: () => number;
  /** Most connections that were open at once, since the last call. */
  readonly mostOpen: () => number;
  readonly close: () => Promise<void>;
};

export const EVENT_STREAM = { "Content-Type": "text/event-stream" } as const;

/** Answers with the head of an event stream. */
export const openEventStream = (exchange: Exchange): void => exchange.head(200, EVENT_STREAM);

function readHead(head: string): Pick<Exchange, "method" | "path" | "headers"> {
  const [requestLine = "", ...lines] = head.split("\r\n");
  const [method = "", path = ""] = requestLine.split(" ");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { method, path, headers: Object.fromEntries(headers) };
}

/** Bytes of the body that a head announces: a service answers what it has read whole. */
const bodyLength = (head: string): number => Number(readHead(head).headers["content-length"] ?? 0);

export async function startRawServer(condition: Condition = createCondition()): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const exchanges: Exchange[] = [];
  let handle: (exchange: Exchange) => void = () => undefined;
  let open = 0;
  let mostOpen = 0;

  function begin(socket: Socket, head: string): void {
    let isOpen = true;
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    socket.on("close", () => {
      isOpen = false;
      open -= 1;
      condition.notify();
    });
    const send = (bytes: Bytes): void => void (socket.writable && socket.write(bytes));
    const exchange: Exchange = {
      ...readHead(head),
      send,
      head: (status, headers = {}) => {
        const lines = Object.entries({ Connection: "close", ...headers }).map(
          ([name, value]) => `${name}: ${value}\r\n`,
        );
        send(`HTTP/1.1 ${status} Made up\r\n${lines.join("")}\r\n`);
      },
      end: () => void socket.end(),
      reset: () => void socket.resetAndDestroy(),
      isOpen: () => isOpen,
    };
    exchanges.push(exchange);
    handle(exchange);
    condition.notify();
  }

  const server = createServer((socket) => {
    let heard = "";
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    let isBegun = false;
    socket.on("data", (chunk) => {
      if (isBegun) return;
      heard += chunk.toString("latin1");
      const end = heard.indexOf("\r\n\r\n");
      if (end < 0 || heard.length < end + 4 + bodyLength(heard.slice(0, end))) return;
      isBegun = true;
      begin(socket, heard.slice(0, end));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    condition,
    answer: (next) => {
      handle = next;
    },
    exchanges,
    exchange: async (at) => {
      await condition.until(`request ${at + 1}`, () => exchanges.length > at);
      const exchange = exchanges[at];
      if (exchange === undefined) throw new Error(`There is no request ${at + 1}`);
      return exchange;
    },
    open: () => open,
    mostOpen: () => {
      const seen = mostOpen;
      mostOpen = open;
      return seen;
    },
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
