import { describe, expect, it } from "vitest";

import type { Cause } from "../../../src/stream/connection-state.ts";
import {
  connectedWorld,
  createConnectionWorld,
  ended,
  msUntilOpen,
  network,
  refused,
  type ConnectionWorld,
} from "../../harness/connection-world.ts";

const nearlyOne = (): number => 1 - Number.EPSILON;
const CAP_MS = 30_000;

const RETRYABLE: readonly (readonly [string, Cause])[] = [
  ["a lost network", network],
  ["an end of the stream", ended],
  ["a page that is no stream", { kind: "wrong-type" }],
  ...[408, 425, 429, 500, 502, 503, 504, 520, 599, 201, 302, 304].map(
    (status) => [`a ${status}`, refused(status)] as const,
  ),
];

describe.each(RETRYABLE)("after %s", (_what, cause) => {
  it("the stream is opened again, a hundred times without giving up", () => {
    const world = createConnectionWorld({ random: nearlyOne });
    world.send({ type: "start" });
    for (let failure = 1; failure <= 100; failure += 1) {
      world.end(cause);
      expect(world.open()).toEqual([]);
      expect(msUntilOpen(world)).toBeLessThanOrEqual(CAP_MS);
      expect(world.open()).toEqual([failure + 1]);
    }
  });

  it("an open stream is opened again", () => {
    const world = connectedWorld({ random: nearlyOne });
    world.advance(10_000);
    world.end(cause);
    expect(msUntilOpen(world)).toBeLessThanOrEqual(5_000);
  });
});

const HALTING: readonly (readonly [Cause, string])[] = [
  [refused(401), "unauthorized"],
  [refused(403), "unauthorized"],
  [refused(404), "unknown-token"],
  [refused(410), "ended"],
  [{ kind: "refused", status: 410, code: "revoked" }, "revoked"],
  [refused(204), "ended"],
  [refused(400), "refused"],
  [refused(405), "refused"],
  [refused(418), "refused"],
  [refused(422), "refused"],
  [refused(451), "refused"],
];

describe.each(HALTING)("after the answer %j", (cause, halt) => {
  const halted = (): ConnectionWorld => {
    const world = createConnectionWorld();
    world.send({ type: "start" });
    world.end(cause);
    return world;
  };

  it(`the machine stops and says why: ${halt}`, () => {
    const world = halted();
    expect(world.state()).toMatchObject({ running: false, halt });
    expect(world.open()).toEqual([]);
  });

  it("nothing is opened by time or by the page", () => {
    const world = halted();
    const inputs = ["timer", "online", "offline", "hidden", "visible", "restored", "switch"] as const;
    for (const type of inputs) {
      world.send({ type });
      world.advance(600_000);
    }
    expect(world.opened).toHaveLength(1);
  });

  it.each(["start", "retry"] as const)("%s tries once more, at once", (type) => {
    const world = halted();
    world.send({ type });
    expect(world.opened).toHaveLength(2);
    expect(world.state()).toMatchObject({ running: true });
    expect(world.state().halt).toBeUndefined();
  });

  it("it is the same for a stream that was open", () => {
    const world = connectedWorld();
    world.advance(100_000);
    world.end(cause);
    world.advance(600_000);
    expect(world.opened).toHaveLength(1);
    expect(world.state().halt).toBe(halt);
  });
});

describe("the wait a server asks for", () => {
  it.each([0, 0.5, 1 - Number.EPSILON])("of 7 s is kept and not stretched (draw %d)", (draw) => {
    const world = createConnectionWorld({ random: () => draw });
    world.send({ type: "start" });
    world.end(refused(503, 7_000));
    const waited = msUntilOpen(world);
    expect(waited).toBeGreaterThanOrEqual(7_000);
    expect(waited).toBeLessThanOrEqual(9_000);
  });

  it("is never longer than five minutes and jitter", () => {
    const world = createConnectionWorld({ random: nearlyOne });
    world.send({ type: "start" });
    world.end(refused(429, 86_400_000));
    expect(msUntilOpen(world)).toBeLessThanOrEqual(302_000);
  });

  it.each(["online", "visible", "restored"] as const)("holds when the page says %s meanwhile", (type) => {
    const world = createConnectionWorld({ random: () => 0 });
    world.send({ type: "start" });
    world.end(refused(503, 120_000));
    if (type !== "online") world.send({ type: "hidden" });
    world.advance(30_000);
    world.send({ type });
    world.advance(89_999);
    expect(world.opened).toHaveLength(1);
    world.advance(2_001);
    expect(world.opened).toHaveLength(2);
  });

  it("does not keep a person from trying", () => {
    const world = createConnectionWorld();
    world.send({ type: "start" });
    world.end(refused(503, 120_000));
    world.send({ type: "retry" });
    expect(world.opened).toHaveLength(2);
  });

  it("is forgotten after the next attempt", () => {
    const world = createConnectionWorld({ random: () => 0 });
    world.send({ type: "start" });
    world.end(refused(503, 120_000));
    world.send({ type: "retry" });
    world.accept();
    world.advance(5_000);
    world.send({ type: "online" });
    expect(msUntilOpen(world)).toBeLessThanOrEqual(2_000);
  });
});

/** The widest wait after each of `times` failures of a stream that lives for `aliveMs` every time. */
function waits(aliveMs: number, times: number): number[] {
  const world = createConnectionWorld({ random: nearlyOne });
  world.send({ type: "start" });
  return Array.from({ length: times }, () => {
    world.accept();
    for (let alive = 0; alive < aliveMs; alive += 1_000) {
      world.advance(1_000);
      world.say("bytes");
    }
    world.end(ended);
    return Math.round(msUntilOpen(world) ?? Number.NaN);
  });
}

describe("how failures add up", () => {
  it("short lives make the waits grow", () => {
    expect(waits(59_000, 6)).toEqual([5_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it("a minute of health makes the next failure the first one again", () => {
    expect(waits(60_000, 3)).toEqual([5_000, 5_000, 5_000]);
  });

  it.each<[string, (world: ConnectionWorld) => void]>([
    ["a switch", (world) => world.send({ type: "switch" })],
    ["coming back online", (world) => world.send({ type: "online" })],
    ["coming back from the cache", (world) => world.send({ type: "restored" })],
  ])("a minute of health counts also where the stream was replaced by %s", (_what, replace) => {
    const world = createConnectionWorld({ random: nearlyOne });
    world.send({ type: "start" });
    for (let failure = 0; failure < 6; failure += 1) {
      world.end(network);
      msUntilOpen(world);
    }
    world.accept();
    world.advance(90_000);
    replace(world);
    world.advance(1_000);
    expect(world.open().length).toBeGreaterThan(0);
    world.end(network);
    expect(msUntilOpen(world)).toBeLessThanOrEqual(5_000);
  });
});
