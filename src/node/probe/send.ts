/**
 * One HTTP request as a browser makes it, over a connection of its own, so that its times and its versions of HTTP and
 * TLS are its own too. It follows no redirect and repeats nothing.
 */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { connect as http2Connect } from "node:http2";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { connect as tlsConnect, type TLSSocket } from "node:tls";

export type Request = {
  readonly method: "GET" | "POST" | "OPTIONS";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly httpVersion: "1.0" | "1.1" | "2";
  readonly tls?: string;
  /** As it came: still compressed where it is. */
  readonly body: Readable;
  /** Ends the connection. */
  readonly close: () => void;
};

const flat = (headers: Readonly<Record<string, string | readonly string[] | number | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name.startsWith(":")
        ? []
        : [[name, Array.isArray(value) ? value.join(", ") : String(value)]],
    ),
  ) as Record<string, string>;

/** The address of a host as sockets take it: an IPv6 address without its brackets. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

function openTls(url: URL, signal: AbortSignal): Promise<TLSSocket> {
  const host = hostOf(url);
  return new Promise((resolve, reject) => {
    const socket = tlsConnect({
      host,
      port: Number(url.port || 443),
      ALPNProtocols: ["h2", "http/1.1"],
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const abort = (): void => void socket.destroy(new Error("No answer in time"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    socket.once("error", reject);
    socket.once("secureConnect", () => {
      signal.removeEventListener("abort", abort);
      socket.off("error", reject);
      resolve(socket);
    });
  });
}

function overHttp1(
  { method, url, headers, body }: Request,
  signal: AbortSignal,
  socket?: TLSSocket,
): Promise<Reply> {
  const options: RequestOptions = {
    method,
    host: hostOf(url),
    port: url.port || (socket === undefined ? 80 : 443),
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host, ...headers },
    agent: false,
    signal,
    ...(socket === undefined ? {} : { createConnection: () => socket }),
  };
  return new Promise((resolve, reject) => {
    const take = (message: IncomingMessage): void =>
      resolve({
        status: message.statusCode ?? 0,
        headers: flat(message.headers),
        httpVersion: message.httpVersion === "1.0" ? "1.0" : "1.1",
        body: message,
        close: () => message.destroy(),
        ...(socket === undefined ? {} : { tls: socket.getProtocol() ?? "unknown" }),
      });
    const sent = (socket === undefined ? httpRequest : httpsRequest)(options, take);
    sent.once("error", reject);
    sent.end(body);
  });
}

function overHttp2(
  { method, url, headers, body }: Request,
  signal: AbortSignal,
  socket: TLSSocket,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const session = http2Connect(url.origin, { createConnection: () => socket });
    const close = (): void => session.destroy();
    session.once("error", reject);
    const path = `${url.pathname}${url.search}`;
    const stream = session.request({ ":method": method, ":path": path, ...headers }, { signal });
    stream.once("error", (error) => {
      close();
      reject(error);
    });
    stream.once("response", (head) =>
      resolve({
        status: head[":status"] ?? 0,
        headers: flat(head),
        httpVersion: "2",
        tls: socket.getProtocol() ?? "unknown",
        body: stream,
        close,
      }),
    );
    stream.end(body);
  });
}

/** Sends a request; `signal` ends it at any time. Rejects where no answer comes. */
export async function send(request: Request, signal: AbortSignal): Promise<Reply> {
  if (request.url.protocol !== "https:") return overHttp1(request, signal);
  const socket = await openTls(request.url, signal);
  return socket.alpnProtocol === "h2"
    ? overHttp2(request, signal, socket)
    : overHttp1(request, signal, socket);
}
