/**
 * One event stream, byte for byte, as the viewer understands it: what a server sends in exactly these pieces, what
 * the viewer makes of it, and where it asks to go on from afterwards.
 */
import type { RefusalCode } from "../../src/vas/decode-event.ts";
import type { BroadcastEvent } from "../../src/vas/events.ts";
import { type Bytes, openEventStream, type RawServer } from "./raw-server.ts";
import { startViewer } from "./viewer.ts";

export type Received = {
  readonly events: readonly BroadcastEvent[];
  /** The messages of announcements, in order. */
  readonly heard: readonly string[];
  readonly refused: Readonly<Partial<Record<RefusalCode, number>>>;
  /** `Last-Event-ID` of the request after the stream ended, one character for each byte. */
  readonly resumedFrom: string | undefined;
};

/** An announcement that names itself, whatever the stream calls it. */
export const called = (message: string): string =>
  JSON.stringify({ type: "announcement", data: { announcement_id: message, message } });

/** The payload of an announcement, which takes its name from the stream. */
export const unnamed = (message: string): string => JSON.stringify({ announcement_id: message, message });

/** Every way to send `bytes` in two pieces. */
export const inTwo = (bytes: Uint8Array): readonly (readonly [Uint8Array, Uint8Array])[] =>
  Array.from({ length: Math.max(0, bytes.length - 1) }, (_, at) => [
    bytes.slice(0, at + 1),
    bytes.slice(at + 1),
  ]);

/** The bytes one by one. */
export const oneByOne = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from(bytes, (_, at) => bytes.slice(at, at + 1));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Sends the pieces to a viewer that is new to the stream, each only when the one before has been read, and ends the
 * stream.
 */
export async function receive(server: RawServer, pieces: readonly Bytes[]): Promise<Received> {
  const first = server.exchanges.length;
  server.answer((exchange) => {
    if (exchange === server.exchanges[first]) openEventStream(exchange);
  });
  const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
  try {
    const exchange = await server.exchange(first);
    let sent = 0;
    for (const piece of pieces) {
      const bytes = typeof piece === "string" ? utf8(piece) : piece;
      exchange.send(bytes);
      sent += bytes.length;
      await viewer.until("the bytes to be read", () => viewer.bytes() >= sent);
    }
    exchange.end();
    await viewer.until("the end of the stream", () => viewer.state().lastFailure?.kind === "ended");
    viewer.passUntilAttempt();
    const { headers } = await server.exchange(first + 1);
    return {
      events: viewer.events,
      heard: viewer.events.flatMap((event) => (event.type === "announcement" ? [event.message] : [])),
      refused: viewer.counters().refused,
      resumedFrom: headers["last-event-id"],
    };
  } finally {
    viewer.stream.dispose();
  }
}
