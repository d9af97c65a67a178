/**
 * The `retry` field (HTML, server-sent events, section 9.2.6). An EventSource obeys it; this viewer does not, because
 * a wrong value turns every viewer into part of a storm: it waits as long as its own rules say.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { FIRST_RANGE_MS } from "../../../src/stream/backoff.ts";
import { openEventStream, type RawServer, startRawServer } from "../../harness/raw-server.ts";
import { expectLongTimers } from "../../harness/quiet-timers.ts";
import { called } from "../../harness/receive.ts";
import { startViewer } from "../../harness/viewer.ts";

expectLongTimers();

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

describe("retry", () => {
  it.each<[what: string, value: string]>([
    ["zero", "0"],
    ["one", "1"],
    ["ten seconds", "10000"],
    ["the longest timer", "2147483647"],
    ["more than the longest timer", "2147483648"],
    ["400 digits", "9".repeat(400)],
    ["zeros in front", "0000"],
    ["a negative number", "-1"],
    ["a fraction", "1.5"],
    ["an exponent", "1e3"],
    ["hexadecimal", "0x10"],
    ["words", "soon"],
    ["other digits", "١٠"],
    ["nothing", ""],
    ["space behind", "0 "],
  ])("of %s is not obeyed, unlike by an EventSource: the wait is our own", async (_what, value) => {
    const first = server.exchanges.length;
    server.answer((exchange) => {
      openEventStream(exchange);
      if (exchange.path === "/probe") exchange.end();
    });
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition, random: () => 0.9 });
    try {
      const exchange = await server.exchange(first);
      exchange.send(`retry: ${value}\n\ndata: ${called("a")}\n\nretry:${value}\n`);
      await viewer.until("the event", () => viewer.events.length === 1);
      exchange.end();
      await viewer.untilLost();
      viewer.clock.advance(0.9 * FIRST_RANGE_MS - 1);
      // A library that reconnects by itself would have done so before these come back.
      for (let probe = 0; probe < 3; probe += 1) await fetch(`${server.origin}/probe`);
      expect(server.exchanges.slice(first).filter(({ path }) => path === "/stream")).toHaveLength(1);
      viewer.clock.advance(1);
      await viewer.untilOpen();
      expect(viewer.counters().attempts).toBe(2);
      expect(viewer.events).toHaveLength(1);
    } finally {
      viewer.stream.dispose();
    }
  });
});
