import { describe, expect, it } from "vitest";

import type { Cause } from "../../../src/stream/connection-state.ts";
import {
  connectedFixture,
  createConnectionFixture,
  ended,
  msUntilOpen,
  network,
  refused,
  type ConnectionFixture,
} from "../../harness/connection-fixture.ts";

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
    const fixture = createConnectionFixture({ random: nearlyOne });
    fixture.send({ type: "start" });
    for (let failure = 1; failure <= 100; failure += 1) {
      fixture.end(cause);
      expect(fixture.open()).toEqual([]);
      expect(msUntilOpen(fixture)).toBeLessThanOrEqual(CAP_MS);
      expect(fixture.open()).toEqual([failure + 1]);
    }
  });

  it("an open stream is opened again", () => {
    const fixture = connectedFixture({ random: nearlyOne });
    fixture.advance(10_000);
    fixture.end(cause);
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(5_000);
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
  const halted = (): ConnectionFixture => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "start" });
    fixture.end(cause);
    return fixture;
  };

  it(`the machine stops and says why: ${halt}`, () => {
    const fixture = halted();
    expect(fixture.state()).toMatchObject({ running: false, halt });
    expect(fixture.open()).toEqual([]);
  });

  it("nothing is opened by time or by the page", () => {
    const fixture = halted();
    const inputs = ["timer", "online", "offline", "hidden", "visible", "restored", "switch"] as const;
    for (const type of inputs) {
      fixture.send({ type });
      fixture.advance(600_000);
    }
    expect(fixture.opened).toHaveLength(1);
  });

  it.each(["start", "retry"] as const)("%s tries once more, at once", (type) => {
    const fixture = halted();
    fixture.send({ type });
    expect(fixture.opened).toHaveLength(2);
    expect(fixture.state()).toMatchObject({ running: true });
    expect(fixture.state().halt).toBeUndefined();
  });

  it("it is the same for a stream that was open", () => {
    const fixture = connectedFixture();
    fixture.advance(100_000);
    fixture.end(cause);
    fixture.advance(600_000);
    expect(fixture.opened).toHaveLength(1);
    expect(fixture.state().halt).toBe(halt);
  });
});

describe("the wait a server asks for", () => {
  it.each([0, 0.5, 1 - Number.EPSILON])("of 7 s is kept and not stretched (draw %d)", (draw) => {
    const fixture = createConnectionFixture({ random: () => draw });
    fixture.send({ type: "start" });
    fixture.end(refused(503, 7_000));
    const waited = msUntilOpen(fixture);
    expect(waited).toBeGreaterThanOrEqual(7_000);
    expect(waited).toBeLessThanOrEqual(9_000);
  });

  it("is never longer than five minutes and jitter", () => {
    const fixture = createConnectionFixture({ random: nearlyOne });
    fixture.send({ type: "start" });
    fixture.end(refused(429, 86_400_000));
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(302_000);
  });

  it.each(["online", "visible", "restored"] as const)("holds when the page says %s meanwhile", (type) => {
    const fixture = createConnectionFixture({ random: () => 0 });
    fixture.send({ type: "start" });
    fixture.end(refused(503, 120_000));
    if (type !== "online") fixture.send({ type: "hidden" });
    fixture.advance(30_000);
    fixture.send({ type });
    fixture.advance(89_999);
    expect(fixture.opened).toHaveLength(1);
    fixture.advance(2_001);
    expect(fixture.opened).toHaveLength(2);
  });

  it("does not keep a person from trying", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "start" });
    fixture.end(refused(503, 120_000));
    fixture.send({ type: "retry" });
    expect(fixture.opened).toHaveLength(2);
  });

  it("is forgotten after the next attempt", () => {
    const fixture = createConnectionFixture({ random: () => 0 });
    fixture.send({ type: "start" });
    fixture.end(refused(503, 120_000));
    fixture.send({ type: "retry" });
    fixture.accept();
    fixture.advance(5_000);
    fixture.send({ type: "online" });
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(2_000);
  });
});

/** The widest wait after each of `times` failures of a stream that lives for `aliveMs` every time. */
function waits(aliveMs: number, times: number): number[] {
  const fixture = createConnectionFixture({ random: nearlyOne });
  fixture.send({ type: "start" });
  return Array.from({ length: times }, () => {
    fixture.accept();
    for (let alive = 0; alive < aliveMs; alive += 1_000) {
      fixture.advance(1_000);
      fixture.say("bytes");
    }
    fixture.end(ended);
    return Math.round(msUntilOpen(fixture) ?? Number.NaN);
  });
}

describe("how failures add up", () => {
  it("short lives make the waits grow", () => {
    expect(waits(59_000, 6)).toEqual([4_500, 4_500, 4_500, 5_000, 6_000, 8_000]);
  });

  it("a minute of health makes the next failure the first one again", () => {
    expect(waits(60_000, 3)).toEqual([4_500, 4_500, 4_500]);
  });

  it.each<[string, (fixture: ConnectionFixture) => void]>([
    ["a switch", (fixture) => fixture.send({ type: "switch" })],
    ["coming back online", (fixture) => fixture.send({ type: "online" })],
    ["coming back from the cache", (fixture) => fixture.send({ type: "restored" })],
  ])("a minute of health counts also where the stream was replaced by %s", (_what, replace) => {
    const fixture = createConnectionFixture({ random: nearlyOne });
    fixture.send({ type: "start" });
    for (let failure = 0; failure < 6; failure += 1) {
      fixture.end(network);
      msUntilOpen(fixture);
    }
    fixture.accept();
    fixture.advance(90_000);
    replace(fixture);
    fixture.advance(1_000);
    expect(fixture.open().length).toBeGreaterThan(0);
    fixture.end(network);
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(5_000);
  });
});
