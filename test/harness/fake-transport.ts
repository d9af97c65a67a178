/**
 * A stand-in for the transport: every attempt is kept, with the handlers a test calls in the network's place.
 */
import type { OpenTransport, TransportHandlers } from "../../src/stream/transport.ts";

export type FakeAttempt = TransportHandlers & {
  readonly url: string;
  readonly lastEventId: string | undefined;
  /** How often it was closed from our side. */
  readonly closes: () => number;
  /** Delivers one event with a JSON payload. */
  readonly deliver: (name: string, payload: unknown, lastEventId?: string) => void;
};

export type FakeTransports = {
  readonly openTransport: OpenTransport;
  readonly attempts: readonly FakeAttempt[];
  /** The newest attempt. */
  readonly newest: () => FakeAttempt;
};

export function fakeTransports(): FakeTransports {
  const attempts: FakeAttempt[] = [];
  return {
    attempts,
    newest: () => {
      const attempt = attempts.at(-1);
      if (attempt === undefined) throw new Error("Nothing was opened");
      return attempt;
    },
    openTransport: (url, lastEventId, handlers) => {
      let closes = 0;
      attempts.push({
        ...handlers,
        url,
        lastEventId,
        closes: () => closes,
        deliver: (name, payload, id = "") => handlers.onFrame({ name, data: JSON.stringify(payload) }, id),
      });
      return { close: () => void (closes += 1) };
    },
  };
}
