/**
 * A request whose target goes out byte for byte as a test has it: no client of HTTP tidies it up.
 */
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/** How long a server may say nothing before it is given up, in ms. */
const PATIENCE_MS = 10_000;

export type RawAnswer = {
  /** 0 where the server hung up without a word. */
  readonly status: number;
  /** Values by lower-case name; several of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it came, one character for each byte; an answer in chunks still has their sizes in it. */
  readonly body: string;
};

export type RawRequest = {
  readonly port: number;
  /** The request's target; one character for each byte. */
  readonly target: string;
  readonly method?: string;
  readonly host?: string;
  /** Further lines of the head. */
  readonly headers?: readonly string[];
  /** The name the TLS handshake asks for; without one, the request goes over plain HTTP. */
  readonly serverName?: string;
  readonly body?: string;
};

function readAnswer(text: string): RawAnswer {
  const at = text.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = (at === -1 ? text : text.slice(0, at)).split("\r\n");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(statusLine)?.[1] ?? 0);
  return { status, headers, body: at === -1 ? "" : text.slice(at + 4) };
}

const open = ({ port, serverName }: RawRequest): Socket =>
  serverName === undefined
    ? connect(port, "127.0.0.1")
    : connectTls({ port, host: "127.0.0.1", servername: serverName, rejectUnauthorized: false });

/** Sends one request and reads until the server hangs up. Rejects where it says nothing, or no TLS comes about. */
export function askRaw(request: RawRequest): Promise<RawAnswer> {
  const { target, method = "GET", host = "127.0.0.1", headers = [], body = "" } = request;
  const head = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...headers, "", ""];
  return new Promise((resolve, reject) => {
    const socket = open(request);
    let text = "";
    let failure: Error | undefined;
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`No answer to ${JSON.stringify(target)}`)));
    socket.setEncoding("latin1");
    socket.on("data", (piece: string) => {
      text += piece;
    });
    socket.on("error", (error) => {
      failure = error;
    });
    socket.on("close", () => {
      // A server that refuses early may reset the connection when it has answered.
      if (failure === undefined || text !== "") resolve(readAnswer(text));
      else reject(failure);
    });
    socket.write(head.join("\r\n") + body, "latin1");
  });
}
