import { describe, expect, it } from "vitest";

import {
  connectedWorld,
  createConnectionWorld,
  msUntilOpen,
  network,
  refused,
} from "../../harness/connection-world.ts";

describe("switching to another address", () => {
  it("keeps the old stream until the new one delivers", () => {
    const world = connectedWorld();
    world.advance(20_000);
    world.send({ type: "switch" });
    expect(world.open()).toEqual([1, 2]);
    world.accept();
    world.say("bytes");
    expect(world.open()).toEqual([1, 2]);
    world.say("event");
    expect(world.open()).toEqual([2]);
  });

  it("keeps the old stream for 5 s at most", () => {
    const world = connectedWorld();
    world.send({ type: "switch" });
    world.accept();
    world.advance(4_999);
    expect(world.open()).toEqual([1, 2]);
    world.advance(1);
    expect(world.open()).toEqual([2]);
  });

  it("never keeps more than two streams, and two for no longer than 5 s, however often it is asked for", () => {
    const world = connectedWorld();
    for (let time = 0; time < 4; time += 1) {
      world.send({ type: "switch" });
      expect(world.open()).toHaveLength(2);
      world.advance(1_000);
    }
    world.advance(1_000);
    expect(world.open()).toEqual([1]);
  });

  it("goes on with the old stream when the new one fails, and tries again later", () => {
    const world = connectedWorld();
    world.send({ type: "switch" });
    world.end(network, 2);
    expect(world.open()).toEqual([1]);
    expect(msUntilOpen(world)).toBeGreaterThanOrEqual(5_000);
    expect(world.open()).toEqual([1, 3]);
    world.accept();
    world.say("event");
    expect(world.open()).toEqual([3]);
  });

  it("goes on with the old stream when the new one has no answer within 5 s", () => {
    const world = connectedWorld();
    world.send({ type: "switch" });
    world.advance(5_000);
    expect(world.open()).toEqual([1]);
    expect(world.state().lastFailure).toEqual({ kind: "no-answer" });
  });

  it("tries less and less often while the new address goes on failing beside a healthy old stream", () => {
    const world = connectedWorld({ random: () => 1 - Number.EPSILON });
    world.advance(90_000);
    world.send({ type: "switch" });
    const waits = Array.from({ length: 7 }, () => {
      world.end(network);
      expect(world.open()).toEqual([1]);
      const waited = Math.round(msUntilOpen(world) ?? Number.NaN);
      world.send({ type: "bytes", id: 1 });
      return waited;
    });
    expect(waits).toEqual([5_000, 5_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it("hears the old stream meanwhile, so that it is not taken for silent afterwards", () => {
    const world = connectedWorld();
    world.send({ type: "heartbeat", everyMs: 8_000 });
    world.advance(16_000);
    world.send({ type: "switch" });
    world.advance(3_000);
    world.send({ type: "bytes", id: 1 });
    world.end(network);
    world.advance(4_000);
    expect(world.open()).toEqual([1]);
  });

  it("keeps to the wait a server asks for when the old stream is lost meanwhile", () => {
    const world = connectedWorld({ random: () => 0 });
    world.send({ type: "switch" });
    world.end(refused(503, 120_000));
    world.advance(10_000);
    world.end(network);
    world.send({ type: "online" });
    expect(msUntilOpen(world)).toBeGreaterThanOrEqual(110_000);
  });

  it("replaces an attempt that has no answer yet", () => {
    const world = createConnectionWorld();
    world.send({ type: "start" });
    world.send({ type: "switch" });
    expect(world.open()).toEqual([2]);
  });

  it("goes on with the new stream when the old one ends first", () => {
    const world = connectedWorld();
    world.send({ type: "switch" });
    world.end(network, 1);
    world.accept();
    world.say("event");
    world.advance(60_000);
    expect(world.opened).toHaveLength(2);
    expect(world.state().failures).toBe(0);
  });

  it("does not disturb a wait for the next attempt", () => {
    const world = createConnectionWorld({ random: () => 0.5 });
    world.send({ type: "start" });
    world.end(network);
    world.send({ type: "switch" });
    expect(world.open()).toEqual([]);
    expect(msUntilOpen(world)).toBe(2_500);
  });

  it("closes both streams when stopped", () => {
    const world = connectedWorld();
    world.send({ type: "switch" });
    world.send({ type: "stop" });
    expect(world.open()).toEqual([]);
    expect(new Set(world.closed.map(({ id }) => id))).toEqual(new Set([1, 2]));
  });

  it("does nothing before the start", () => {
    const world = createConnectionWorld();
    world.send({ type: "switch" });
    expect(world.opened).toEqual([]);
  });
});

describe("Last-Event-ID to a service of another origin", () => {
  it("is left out after an attempt that got nowhere, and sent again the next time", () => {
    const world = createConnectionWorld({ crossOrigin: true });
    world.send({ type: "start" });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      world.end(network);
      msUntilOpen(world);
    }
    expect(world.opened.map(({ resume }) => resume)).toEqual([true, false, true, false]);
  });

  it("stays left out where that helped", () => {
    const world = createConnectionWorld({ crossOrigin: true });
    world.send({ type: "start" });
    world.end(network);
    msUntilOpen(world);
    world.accept();
    world.end({ kind: "ended" });
    msUntilOpen(world);
    expect(world.opened.map(({ resume }) => resume)).toEqual([true, false, false]);
  });

  it("is always sent to the page's own origin", () => {
    const world = createConnectionWorld();
    world.send({ type: "start" });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      world.end(network);
      msUntilOpen(world);
    }
    expect(world.opened.every(({ resume }) => resume)).toBe(true);
  });
});

describe("stopping and finishing", () => {
  it.each(["stop", "finish"] as const)("%s closes the stream and opens no other", (type) => {
    const world = connectedWorld();
    world.send({ type });
    expect(world.open()).toEqual([]);
    for (const input of ["timer", "online", "visible", "restored", "switch"] as const) {
      world.send({ type: "hidden" });
      world.advance(30_000);
      world.send({ type: input });
      world.advance(600_000);
    }
    expect(world.opened).toHaveLength(1);
  });

  it("tells a finished broadcast from one that was left", () => {
    const left = connectedWorld();
    left.send({ type: "stop" });
    expect(left.state().halt).toBeUndefined();
    const over = connectedWorld();
    over.send({ type: "finish" });
    expect(over.state().halt).toBe("ended");
  });

  it("can be started again", () => {
    const world = connectedWorld();
    world.send({ type: "stop" });
    world.send({ type: "start" });
    expect(world.open()).toEqual([2]);
  });

  it("starting twice opens one stream", () => {
    const world = createConnectionWorld();
    world.send({ type: "start" });
    world.send({ type: "start" });
    world.send({ type: "retry" });
    expect(world.open()).toEqual([1]);
  });
});
