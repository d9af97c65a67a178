import { describe, expect, it } from "vitest";

import {
  connectedWorld,
  createConnectionWorld,
  msUntilOpen,
  network,
} from "../../harness/connection-world.ts";

describe("an attempt without an answer", () => {
  it("is given up after 10 s, and another follows", () => {
    const world = createConnectionWorld();
    world.send({ type: "start" });
    world.advance(9_999);
    expect(world.open()).toEqual([1]);
    world.advance(1);
    expect(world.open()).toEqual([]);
    expect(world.closed).toEqual([{ id: 1, at: 10_000, by: "timer" }]);
    expect(world.state().lastFailure).toEqual({ kind: "no-answer" });
    expect(msUntilOpen(world)).toBeLessThanOrEqual(2_000);
  });

  it("is not given up once it answered", () => {
    const world = createConnectionWorld();
    world.send({ type: "start" });
    world.advance(9_999);
    world.accept();
    world.advance(60_000);
    expect(world.open()).toEqual([1]);
  });
});

describe("a stream that falls silent", () => {
  it.each([
    [15_000, 37_500],
    [10_000, 25_000],
    [8_000, 20_000],
    [1_000, 20_000],
    [60_000, 150_000],
    [86_400_000, 300_000],
  ])("with a heartbeat every %i ms is closed after %i ms", (everyMs, limit) => {
    const world = connectedWorld();
    world.send({ type: "heartbeat", everyMs });
    world.advance(12_345);
    world.say("bytes");
    world.advance(limit - 1);
    expect(world.open()).toEqual([1]);
    world.advance(1);
    expect(world.open()).toEqual([]);
    expect(world.state().lastFailure).toEqual({ kind: "silent" });
    expect(msUntilOpen(world)).toBeLessThanOrEqual(2_000);
  });

  it("is closed after five minutes where no heartbeat was promised", () => {
    const world = connectedWorld();
    world.advance(299_999);
    expect(world.open()).toEqual([1]);
    world.advance(1);
    expect(world.open()).toEqual([]);
  });

  it("is closed at once where the clock slept meanwhile", () => {
    const world = connectedWorld();
    world.send({ type: "heartbeat", everyMs: 15_000 });
    world.advance(8 * 3_600_000);
    expect(world.closed[0]).toMatchObject({ id: 1 });
    expect(world.opened.length).toBeGreaterThan(1);
  });

  it("keeps the promise of a heartbeat for the streams that follow", () => {
    const world = connectedWorld();
    world.send({ type: "heartbeat", everyMs: 15_000 });
    world.end(network);
    msUntilOpen(world);
    world.accept();
    world.advance(37_500);
    expect(world.open()).toEqual([]);
  });
});

describe("a stream that only sends comments", () => {
  it("runs for ten minutes without a second attempt", () => {
    const world = connectedWorld();
    world.send({ type: "heartbeat", everyMs: 15_000 });
    for (let passed = 0; passed < 600_000; passed += 15_000) {
      world.advance(15_000);
      world.say("bytes");
    }
    expect(world.opened).toHaveLength(1);
    expect(world.open()).toEqual([1]);
  });

  it("is not kept alive by bytes of another stream", () => {
    const world = connectedWorld();
    world.send({ type: "heartbeat", everyMs: 15_000 });
    for (let passed = 0; passed < 37_500; passed += 2_500) {
      world.advance(2_500);
      world.send({ type: "bytes", id: 99 });
    }
    expect(world.open()).toEqual([]);
  });
});

describe("times that are no round numbers", () => {
  it.each([0.1, 1234.5678, 98_765.432_1, 2 ** 31 + 0.7])("never make the machine spin (%d)", (startMs) => {
    const world = connectedWorld({ startMs, random: () => 0.123_456_789 });
    world.send({ type: "heartbeat", everyMs: 8_123.4 });
    for (let round = 0; round < 300; round += 1) {
      world.advance(7_777.7);
      if (round % 3 === 0 && world.open().length > 0) world.accept();
      if (round % 7 === 0) world.send({ type: "switch" });
    }
    expect(world.opened.length).toBeGreaterThan(10);
  });
});
