/**
 * What the stream promises, each promise by its number, kept over real sockets and a network that breaks: never more
 * than one connection, none left behind, a stream that subscribers cannot break, and a fresh one for who comes back
 * (R6, R7, R10).
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { seededRandom } from "../../harness/builders.ts";
import type { Fault } from "../../harness/fault-proxy.ts";
import { openEventStream, startRawServer } from "../../harness/raw-server.ts";
import { openFaultyNetwork, type FaultyNetwork } from "../../harness/faulty-network.ts";
import { startViewer, type Viewer } from "../../harness/viewer.ts";

let network: FaultyNetwork;
beforeEach(async () => {
  network = await openFaultyNetwork();
});
afterEach(() => network.close());

/** The stream is open, and its first event is there. */
async function greeted(viewer: Viewer): Promise<void> {
  await viewer.untilOpen();
  await viewer.until("the greeting", () => {
    const { main } = viewer.state();
    return main !== undefined && viewer.events.at(-1)?.type === "connected";
  });
}

/** Whether an attempt has neither been answered nor failed. */
const isAsking = (viewer: Viewer): boolean => {
  const { main } = viewer.state();
  return main !== undefined && main.openedAt === undefined;
};

const json = { "content-type": "application/json" };
const FAULTS: readonly Fault[] = [
  { kind: "refuse" },
  { kind: "silence" },
  { kind: "cut", afterBytes: 0 },
  { kind: "cut", afterBytes: 200 },
  { kind: "reset", afterBytes: 200 },
  { kind: "stall", afterBytes: 0 },
  { kind: "stall", afterBytes: 200 },
  { kind: "slice", bytes: 1 },
  { kind: "answer", status: 503, endless: true },
  { kind: "answer", status: 503, headers: { "retry-after": "3" } },
  { kind: "answer", status: 200, headers: json, endless: true },
  { kind: "answer", status: 302, headers: { location: "?again" } },
];

describe("R6: a viewer has at most one connection", () => {
  it("through 150 faults, as the server counts", async () => {
    const random = seededRandom(6);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const viewer = network.viewer({ random });
    for (let faults = 0; faults < 150; faults += 1) {
      const fault = pick(FAULTS);
      await greeted(viewer);
      network.proxy.set(fault);
      network.proxy.strike(pick(["cut", "reset"]));
      await viewer.untilLost();
      await network.untilNoneOpen();
      const asked = network.proxy.requests.length;
      viewer.passUntilAttempt();
      await network.untilAsked(asked + 1);
      await viewer.until("an opening or the end", () => fault.kind === "silence" || !isAsking(viewer));
      if (fault.kind === "silence" || fault.kind === "stall") viewer.passUntilLost();
      else network.proxy.strike("reset");
      network.proxy.set(undefined);
      await viewer.untilLost();
      await network.untilNoneOpen();
      viewer.passUntilAttempt();
    }
    await greeted(viewer);
    expect(network.proxy.mostOpen()).toBe(1);
    expect(viewer.counters().attempts).toBe(301);
  }, 20_000);

  it("and two for at most 5 s while one stream replaces another", async () => {
    const server = await startRawServer();
    server.answer(openEventStream);
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    try {
      await viewer.untilOpen();
      viewer.stream.send({ type: "switch" });
      await server.exchange(1);
      await viewer.untilOpen();
      expect(server.open()).toBe(2);
      viewer.clock.advance(5_000);
      await server.condition.until("a closed connection", () => server.open() === 1);
      expect((await server.exchange(0)).isOpen()).toBe(false);
      expect(server.mostOpen()).toBe(2);
    } finally {
      viewer.stream.dispose();
      await server.close();
    }
  });

  it("and one again as soon as the new stream delivers", async () => {
    const server = await startRawServer();
    server.answer(openEventStream);
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    try {
      await viewer.untilOpen();
      viewer.stream.send({ type: "switch" });
      (await server.exchange(1)).send("event: heartbeat\ndata: {}\n\n");
      await server.condition.until("a closed connection", () => server.open() === 1);
      expect((await server.exchange(0)).isOpen()).toBe(false);
    } finally {
      viewer.stream.dispose();
      await server.close();
    }
  });
});

describe("R6: nothing is open 1 s after the viewer has left", () => {
  it.each<[while_: string, fault: Fault | undefined]>([
    ["the stream is well", undefined],
    ["no answer has come", { kind: "silence" }],
    ["the stream is half-open", { kind: "stall", afterBytes: 100 }],
    ["an error with status 503 goes on without end", { kind: "answer", status: 503, endless: true }],
    [
      "JSON with status 200 goes on without end",
      { kind: "answer", status: 200, headers: json, endless: true },
    ],
    ["redirects go round in a circle", { kind: "answer", status: 302, headers: { location: "?again" } }],
    ["bytes drip in", { kind: "drip", bytes: 1, everyMs: 5 }],
  ])("while %s", async (_while, fault) => {
    network.proxy.set(fault);
    const viewer = network.viewer();
    await network.untilAsked(1);
    viewer.stream.dispose();
    await network.untilNoneOpen();
    const asked = network.proxy.requests.length;
    viewer.clock.advance(600_000);
    expect(viewer.clock.pending()).toBe(0);
    expect(viewer.counters().attempts).toBe(1);
    await fetch(`${network.proxy.origin}/anything`);
    expect(network.proxy.requests.length).toBeLessThanOrEqual(asked + 1);
  });
});

describe("R7: a subscriber that throws", () => {
  it("on each of 1,000 events hears all of them on one stream", async () => {
    let seen = 0;
    const viewer = network.viewer({
      onEvent: () => {
        seen += 1;
        throw new Error("The renderer is broken");
      },
    });
    await viewer.until("the greeting", () => seen === 1);
    for (let sid = 1; sid <= 1_000; sid += 1) network.say(sid);
    await viewer.until("1,000 sentences", () => seen === 1_001);
    expect(viewer.counters()).toMatchObject({ attempts: 1, events: 1_001 });
    expect(viewer.counters().thrown).toBeGreaterThanOrEqual(1_000);
    expect(viewer.state().main?.openedAt).toBeDefined();
    expect(network.proxy.open()).toBe(1);
    expect(network.proxy.requests).toHaveLength(1);
    viewer.stream.dispose();
    await network.untilNoneOpen();
  });
});

describe("R10: who comes back finds a fresh stream", () => {
  type Sign = "visible" | "restored" | "online";
  type Return = readonly [how: string, away: (viewer: Viewer) => void, back: readonly Sign[]];
  const hidden =
    (ms: number) =>
    (viewer: Viewer): void => {
      viewer.stream.send({ type: "hidden" });
      viewer.clock.advance(ms);
    };
  const RETURNS: readonly Return[] = [
    ["to a page that was hidden for 6 s", hidden(6_000), ["visible"]],
    ["to a page that was hidden for an hour", hidden(3_600_000), ["visible"]],
    [
      "to a page from the back-forward cache",
      (viewer) => {
        viewer.stream.send({ type: "hidden" });
        viewer.stream.send({ type: "left" });
        viewer.clock.advance(20_000);
      },
      ["restored", "visible"],
    ],
    [
      "to a network that was lost",
      (viewer) => {
        viewer.stream.send({ type: "offline" });
        viewer.clock.advance(8_000);
      },
      ["online"],
    ],
    ["with every sign there is", hidden(30_000), ["visible", "restored", "online", "visible", "online"]],
  ];

  it.each(RETURNS)("within 2 s %s, and never a second one", async (_how, away, back) => {
    for (const random of [0, 0.5, 0.999]) {
      const viewer = network.viewer({ random: () => random });
      await greeted(viewer);
      network.say(1);
      await viewer.until("a sentence", () => viewer.subtitles().newestSid === 1);
      away(viewer);
      const before = viewer.counters().attempts;
      network.proxy.mostOpen();
      for (const type of back) viewer.stream.send({ type });
      await network.untilNoneOpen();
      network.say(2);
      expect(viewer.passUntilAttempt(2_000)).toBeLessThanOrEqual(2_000);
      await viewer.until("what was said meanwhile", () => viewer.subtitles().newestSid === 2);
      expect(viewer.subtitles()).toMatchObject({ count: 2, gaps: [] });
      for (const type of back) viewer.stream.send({ type });
      viewer.clock.advance(1_000);
      expect(viewer.counters().attempts).toBe(before + 1);
      expect(network.proxy.mostOpen()).toBe(1);
      viewer.stream.dispose();
      await network.untilNoneOpen();
    }
  });

  it("also where the old stream was half-open and nobody could know", async () => {
    const viewer = network.viewer();
    await greeted(viewer);
    network.proxy.strike("stall");
    viewer.stream.send({ type: "hidden" });
    network.say(1);
    viewer.clock.advance(6_000);
    viewer.stream.send({ type: "visible" });
    await network.untilNoneOpen();
    expect(viewer.passUntilAttempt(2_000)).toBeLessThanOrEqual(2_000);
    await viewer.until("what was said meanwhile", () => viewer.subtitles().newestSid === 1);
    expect(network.proxy.mostOpen()).toBe(1);
  });

  it("but a glance away of 5 s costs nobody a stream", async () => {
    const viewer = network.viewer();
    await greeted(viewer);
    hidden(5_000)(viewer);
    viewer.stream.send({ type: "visible" });
    viewer.clock.advance(5_000);
    expect(viewer.counters().attempts).toBe(1);
    expect(network.proxy.open()).toBe(1);
  });
});
