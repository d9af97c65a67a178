import { describe, expect, it } from "vitest";

import {
  connectedWorld,
  type ConnectionWorld,
  createConnectionWorld,
  msUntilOpen,
  network,
} from "../../harness/connection-world.ts";

const nearlyOne = (): number => 1 - Number.EPSILON;

/** Lets time pass on a stream that hears a comment every 10 s, so that only the page matters. */
function liveFor(world: ConnectionWorld, ms: number): void {
  for (let passed = 0; passed < ms; passed += 10_000) {
    world.advance(Math.min(10_000, ms - passed));
    if (world.open().length > 0) world.say("bytes");
  }
}

/** Whether a fresh stream replaced what was open, and how soon. */
function freshOpen(world: ConnectionWorld): number | undefined {
  const before = world.open();
  const waited = msUntilOpen(world, 2_000);
  expect(world.open().filter((id) => before.includes(id))).toEqual([]);
  return waited;
}

describe("a page that was hidden", () => {
  it("keeps its stream when it comes back within 5 s", () => {
    const world = connectedWorld();
    world.send({ type: "hidden" });
    world.advance(5_000);
    world.send({ type: "visible" });
    liveFor(world, 60_000);
    expect(world.opened).toHaveLength(1);
    expect(world.open()).toEqual([1]);
  });

  it.each([5_001, 30_000, 59_999])("opens a fresh stream within 2 s when it comes back after %i ms", (ms) => {
    const world = connectedWorld({ random: nearlyOne });
    world.advance(20_000);
    world.send({ type: "hidden" });
    world.advance(ms);
    world.send({ type: "visible" });
    expect(freshOpen(world)).toBeLessThanOrEqual(2_000);
    expect(world.open()).toEqual([2]);
  });

  it("lets its stream go after a minute, and plans nothing more", () => {
    const world = connectedWorld();
    world.send({ type: "hidden" });
    liveFor(world, 59_999);
    expect(world.open()).toEqual([1]);
    world.advance(1);
    expect(world.open()).toEqual([]);
    world.advance(86_400_000);
    expect(world.opened).toHaveLength(1);
  });

  it("gives up waiting for an attempt too", () => {
    const world = createConnectionWorld({ random: nearlyOne });
    world.send({ type: "start" });
    world.send({ type: "hidden" });
    world.advance(9_000);
    for (let failure = 0; failure < 4; failure += 1) {
      world.end(network);
      msUntilOpen(world);
    }
    world.end(network);
    world.advance(600_000);
    const attempts = world.opened.length;
    world.advance(86_400_000);
    expect(world.opened).toHaveLength(attempts);
    expect(world.open()).toEqual([]);
  });

  it("opens a fresh stream within 2 s when it comes back after hours", () => {
    const world = connectedWorld({ random: nearlyOne });
    world.send({ type: "hidden" });
    world.advance(8 * 3_600_000);
    world.send({ type: "visible" });
    expect(freshOpen(world)).toBeLessThanOrEqual(2_000);
  });

  it("does not open a stream because the network came back while nobody looks", () => {
    const world = connectedWorld();
    world.send({ type: "hidden" });
    world.advance(120_000);
    world.send({ type: "online" });
    world.advance(120_000);
    expect(world.opened).toHaveLength(1);
    world.send({ type: "visible" });
    expect(freshOpen(world)).toBeLessThanOrEqual(2_000);
  });

  it("keeps its stream for hours when asked to", () => {
    const world = connectedWorld();
    world.send({ type: "keep-when-hidden", keep: true });
    world.send({ type: "hidden" });
    liveFor(world, 3 * 3_600_000);
    expect(world.open()).toEqual([1]);
    world.end(network);
    expect(msUntilOpen(world)).toBeLessThanOrEqual(30_000);
  });

  it("lets its stream go when keeping it ends, a minute after it was hidden at the latest", () => {
    const world = connectedWorld();
    world.send({ type: "keep-when-hidden", keep: true });
    world.send({ type: "hidden" });
    liveFor(world, 20_000);
    world.send({ type: "keep-when-hidden", keep: false });
    liveFor(world, 39_000);
    expect(world.open()).toEqual([1]);
    world.advance(1_000);
    expect(world.open()).toEqual([]);
  });

  it("counts from when it was hidden first, however often that is said", () => {
    const world = connectedWorld();
    world.send({ type: "hidden" });
    liveFor(world, 40_000);
    world.send({ type: "hidden" });
    liveFor(world, 20_000);
    expect(world.open()).toEqual([]);
  });

  it("does not start by being shown", () => {
    const world = createConnectionWorld();
    world.send({ type: "hidden" });
    world.advance(100_000);
    world.send({ type: "visible" });
    world.advance(100_000);
    expect(world.opened).toEqual([]);
  });
});

describe.each(["online", "restored"] as const)("a page that is %s again", (type) => {
  it("opens a fresh stream within 2 s in place of one that may be dead", () => {
    const world = connectedWorld({ random: nearlyOne });
    world.advance(30_000);
    world.send({ type });
    expect(freshOpen(world)).toBeLessThanOrEqual(2_000);
    expect(world.open()).toHaveLength(1);
  });

  it("does not wait for a far attempt", () => {
    const world = createConnectionWorld({ random: nearlyOne });
    world.send({ type: "start" });
    for (let failure = 0; failure < 7; failure += 1) {
      world.end(network);
      msUntilOpen(world);
    }
    world.end(network);
    world.send({ type });
    expect(freshOpen(world)).toBeLessThanOrEqual(2_000);
  });

  it("does not put off an attempt that is near", () => {
    let draw = 0.01;
    const world = createConnectionWorld({ random: () => draw });
    world.send({ type: "start" });
    world.end(network);
    draw = nearlyOne();
    world.send({ type });
    expect(msUntilOpen(world)).toBeLessThanOrEqual(50);
  });

  it("leaves a stream alone that was opened less than a second ago", () => {
    const world = connectedWorld();
    world.advance(999);
    world.send({ type });
    world.advance(5_000);
    expect(world.opened).toHaveLength(1);
    expect(world.open()).toEqual([1]);
  });

  it("opens one stream, however often that is said", () => {
    const world = connectedWorld();
    world.advance(30_000);
    for (let time = 0; time < 20; time += 1) world.send({ type });
    world.advance(5_000);
    expect(world.opened).toHaveLength(2);
  });
});

describe("a page that is offline", () => {
  it("says so, and goes on trying, because browsers are often wrong", () => {
    const world = connectedWorld();
    world.advance(1_000);
    world.send({ type: "offline" });
    expect(world.state().offline).toBe(true);
    expect(world.open()).toEqual([1]);
    world.end(network);
    expect(msUntilOpen(world)).toBeLessThanOrEqual(5_000);
    world.send({ type: "online" });
    expect(world.state().offline).toBe(false);
  });
});
