/**
 * What the stream promises, each promise by its number, kept over real sockets and a network that breaks: getting
 * back (R1 to R5).
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { seededRandom } from "../../harness/builders.ts";
import type { Fault } from "../../harness/fault-proxy.ts";
import { expectLongTimers } from "../../harness/quiet-timers.ts";
import { openEventStream, type RawServer, startRawServer } from "../../harness/raw-server.ts";
import { openFaultyNetwork, type FaultyNetwork } from "../../harness/faulty-network.ts";
import { startViewer, type Viewer } from "../../harness/viewer.ts";

const MINUTE_MS = 60_000;
const CAP_MS = 30_000;
/** Silence after which a stream counts as dead, for the heartbeat of the rehearsal, in ms. */
const SILENCE_MS = 37_500;

expectLongTimers();

let network: FaultyNetwork;
beforeEach(async () => {
  network = await openFaultyNetwork();
});
afterEach(() => network.close());

async function expectSentence(viewer: Viewer, sid: number): Promise<void> {
  await viewer.until("the greeting", () => viewer.events.some(({ type }) => type === "connected"));
  network.say(sid);
  await viewer.until(`sentence ${sid}`, () =>
    viewer.events.some((event) => event.type === "sentence" && event.sid === sid),
  );
}

const status = (status: number): [string, Fault] => [
  `status ${status}`,
  { kind: "answer", status, body: "no" },
];
const html = { "content-type": "text/html" };

const FAULTS: readonly (readonly [what: string, fault: Fault])[] = [
  ["a connection that is refused", { kind: "refuse" }],
  ["an answer that never comes", { kind: "silence" }],
  ["a stream that ends at once", { kind: "cut", afterBytes: 0 }],
  ["a stream that ends in the middle of a frame", { kind: "cut", afterBytes: 150 }],
  ["a stream that is reset at once", { kind: "reset", afterBytes: 0 }],
  ["a stream that is reset in the middle of a frame", { kind: "reset", afterBytes: 150 }],
  ["a stream that falls silent in the middle of a frame", { kind: "stall", afterBytes: 150 }],
  ...[408, 425, 429, 500, 502, 503, 504].map(status),
  ["a sign-in page", { kind: "answer", status: 200, headers: html, body: "<h1>Sign in" }],
  [
    "JSON without end",
    { kind: "answer", status: 200, headers: { "content-type": "application/json" }, endless: true },
  ],
  ["an error without end", { kind: "answer", status: 503, endless: true }],
  ["a redirect loop", { kind: "answer", status: 302, headers: { location: "?again" } }],
];

describe("R1: what may pass is tried again", () => {
  it.each(FAULTS)("after %s, until the stream is open again", async (_what, fault) => {
    network.proxy.set(fault);
    const viewer = network.viewer({ random: () => 0.999 });
    for (let failures = 1; failures <= 3; failures += 1) {
      const asked = network.proxy.requests.length;
      await viewer.until("a failure or silence", () => {
        const { main } = viewer.state();
        return main === undefined || fault.kind === "silence" || fault.kind === "stall";
      });
      if (fault.kind === "silence") viewer.clock.advance(10_000);
      if (fault.kind === "stall") {
        await viewer.untilOpen();
        viewer.clock.advance(300_000);
      }
      await viewer.untilLost();
      // A stream that lived long before it fell silent was a healthy one.
      expect(viewer.state()).toMatchObject({
        running: true,
        failures: fault.kind === "stall" ? 1 : failures,
      });
      if (failures === 3) network.proxy.set(undefined);
      expect(viewer.passUntilAttempt()).toBeLessThanOrEqual(CAP_MS + 1_000);
      expect(network.proxy.requests.length).toBeGreaterThanOrEqual(asked);
    }
    await viewer.untilOpen();
    await expectSentence(viewer, 1);
  });

  it("without limit", async () => {
    network.proxy.set({ kind: "refuse" });
    const viewer = network.viewer({ random: seededRandom(1) });
    for (let failures = 1; failures <= 200; failures += 1) {
      await viewer.untilLost();
      expect(viewer.state()).toMatchObject({ running: true, failures });
      expect(viewer.passUntilAttempt()).toBeLessThanOrEqual(CAP_MS + 1_000);
    }
    await viewer.untilLost();
    network.proxy.set(undefined);
    viewer.passUntilAttempt();
    await viewer.untilOpen();
    await expectSentence(viewer, 1);
  });
});

/** The most attempts within any minute. */
const busiestMinute = (times: readonly number[]): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE_MS).length));

describe("against a server that opens every stream and ends it", () => {
  let server: RawServer;
  beforeEach(async () => {
    server = await startRawServer();
  });
  afterEach(() => server.close());

  async function attempts(says: string, random: () => number, forMs: number): Promise<number[]> {
    server.answer((exchange) => {
      openEventStream(exchange);
      exchange.send(says);
      exchange.end();
    });
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition, random });
    const times = [viewer.clock.now()];
    while (viewer.clock.now() < forMs) {
      await viewer.untilLost();
      viewer.passUntilAttempt();
      times.push(viewer.clock.now());
    }
    viewer.stream.dispose();
    expect(server.exchanges.length).toBeLessThanOrEqual(times.length);
    return times;
  }

  it.each<[what: string, random: () => number]>([
    ["with chance as it comes", seededRandom(7)],
    ["with the worst luck there is", () => 0],
  ])("R2: at most 12 attempts a minute are made, %s", async (_what, random) => {
    const times = await attempts(": hello\n\n", random, 20 * MINUTE_MS);
    expect(busiestMinute(times)).toBeLessThanOrEqual(12);
    expect(times.length).toBeGreaterThan(20);
  });

  it("R2: a stream that lived for a minute starts the count of failures anew", async () => {
    server.answer(openEventStream);
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    for (const [round, livesMs, failures] of [
      [0, 1_000, 1],
      [1, 1_000, 2],
      [2, 60_000, 1],
    ] as const) {
      await viewer.untilOpen();
      viewer.clock.advance(livesMs);
      (await server.exchange(round)).end();
      await viewer.untilLost();
      expect(viewer.state().failures).toBe(failures);
      viewer.passUntilAttempt();
    }
    viewer.stream.dispose();
  });

  it.each(["0", "1", "2147483648", "9".repeat(400), "-1"])(
    "R4: retry: %.12s makes no storm, even with the worst luck there is",
    async (value) => {
      const times = await attempts(`retry: ${value}\n\n`, () => 0, 5 * MINUTE_MS);
      expect(busiestMinute(times)).toBeLessThanOrEqual(12);
    },
  );
});

describe("R3: Retry-After is honoured", () => {
  const date = "Sat, 03 Jan 2026 10:00:00 GMT";
  const retryAfter = (value: string, headers = {}): Fault => ({
    kind: "answer",
    status: 503,
    headers: { "retry-after": value, date, ...headers },
  });

  it.each<[what: string, value: string, from: number, to: number]>([
    ["in seconds", "7", 7_000, 9_000],
    ["as a date, by the server's own clock", "Sat, 03 Jan 2026 10:00:07 GMT", 7_000, 9_000],
    ["as a date in the old spelling", "Saturday, 03-Jan-26 10:00:07 GMT", 7_000, 9_000],
    ["but never for less than 1 s", "0", 1_000, 3_000],
    ["but never for a date that is past", "Sat, 03 Jan 2026 09:00:00 GMT", 1_000, 3_000],
    ["but never for more than 5 min", "86400", 300_000, 302_000],
    ["but not where it makes no sense", "soon", 0, 5_000],
  ])("%s (%s)", async (_what, value, from, to) => {
    for (const random of [0, 0.5, 0.999]) {
      network.proxy.set(retryAfter(value));
      const viewer = network.viewer({ random: () => random });
      await viewer.untilLost();
      network.proxy.set(undefined);
      const waited = viewer.passUntilAttempt();
      expect(waited).toBeGreaterThanOrEqual(from);
      expect(waited).toBeLessThanOrEqual(to + 50);
      await viewer.untilOpen();
      viewer.stream.dispose();
    }
  });

  it("also with 429, and by nobody who comes back meanwhile", async () => {
    network.proxy.set({ kind: "answer", status: 429, headers: { "retry-after": "60" } });
    const viewer = network.viewer();
    await viewer.untilLost();
    viewer.clock.advance(10_000);
    viewer.stream.send({ type: "online" });
    expect(viewer.passUntilAttempt()).toBeGreaterThanOrEqual(50_000);
  });
});

describe("R5: a dead stream is found", () => {
  it("10 s after the request, where no answer comes", async () => {
    network.proxy.set({ kind: "silence" });
    const viewer = network.viewer();
    viewer.clock.advance(9_999);
    expect(viewer.state().main).toBeDefined();
    viewer.clock.advance(1);
    expect(viewer.state()).toMatchObject({ lastFailure: { kind: "no-answer" } });
    await network.untilNoneOpen();
  });

  it("after 2.5 heartbeats, where the connection is half-open", async () => {
    const viewer = network.viewer();
    await expectSentence(viewer, 1);
    network.proxy.strike("stall");
    network.say(2);
    viewer.clock.advance(SILENCE_MS - 1);
    expect(viewer.state().main?.openedAt).toBeDefined();
    viewer.clock.advance(1);
    expect(viewer.state()).toMatchObject({ lastFailure: { kind: "silent" } });
    await network.untilNoneOpen();
    expect(viewer.passUntilAttempt(2_000)).toBeLessThanOrEqual(2_000);
    await viewer.until("the sentence said meanwhile", () => viewer.subtitles().newestSid === 2);
    expect(network.proxy.mostOpen()).toBe(1);
  });

  it("while one that drips byte by byte is left alone", async () => {
    network.proxy.set({ kind: "slice", bytes: 1 });
    const viewer = network.viewer();
    await expectSentence(viewer, 1);
    expect(viewer.counters().attempts).toBe(1);
  });

  it("while one that only sends comments is left alone for ten minutes", async () => {
    const quiet = await openFaultyNetwork({ state: { status: "pending" } });
    try {
      const viewer = quiet.viewer();
      await viewer.until("the greeting", () => viewer.events.length > 0);
      quiet.server.advance(15_000);
      await viewer.until("the number of viewers", () => viewer.events.length > 1);
      const events = viewer.events.length;
      for (let passed = 0; passed < 10 * MINUTE_MS; passed += 15_000) {
        const bytes = viewer.bytes();
        viewer.clock.advance(15_000);
        quiet.server.advance(15_000);
        await viewer.until("a comment", () => viewer.bytes() > bytes);
      }
      expect(viewer.counters().attempts).toBe(1);
      expect(quiet.proxy.requests).toHaveLength(1);
      expect(viewer.events).toHaveLength(events);
    } finally {
      await quiet.close();
    }
  });
});
