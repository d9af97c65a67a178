/**
 * Answers to the stream's request (HTML, server-sent events, section 9.2.2): statuses, content types and redirects.
 * Where the viewer differs from an EventSource, which gives up for good at any answer but 200 with the right type,
 * the name of the test says so.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Halt } from "../../../src/stream/connection-state.ts";
import {
  EVENT_STREAM,
  type Exchange,
  openEventStream,
  type RawServer,
  startRawServer,
} from "../../harness/raw-server.ts";
import { called } from "../../harness/receive.ts";
import { startViewer, type Viewer } from "../../harness/viewer.ts";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

/** A viewer of a server that answers the first request in this way, and any later one with an event stream. */
async function meet(
  first: (exchange: Exchange) => void,
  use: (viewer: Viewer, exchange: (at: number) => Promise<Exchange>) => Promise<void>,
): Promise<void> {
  const before = server.exchanges.length;
  server.mostOpen();
  server.answer((exchange) => {
    if (exchange === server.exchanges[before]) first(exchange);
    else openEventStream(exchange);
  });
  const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
  try {
    await use(viewer, (at) => server.exchange(before + at));
    expect(server.mostOpen()).toBeLessThanOrEqual(1);
  } finally {
    viewer.stream.dispose();
    await server.condition.until("closed connections", () => server.open() === 0);
  }
}

/** Waits until the stream is lost, and the connection gone. */
async function lost(viewer: Viewer): Promise<void> {
  await viewer.untilLost();
  await server.condition.until("a closed connection", () => server.open() === 0);
}

async function expectText(viewer: Viewer, exchange: Exchange): Promise<void> {
  await viewer.untilOpen();
  exchange.send(`data: ${called("a")}\n\n`);
  await viewer.until("the event", () => viewer.events.length === 1);
}

const answer =
  (status: number, body = "") =>
  (exchange: Exchange): void => {
    exchange.head(status, { "Content-Type": "text/plain" });
    exchange.send(body);
    exchange.end();
  };

describe("an answer with status", () => {
  it("200 opens the stream", () =>
    meet(openEventStream, async (viewer, exchange) => expectText(viewer, await exchange(0))));

  it.each([201, 202, 205, 206, 300, 304, 408, 425, 429, 500, 501, 502, 503, 504, 520, 599])(
    "%i is asked again, unlike an EventSource, and the stream opens",
    (status) =>
      meet(answer(status), async (viewer, exchange) => {
        await lost(viewer);
        expect(viewer.state()).toMatchObject({ running: true, lastFailure: { kind: "refused", status } });
        expect(viewer.passUntilAttempt()).toBeLessThanOrEqual(5_000);
        await expectText(viewer, await exchange(1));
      }),
  );

  it.each<[status: number, body: string, halt: Halt]>([
    [204, "", "ended"],
    [400, "", "refused"],
    [401, "", "unauthorized"],
    [402, "", "refused"],
    [403, "", "unauthorized"],
    [404, "", "unknown-token"],
    [405, "", "refused"],
    [409, "", "refused"],
    [410, "", "ended"],
    [410, `{"error_code":"broadcast_session_ended","message":"."}`, "ended"],
    [410, `{"error_code":"broadcast_token_revoked","message":"."}`, "revoked"],
    [410, `{"type":"error","data":{"error_code":"broadcast_token_revoked"}}`, "revoked"],
    [410, "<h1>Gone", "ended"],
    [418, "", "refused"],
    [422, "", "refused"],
    [431, "", "refused"],
    [451, "", "refused"],
  ])("%i %s is not asked again, and means: %s", (status, body, halt) =>
    meet(answer(status, body), async (viewer) => {
      await viewer.until("a halt", () => viewer.state().halt !== undefined);
      expect(viewer.state()).toMatchObject({ running: false, halt, lastFailure: { status } });
      viewer.clock.advance(600_000);
      expect(viewer.counters().attempts).toBe(1);
      expect(viewer.clock.pending()).toBe(0);
    }),
  );

  it.each([503, 401, 403, 404])("%i counts though its body never comes", (status) =>
    meet(
      (exchange) => exchange.head(status, { "Content-Type": "application/json" }),
      async (viewer) => {
        await lost(viewer);
        expect(viewer.state().lastFailure).toMatchObject({ status });
      },
    ),
  );

  it.each([401, 410, 503])("%i closes the connection though its body never ends", (status) =>
    meet(
      (exchange) => {
        exchange.head(status);
        const more = (): void => {
          exchange.send("x".repeat(1_000));
          if (exchange.isOpen()) setImmediate(more);
        };
        more();
      },
      async (viewer) => {
        await lost(viewer);
        expect(viewer.state().lastFailure).toMatchObject({ kind: "refused", status });
      },
    ),
  );
});

describe("an answer of type", () => {
  it.each([
    "text/event-stream",
    "text/event-stream;charset=utf-8",
    "text/event-stream; charset=UTF-8",
    "text/event-stream ;charset=utf-8",
    "text/event-stream;",
    "text/event-stream; charset=windows-1252; boundary=x",
    "Text/Event-Stream",
    "TEXT/EVENT-STREAM",
  ])("%s is an event stream", (type) =>
    meet(
      (exchange) => exchange.head(200, { "Content-Type": type }),
      async (viewer, exchange) => expectText(viewer, await exchange(0)),
    ),
  );

  it.each([
    "text/event-streams",
    "text/event-stream-2",
    "text/event",
    "event-stream",
    "text/plain",
    "text/html; charset=utf-8",
    "application/json",
    "text/html; a=text/event-stream",
    "",
  ])("%j is none and is asked again, unlike an EventSource: it may be a network's sign-in page", (type) =>
    meet(
      (exchange) => {
        exchange.head(200, { "Content-Type": type });
        exchange.send(`data: ${called("not ours")}\n\n`);
      },
      async (viewer, exchange) => {
        await lost(viewer);
        expect(viewer.state()).toMatchObject({ running: true, lastFailure: { kind: "wrong-type" } });
        expect(viewer.passUntilAttempt()).toBeLessThanOrEqual(5_000);
        await expectText(viewer, await exchange(1));
      },
    ),
  );

  it("that is not said is none", () =>
    meet(
      (exchange) => exchange.head(200),
      async (viewer) => {
        await lost(viewer);
        expect(viewer.state().lastFailure).toEqual({ kind: "wrong-type" });
      },
    ));
});

describe("a redirect", () => {
  const redirect = (exchange: Exchange, status: number, location: string): void => {
    exchange.head(status, { Location: location, "Content-Length": "0" });
    exchange.end();
  };

  it.each([301, 302, 303, 307, 308])(
    "with %i is followed, with Last-Event-ID, and asked anew every time",
    async (status) => {
      const before = server.exchanges.length;
      server.answer((exchange) => {
        if (exchange.path === "/stream") redirect(exchange, status, "/elsewhere?x=1");
        else openEventStream(exchange);
      });
      const viewer = startViewer(`${server.origin}/stream`, {
        condition: server.condition,
        lastEventId: "41",
      });
      try {
        await viewer.untilOpen();
        const target = await server.exchange(before + 1);
        target.send(`id: 42\ndata: ${called("a")}\n\n`);
        await viewer.until("the event", () => viewer.events.length === 1);
        target.end();
        await lost(viewer);
        viewer.passUntilAttempt();
        await server.exchange(before + 3);
        const asked = server.exchanges.slice(before);
        expect(asked.map(({ path, headers }) => [path, headers["last-event-id"], headers["accept"]])).toEqual(
          [
            ["/stream", "41", "text/event-stream"],
            ["/elsewhere?x=1", "41", "text/event-stream"],
            ["/stream", "42", "text/event-stream"],
            ["/elsewhere?x=1", "42", "text/event-stream"],
          ],
        );
      } finally {
        viewer.stream.dispose();
      }
    },
  );

  it.each<[what: string, location: (path: string) => string]>([
    ["to itself", (path) => path],
    ["there and back", (path) => (path === "/stream" ? "/elsewhere" : "/stream")],
    ["to ever new places", (path) => `${path}x`],
  ])("%s without end is a failure that may pass", async (_what, location) => {
    const before = server.exchanges.length;
    let healed = false;
    server.answer((exchange) => {
      if (healed) openEventStream(exchange);
      else redirect(exchange, 302, location(exchange.path));
    });
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    try {
      await viewer.untilLost();
      expect(viewer.state()).toMatchObject({ running: true, lastFailure: { kind: "network" } });
      expect(server.exchanges.length - before).toBeLessThanOrEqual(21);
      healed = true;
      viewer.passUntilAttempt();
      await viewer.untilOpen();
    } finally {
      viewer.stream.dispose();
    }
  });

  it.each(["data:text/event-stream,data: x", "ftp://127.0.0.1/", "http://[", "http://127.0.0.1:1/"])(
    "to %s is a failure that may pass",
    (location) =>
      meet(
        (exchange) => redirect(exchange, 302, location),
        async (viewer) => {
          await lost(viewer);
          expect(viewer.state()).toMatchObject({ running: true, lastFailure: { kind: "network" } });
        },
      ),
  );

  it("without a place to go is asked again", () =>
    meet(
      (exchange) => {
        exchange.head(302, EVENT_STREAM);
        exchange.end();
      },
      async (viewer) => {
        await lost(viewer);
        expect(viewer.state()).toMatchObject({ running: true, lastFailure: { status: 302 } });
      },
    ));
});

describe("no answer at all", () => {
  it.each<[what: string, answer: (exchange: Exchange) => void]>([
    ["a connection that is closed", (exchange) => exchange.end()],
    ["a connection that is reset", (exchange) => exchange.reset()],
    ["something that is not HTTP", (exchange) => exchange.send("220 mail.example ESMTP\r\n\r\n")],
    ["half a head", (exchange) => (exchange.send("HTTP/1.1 200 OK\r\nContent-Ty"), exchange.end())],
  ])("but %s is a failure that may pass", (_what, answer) =>
    meet(answer, async (viewer, exchange) => {
      await lost(viewer);
      expect(viewer.state()).toMatchObject({ running: true, lastFailure: { kind: "network" } });
      viewer.passUntilAttempt();
      await expectText(viewer, await exchange(1));
    }),
  );
});
