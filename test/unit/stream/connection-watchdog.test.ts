import { describe, expect, it } from "vitest";

import {
  connectedFixture,
  createConnectionFixture,
  msUntilOpen,
  network,
} from "../../harness/connection-fixture.ts";

describe("an attempt without an answer", () => {
  it("is given up after 10 s, and another follows", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "start" });
    fixture.advance(9_999);
    expect(fixture.open()).toEqual([1]);
    fixture.advance(1);
    expect(fixture.open()).toEqual([]);
    expect(fixture.closed).toEqual([{ id: 1, at: 10_000, by: "timer" }]);
    expect(fixture.state().lastFailure).toEqual({ kind: "no-answer" });
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(2_000);
  });

  it("is not given up once it answered", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "start" });
    fixture.advance(9_999);
    fixture.accept();
    fixture.advance(60_000);
    expect(fixture.open()).toEqual([1]);
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
    const fixture = connectedFixture();
    fixture.send({ type: "heartbeat", everyMs });
    fixture.advance(12_345);
    fixture.say("bytes");
    fixture.advance(limit - 1);
    expect(fixture.open()).toEqual([1]);
    fixture.advance(1);
    expect(fixture.open()).toEqual([]);
    expect(fixture.state().lastFailure).toEqual({ kind: "silent" });
    expect(msUntilOpen(fixture)).toBeLessThanOrEqual(2_000);
  });

  it("is closed after five minutes where no heartbeat was promised", () => {
    const fixture = connectedFixture();
    fixture.advance(299_999);
    expect(fixture.open()).toEqual([1]);
    fixture.advance(1);
    expect(fixture.open()).toEqual([]);
  });

  it("is closed at once where the clock slept meanwhile", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "heartbeat", everyMs: 15_000 });
    fixture.advance(8 * 3_600_000);
    expect(fixture.closed[0]).toMatchObject({ id: 1 });
    expect(fixture.opened.length).toBeGreaterThan(1);
  });

  it("keeps the promise of a heartbeat for the streams that follow", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "heartbeat", everyMs: 15_000 });
    fixture.end(network);
    msUntilOpen(fixture);
    fixture.accept();
    fixture.advance(37_500);
    expect(fixture.open()).toEqual([]);
  });
});

describe("a stream that only sends comments", () => {
  it("runs for ten minutes without a second attempt", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "heartbeat", everyMs: 15_000 });
    for (let passed = 0; passed < 600_000; passed += 15_000) {
      fixture.advance(15_000);
      fixture.say("bytes");
    }
    expect(fixture.opened).toHaveLength(1);
    expect(fixture.open()).toEqual([1]);
  });

  it("is not kept alive by bytes of another stream", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "heartbeat", everyMs: 15_000 });
    for (let passed = 0; passed < 37_500; passed += 2_500) {
      fixture.advance(2_500);
      fixture.send({ type: "bytes", id: 99 });
    }
    expect(fixture.open()).toEqual([]);
  });
});

describe("times that are no round numbers", () => {
  it.each([0.1, 1234.5678, 98_765.432_1, 2 ** 31 + 0.7])("never make the machine spin (%d)", (startMs) => {
    const fixture = connectedFixture({ startMs, random: () => 0.123_456_789 });
    fixture.send({ type: "heartbeat", everyMs: 8_123.4 });
    for (let round = 0; round < 300; round += 1) {
      fixture.advance(7_777.7);
      if (round % 3 === 0 && fixture.open().length > 0) fixture.accept();
      if (round % 7 === 0) fixture.send({ type: "switch" });
    }
    expect(fixture.opened.length).toBeGreaterThan(10);
  });
});
