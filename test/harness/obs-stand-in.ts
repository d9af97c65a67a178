/**
 * A stand-in for OBS: the server side of obs-websocket 5 as its documentation describes it, written for the tests and sharing
 * nothing with the client. It refuses what OBS refuses.
 */
import { createHash, randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";

import type { WebSocket } from "ws";

import { WebSocketServer } from "./node-web-socket.ts";

export type ObsStandIn = {
  /** Host and port. */
  readonly address: string;
  /** Captions that were taken, in their order. */
  readonly captions: readonly string[];
  /** What every client has sent, word for word. */
  readonly heard: readonly string[];
  /** Connections so far. */
  readonly connections: () => number;
  /** Clients that know that they were let in. */
  readonly ready: () => number;
  /** Closes every connection, as when OBS ends. */
  readonly cut: (code?: number) => void;
  /** Takes and answers nothing more, as a program that hangs. */
  readonly hang: () => void;
  readonly close: () => Promise<void>;
};

export type ObsStandInOptions = {
  readonly password?: string;
  readonly port?: number;
  /** It speaks this version and no other. */
  readonly rpcVersion?: number;
  /** Whether a stream is on: without one, captions are refused. */
  readonly isStreaming?: () => boolean;
  /** It says nothing of itself, as obs-websocket 4 does. */
  readonly isSilent?: boolean;
};

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

type Frame = { readonly op: number; readonly d: Readonly<Record<string, unknown>> };

/** Starts on a free port of loopback, or on the one given. */
// Over 60 lines: one protocol, message by message.
export async function startObsStandIn(options: ObsStandInOptions = {}): Promise<ObsStandIn> {
  const { password, port = 0, rpcVersion = 1, isStreaming = () => true, isSilent = false } = options;
  const server = new WebSocketServer({ host: "127.0.0.1", port });
  await new Promise((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const captions: string[] = [];
  const heard: string[] = [];
  let connections = 0;
  let ready = 0;
  let isHanging = false;

  function answer(client: WebSocket, d: Frame["d"]): void {
    const { captionText } = (d["requestData"] ?? {}) as { readonly captionText?: unknown };
    const respond = (code: number): void => {
      const { requestType, requestId } = d;
      const requestStatus = { result: code === 100, code };
      client.send(JSON.stringify({ op: 7, d: { requestType, requestId, requestStatus } }));
    };
    if (d["requestType"] !== "SendStreamCaption") respond(204);
    else if (typeof captionText !== "string") respond(300);
    else if (!isStreaming()) respond(501);
    else {
      captions.push(captionText);
      respond(100);
    }
  }

  server.on("connection", (client) => {
    connections += 1;
    const [challenge, salt] = [randomBytes(32).toString("base64"), randomBytes(32).toString("base64")];
    let isIdentified = false;
    client.on("message", (data: Buffer, isBinary) => {
      const text = data.toString("utf8");
      heard.push(text);
      if (isHanging) return;
      if (isBinary) {
        client.close(4002);
        return;
      }
      const { op, d } = JSON.parse(text) as Frame;
      if (op === 6 && isIdentified) answer(client, d);
      else if (op === 6) client.close(4007);
      else if (op !== 1) client.close(4006);
      else if (isIdentified) client.close(4008);
      else if (d["rpcVersion"] !== rpcVersion) client.close(4010);
      else if (password !== undefined && d["authentication"] !== sha256(sha256(password + salt) + challenge))
        client.close(4009);
      else {
        isIdentified = true;
        client.send(JSON.stringify({ op: 2, d: { negotiatedRpcVersion: rpcVersion } }));
        // It is answered once what was sent before it has been read.
        client.once("pong", () => (ready += 1));
        client.ping();
      }
    });
    if (isSilent) return;
    const authentication = password === undefined ? {} : { authentication: { challenge, salt } };
    client.send(
      JSON.stringify({ op: 0, d: { obsWebSocketVersion: "5.5.0", rpcVersion, ...authentication } }),
    );
  });

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    captions,
    heard,
    connections: () => connections,
    ready: () => ready,
    cut: (code) => {
      for (const client of server.clients) {
        if (code === undefined) client.terminate();
        else client.close(code);
      }
    },
    hang: () => {
      isHanging = true;
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
