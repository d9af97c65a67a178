import { describe, expect, it } from "vitest";

import {
  connectedFixture,
  createConnectionFixture,
  msUntilOpen,
  network,
  refused,
} from "../../harness/connection-fixture.ts";

describe("switching to another address", () => {
  it("keeps the old stream until the new one delivers", () => {
    const fixture = connectedFixture();
    fixture.advance(20_000);
    fixture.send({ type: "switch" });
    expect(fixture.open()).toEqual([1, 2]);
    fixture.accept();
    fixture.say("bytes");
    expect(fixture.open()).toEqual([1, 2]);
    fixture.say("event");
    expect(fixture.open()).toEqual([2]);
  });

  it("keeps the old stream for 5 s at most", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "switch" });
    fixture.accept();
    fixture.advance(4_999);
    expect(fixture.open()).toEqual([1, 2]);
    fixture.advance(1);
    expect(fixture.open()).toEqual([2]);
  });

  it("never keeps more than two streams, and two for no longer than 5 s, however often it is asked for", () => {
    const fixture = connectedFixture();
    for (let time = 0; time < 4; time += 1) {
      fixture.send({ type: "switch" });
      expect(fixture.open()).toHaveLength(2);
      fixture.advance(1_000);
    }
    fixture.advance(1_000);
    expect(fixture.open()).toEqual([1]);
  });

  it("goes on with the old stream when the new one fails, and tries again later", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "switch" });
    fixture.end(network, 2);
    expect(fixture.open()).toEqual([1]);
    expect(msUntilOpen(fixture)).toBeGreaterThanOrEqual(5_000);
    expect(fixture.open()).toEqual([1, 3]);
    fixture.accept();
    fixture.say("event");
    expect(fixture.open()).toEqual([3]);
  });

  it("goes on with the old stream when the new one has no answer within 5 s", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "switch" });
    fixture.advance(5_000);
    expect(fixture.open()).toEqual([1]);
    expect(fixture.state().lastFailure).toEqual({ kind: "no-answer" });
  });

  it("tries less and less often while the new address goes on failing beside a healthy old stream", () => {
    const fixture = connectedFixture({ random: () => 1 - Number.EPSILON });
    fixture.advance(90_000);
    fixture.send({ type: "switch" });
    const waits = Array.from({ length: 7 }, () => {
      fixture.end(network);
      expect(fixture.open()).toEqual([1]);
      const waited = Math.round(msUntilOpen(fixture) ?? Number.NaN);
      fixture.send({ type: "bytes", id: 1 });
      return waited;
    });
    expect(waits).toEqual([5_000, 5_000, 5_000, 5_000, 6_000, 8_000, 12_000]);
  });

  it("hears the old stream meanwhile, so that it is not taken for silent afterwards", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "heartbeat", everyMs: 8_000 });
    fixture.advance(16_000);
    fixture.send({ type: "switch" });
    fixture.advance(3_000);
    fixture.send({ type: "bytes", id: 1 });
    fixture.end(network);
    fixture.advance(4_000);
    expect(fixture.open()).toEqual([1]);
  });

  it("keeps to the wait a server asks for when the old stream is lost meanwhile", () => {
    const fixture = connectedFixture({ random: () => 0 });
    fixture.send({ type: "switch" });
    fixture.end(refused(503, 120_000));
    fixture.advance(10_000);
    fixture.end(network);
    fixture.send({ type: "online" });
    expect(msUntilOpen(fixture)).toBeGreaterThanOrEqual(110_000);
  });

  it("replaces an attempt that has no answer yet", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "start" });
    fixture.send({ type: "switch" });
    expect(fixture.open()).toEqual([2]);
  });

  it("goes on with the new stream when the old one ends first", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "switch" });
    fixture.end(network, 1);
    fixture.accept();
    fixture.say("event");
    fixture.advance(60_000);
    expect(fixture.opened).toHaveLength(2);
    expect(fixture.state().failures).toBe(0);
  });

  it("does not disturb a wait for the next attempt", () => {
    const fixture = createConnectionFixture({ random: () => 0.5 });
    fixture.send({ type: "start" });
    fixture.end(network);
    fixture.send({ type: "switch" });
    expect(fixture.open()).toEqual([]);
    expect(msUntilOpen(fixture)).toBe(2_250);
  });

  it("closes both streams when stopped", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "switch" });
    fixture.send({ type: "stop" });
    expect(fixture.open()).toEqual([]);
    expect(new Set(fixture.closed.map(({ id }) => id))).toEqual(new Set([1, 2]));
  });

  it("does nothing before the start", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "switch" });
    expect(fixture.opened).toEqual([]);
  });
});

describe("Last-Event-ID to a service of another origin", () => {
  it("is left out after an attempt that got nowhere, and sent again the next time", () => {
    const fixture = createConnectionFixture({ crossOrigin: true });
    fixture.send({ type: "start" });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      fixture.end(network);
      msUntilOpen(fixture);
    }
    expect(fixture.opened.map(({ resume }) => resume)).toEqual([true, false, true, false]);
  });

  it("stays left out where that helped", () => {
    const fixture = createConnectionFixture({ crossOrigin: true });
    fixture.send({ type: "start" });
    fixture.end(network);
    msUntilOpen(fixture);
    fixture.accept();
    fixture.end({ kind: "ended" });
    msUntilOpen(fixture);
    expect(fixture.opened.map(({ resume }) => resume)).toEqual([true, false, false]);
  });

  it("is sent again after a refusal and after an attempt that nobody answered: neither is about it", () => {
    const fixture = createConnectionFixture({ crossOrigin: true });
    fixture.send({ type: "start" });
    fixture.end(refused(503));
    msUntilOpen(fixture);
    msUntilOpen(fixture);
    expect(fixture.closed).toHaveLength(1);
    expect(fixture.opened.map(({ resume }) => resume)).toEqual([true, true, true]);
  });

  it("is always sent to the page's own origin", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "start" });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      fixture.end(network);
      msUntilOpen(fixture);
    }
    expect(fixture.opened.every(({ resume }) => resume)).toBe(true);
  });
});

describe("stopping and finishing", () => {
  it.each(["stop", "finish"] as const)("%s closes the stream and opens no other", (type) => {
    const fixture = connectedFixture();
    fixture.send({ type });
    expect(fixture.open()).toEqual([]);
    for (const input of ["timer", "online", "visible", "restored", "switch"] as const) {
      fixture.send({ type: "hidden" });
      fixture.advance(30_000);
      fixture.send({ type: input });
      fixture.advance(600_000);
    }
    expect(fixture.opened).toHaveLength(1);
  });

  it("tells a finished broadcast from one that was left", () => {
    const left = connectedFixture();
    left.send({ type: "stop" });
    expect(left.state().halt).toBeUndefined();
    const over = connectedFixture();
    over.send({ type: "finish" });
    expect(over.state().halt).toBe("ended");
  });

  it("can be started again", () => {
    const fixture = connectedFixture();
    fixture.send({ type: "stop" });
    fixture.send({ type: "start" });
    expect(fixture.open()).toEqual([2]);
  });

  it("starting twice opens one stream", () => {
    const fixture = createConnectionFixture();
    fixture.send({ type: "start" });
    fixture.send({ type: "start" });
    fixture.send({ type: "retry" });
    expect(fixture.open()).toEqual([1]);
  });
});
