/**
 * Requests over HTTP/2, whose `:path` goes out as a test has it.
 */
import { connect } from "node:http2";

import type { RawAnswer } from "./raw-request.ts";

export type Http2Client = {
  /** Status 0 where the server gives the request up. */
  readonly ask: (target: string, authority?: string) => Promise<RawAnswer>;
  readonly close: () => void;
};

/** Opens one connection to a server whose certificate nobody trusts. */
export function openHttp2(origin: string): Http2Client {
  const session = connect(origin, { rejectUnauthorized: false });
  session.on("error", () => undefined);
  return {
    ask: (target, authority) =>
      new Promise((resolve) => {
        const stream = session.request({
          ":path": target,
          ...(authority === undefined ? {} : { ":authority": authority }),
        });
        let answer: RawAnswer = { status: 0, headers: {}, body: "" };
        stream.setEncoding("latin1");
        stream.on("response", (sent) => {
          const headers = Object.entries(sent).map(([name, value]) => [name, String(value)] as const);
          answer = { ...answer, status: sent[":status"] ?? 0, headers: Object.fromEntries(headers) };
        });
        stream.on("data", (piece: string) => {
          answer = { ...answer, body: answer.body + piece };
        });
        stream.on("error", () => undefined);
        stream.on("close", () => resolve(answer));
        stream.end();
      }),
    close: () => session.close(),
  };
}
