/**
 * The bad network between a viewer and the service: an HTTP proxy on loopback that passes everything on, except that
 * streams meet whatever fault is set. Faults act on bytes, so a frame can be torn anywhere.
 */
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export type Fault =
  /** The stream is answered by the proxy itself; `{self}` in a header is the address asked for. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      /** Never stops sending the body. */
      readonly endless?: boolean;
    }
  /** The connection is reset before an answer. */
  | { readonly kind: "refuse" }
  /** The answer never comes. */
  | { readonly kind: "silence" }
  /** After so many bytes of the body: a clean end, a reset, or nothing more while the connection stays open. */
  | { readonly kind: "cut" | "reset" | "stall"; readonly afterBytes: number }
  /** Every byte comes this much later, in ms. */
  | { readonly kind: "latency"; readonly ms: number }
  /** The body comes in slices of this many bytes. */
  | { readonly kind: "slice"; readonly bytes: number }
  /** The body comes in slices of this many bytes, one every so often, in ms. */
  | { readonly kind: "drip"; readonly bytes: number; readonly everyMs: number };

export type FaultProxy = {
  readonly origin: string;
  /** The fault that streams meet from now on; those already open go on as they are. */
  readonly set: (fault: Fault | undefined) => void;
  /** Breaks every open stream in this way. */
  readonly strike: (how: "cut" | "reset" | "stall") => void;
  /** Whether the service is kept from learning where a viewer wants to go on from. */
  readonly forgetIds: (forget: boolean) => void;
  /** Streams a viewer holds open at this moment. */
  readonly open: () => number;
  /** Most streams that were open at once, since the last call. */
  readonly mostOpen: () => number;
  /** Headers and path of each stream request so far. */
  readonly requests: readonly {
    readonly url: string;
    readonly headers: IncomingMessage["headers"];
    readonly at: number;
  }[];
  readonly close: () => Promise<void>;
};

const STREAM = /^\/broadcast\/[^/]+\/text/;
const ENDLESS_CHUNK = "x".repeat(1_024);
const ENDLESS_EVERY_MS = 20;

type OpenStream = {
  readonly response: ServerResponse;
  stalled: boolean;
  readonly upstream?: { destroy: () => void };
};

/** Stands before `target`, an origin on loopback. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<OpenStream>();
  const requests: { url: string; headers: IncomingMessage["headers"]; at: number }[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let fault: Fault | undefined;
  let most = 0;
  let forgets = false;

  const after = (ms: number, run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };

  const reset = (response: ServerResponse): void => {
    const socket: Socket | null = response.socket;
    socket?.resetAndDestroy();
  };

  function note(stream: OpenStream): void {
    // A viewer may be gone before the service has answered.
    if (stream.response.destroyed) {
      stream.upstream?.destroy();
      return;
    }
    open.add(stream);
    most = Math.max(most, open.size);
    stream.response.on("close", () => {
      open.delete(stream);
      stream.upstream?.destroy();
    });
  }

  function answer(url: string, response: ServerResponse, made: Extract<Fault, { kind: "answer" }>): void {
    const headers = Object.entries(made.headers ?? {}).map(
      ([name, value]) => [name, value.replace("{self}", url)] as const,
    );
    response.writeHead(made.status, Object.fromEntries(headers));
    response.write(made.body ?? "");
    if (made.endless !== true) {
      response.end();
      return;
    }
    note({ response, stalled: false });
    const more = (): void => {
      if (response.destroyed) return;
      response.write(ENDLESS_CHUNK);
      after(ENDLESS_EVERY_MS, more);
    };
    more();
  }

  /** Writes a body the way the fault wants it. */
  function writer(stream: OpenStream, met: Fault | undefined): (chunk: Buffer) => void {
    const { response } = stream;
    let left = met !== undefined && "afterBytes" in met ? met.afterBytes : Infinity;
    let dueAt = 0;
    const write = (chunk: Buffer): void => {
      if (stream.stalled || response.destroyed || response.writableEnded) return;
      const part = chunk.subarray(0, left);
      left -= part.length;
      if (part.length > 0) response.write(part);
      if (left > 0) return;
      if (met?.kind === "stall") stream.stalled = true;
      else if (met?.kind === "reset") reset(response);
      else response.end();
    };
    const slices = (chunk: Buffer, bytes: number): Buffer[] =>
      Array.from({ length: Math.ceil(chunk.length / bytes) }, (_, at) =>
        chunk.subarray(at * bytes, (at + 1) * bytes),
      );
    return (chunk) => {
      if (met?.kind === "latency") {
        after(met.ms, () => write(chunk));
      } else if (met?.kind === "slice") {
        for (const slice of slices(chunk, met.bytes)) write(slice);
      } else if (met?.kind === "drip") {
        const now = Date.now();
        for (const slice of slices(chunk, met.bytes)) {
          dueAt = Math.max(dueAt + met.everyMs, now);
          after(dueAt - now, () => write(slice));
        }
      } else {
        write(chunk);
      }
    };
  }

  function pass(
    message: IncomingMessage,
    response: ServerResponse,
    met: Fault | undefined,
    isStream: boolean,
  ): void {
    const { "last-event-id": lastEventId, ...others } = message.headers;
    const headers = forgets || lastEventId === undefined ? others : message.headers;
    const upstream = httpRequest(
      { hostname, port, method: message.method, path: message.url, headers, agent: false },
      (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers);
        if (!isStream) {
          answered.pipe(response);
          return;
        }
        response.flushHeaders();
        const stream: OpenStream = { response, stalled: false, upstream };
        note(stream);
        const write = writer(stream, met);
        answered.on("data", write);
        answered.on("end", () => {
          if (!stream.stalled) response.end();
        });
        answered.on("error", () => response.destroy());
      },
    );
    upstream.on("error", () => response.destroy());
    message.pipe(upstream);
  }

  const server = createServer((message, response) => {
    const isStream = STREAM.test(message.url ?? "") && message.method === "GET";
    if (!isStream) {
      pass(message, response, undefined, false);
      return;
    }
    requests.push({ url: message.url ?? "", headers: message.headers, at: Date.now() });
    response.socket?.setNoDelay(true);
    const met = fault;
    if (met?.kind === "refuse") reset(response);
    else if (met?.kind === "silence") note({ response, stalled: true });
    else if (met?.kind === "answer") answer(message.url ?? "", response, met);
    else pass(message, response, met, true);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      fault = next;
    },
    forgetIds: (forget) => {
      forgets = forget;
    },
    strike: (how) => {
      for (const stream of open) {
        if (how === "stall") stream.stalled = true;
        else if (how === "reset") reset(stream.response);
        else stream.response.end();
      }
    },
    open: () => open.size,
    mostOpen: () => {
      const seen = most;
      most = open.size;
      return seen;
    },
    requests,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
