import { describe, expect, it } from "vitest";

import {
  connectedFixture,
  type ConnectionFixture,
  createConnectionFixture,
  msUntilOpen,
  network,
} from "../../harness/connection-fixture.ts";

const nearlyOne = (): number => 1 - Number.EPSILON;

/** Lets time pass on a stream that hears a comment every 10 s, so that only the page matters. */
function liveFor(fixture: ConnectionFixture, ms: number): void {
  for (let passed = 0; passed < ms; passed += 10_000) {
    fixture.advance(Math.min(10_000, ms - passed));
    if (fixture.open().length > 0) fixture.say("bytes");
  }
}

/** Whether a fresh stream replaced what was open, and how soon. */
function freshOpen(fixture: ConnectionFixture): number | undefined {
  const before = fixture.open();
  const waited = msUntilOpen(fixture, 2_000);
  expect(fixture.open().filter((id) => before.includes(id))).toEqual([]);
  return waited;
}

describe("a page that was hidden", () => {
  it("keeps its stream when it comes back within 5 s", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "hidden" });
    fixture.advance(5_000);
    fixture.send({ type: "visible" });
    liveFor(fixture, 60_000);
    expect(fixture.opened).toHaveLength(1);
    expect(fixture.open()).toEqual([1]);
  });

  it.each([5_001, 30_000, 59_999])("opens a fresh stream within 2 s when it comes back after %i ms", (ms) => {
    const fixture = connectedFixture({ random: nearlyOne });
    fixture.advance(20_000);
    fixture.send({ type: "hidden" });
    fixture.advance(ms);
    fixture.send({ type: "visible" });
    expect(freshOpen(fixture)).toBeLessThanOrEqual(2_000);
    expect(fixture.open()).toEqual([2]);
  });

  it("lets its stream go after a minute, and plans nothing more", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "hidden" });
    liveFor(fixture, 59_999);
    expect(fixture.open()).toEqual([1]);
    fixture.advance(1);
    expect(fixture.open()).toEqual([]);
    fixture.advance(86_400_000);
    expect(fixture.opened).toHaveLength(1);
  });

  it("gives up waiting for an attempt too", () => {
    const fixture = createConnectionFixture({ random: nearlyOne });
    fixture.send({ type: "start" });
    fixture.send({ type: "hidden" });
    fixture.advance(9_000);
    for (let failure = 0; failure < 4; failure += 1) {
      fixture.end(network);
      msUntilOpen(fixture);
    }
    fixture.end(network);
    fixture.advance(600_000);
    const attempts = fixture.opened.length;
    fixture.advance(86_400_000);
    expect(fixture.opened).toHaveLength(attempts);
    expect(fixture.open()).toEqual([]);
  });

  it("opens a fresh stream within 2 s when it comes back after hours", () => {
    const fixture = connectedFixture({ random: nearlyOne });
    fixture.send({ type: "hidden" });
    fixture.advance(8 * 3_600_000);
    fixture.send({ type: "visible" });
    expect(freshOpen(fixture)).toBeLessThanOrEqual(2_000);
  });

  it("does not open a stream because the network came back while nobody looks", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "hidden" });
    fixture.advance(120_000);
    fixture.send({ type: "online" });
    fixture.advance(120_000);
    expect(fixture.opened).toHaveLength(1);
    fixture.send({ type: "visible" });
    expect(freshOpen(fixture)).toBeLessThanOrEqual(2_000);
  });

  it("keeps its stream for hours when asked to", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "keep-when-hidden", keep: true });
    fixture.send({ type: "hidden" });
    liveFor(fixture, 3 * 3_600_000);
    expect(fixture.open()).toEqual([1]);
    fixture.end(network);
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(30_000);
  });

  it("lets its stream go when keeping it ends, a minute after it was hidden at the latest", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "keep-when-hidden", keep: true });
    fixture.send({ type: "hidden" });
    liveFor(fixture, 20_000);
    fixture.send({ type: "keep-when-hidden", keep: false });
    liveFor(fixture, 39_000);
    expect(fixture.open()).toEqual([1]);
    fixture.advance(1_000);
    expect(fixture.open()).toEqual([]);
  });

  it("counts from when it was hidden first, however often that is said", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "hidden" });
    liveFor(fixture, 40_000);
    fixture.send({ type: "hidden" });
    liveFor(fixture, 20_000);
    expect(fixture.open()).toEqual([]);
  });

  it("does not start by being shown", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "hidden" });
    fixture.advance(100_000);
    fixture.send({ type: "visible" });
    fixture.advance(100_000);
    expect(fixture.opened).toEqual([]);
  });
});

describe.each(["online", "restored"] as const)("a page that is %s again", (type) => {
  it("opens a fresh stream within 2 s in place of one that may be dead", () => {
    const fixture = connectedFixture({ random: nearlyOne });
    fixture.advance(30_000);
    fixture.send({ type });
    expect(freshOpen(fixture)).toBeLessThanOrEqual(2_000);
    expect(fixture.open()).toHaveLength(1);
  });

  it("does not wait for a far attempt", () => {
    const fixture = createConnectionFixture({ random: nearlyOne });
    fixture.send({ type: "start" });
    for (let failure = 0; failure < 7; failure += 1) {
      fixture.end(network);
      msUntilOpen(fixture);
    }
    fixture.end(network);
    fixture.send({ type });
    expect(freshOpen(fixture)).toBeLessThanOrEqual(2_000);
  });

  it("does not put off an attempt that is near", () => {
    let draw = 0.01;
    const fixture = createConnectionFixture({ random: () => draw });
    fixture.send({ type: "start" });
    fixture.end(network);
    draw = nearlyOne();
    fixture.send({ type });
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(50);
  });

  it("leaves a stream alone that was opened less than a second ago", () => {
    const fixture = connectedFixture();
    fixture.advance(999);
    fixture.send({ type });
    fixture.advance(5_000);
    expect(fixture.opened).toHaveLength(1);
    expect(fixture.open()).toEqual([1]);
  });

  it("opens one stream, however often that is said", () => {
    const fixture = connectedFixture();
    fixture.advance(30_000);
    for (let time = 0; time < 20; time += 1) fixture.send({ type });
    fixture.advance(5_000);
    expect(fixture.opened).toHaveLength(2);
  });
});

describe("a page that is offline", () => {
  it("says so, and goes on trying, because browsers are often wrong", () => {
    const fixture = connectedFixture();
    fixture.advance(1_000);
    fixture.send({ type: "offline" });
    expect(fixture.state().offline).toBe(true);
    expect(fixture.open()).toEqual([1]);
    fixture.end(network);
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(5_000);
    fixture.send({ type: "online" });
    expect(fixture.state().offline).toBe(false);
  });
});
