import { describe, expect, it } from "vitest";

import { createStream, type StreamCounters, type StreamOptions } from "../../../src/stream/stream.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { fakeTransports } from "../../harness/fake-transport.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

function open(more: Partial<StreamOptions> = {}) {
  const clock = createManualClock();
  const transports = fakeTransports();
  const events: BroadcastEvent[] = [];
  let counters: StreamCounters | undefined;
  const stream = createStream({
    openTransport: transports.openTransport,
    url: () => "/broadcast/ab12/text",
    crossOrigin: false,
    clock,
    random: () => 0.5,
    onEvent: (event) => void events.push(event),
    onChange: (_state, now) => void (counters = now),
    ...more,
  });
  stream.send({ type: "start" });
  transports.newest().onOpen();
  return { clock, ...transports, events, stream, counters: () => counters };
}

const sentence = (sid: number) => ({ sid, original_text: "a", is_final: true });

describe("a subscriber that throws", () => {
  it("on every one of a thousand events misses none of them and breaks nothing", () => {
    let seen = 0;
    const { newest, attempts, counters } = open({
      onEvent: () => {
        seen += 1;
        throw new Error("The renderer is broken");
      },
    });
    for (let sid = 1; sid <= 1_000; sid += 1) newest().deliver("init_sentence", sentence(sid), String(sid));
    newest().deliver("heartbeat", {});
    expect(seen).toBe(1_001);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]?.closes()).toBe(0);
    expect(counters()).toMatchObject({ events: 1_001 });
    expect(counters()?.thrown).toBeGreaterThanOrEqual(1_000);
  });

  it("still lets the service announce its heartbeat and end the broadcast", () => {
    const { newest, attempts, clock } = open({
      onEvent: () => {
        throw new Error("The renderer is broken");
      },
    });
    newest().deliver("connected", { heartbeat_interval_ms: 10_000 });
    clock.advance(25_000);
    expect(attempts[0]?.closes()).toBe(1);
    clock.advance(2_000);
    newest().deliver("ended", {});
    expect(attempts[1]?.closes()).toBe(1);
  });

  it("to changes cannot break the stream either", () => {
    const transports = fakeTransports();
    const clock = createManualClock();
    const events: BroadcastEvent[] = [];
    const stream = createStream({
      openTransport: transports.openTransport,
      url: () => "/broadcast/ab12/text",
      crossOrigin: false,
      clock,
      random: () => 0.5,
      onEvent: (event) => void events.push(event),
      onChange: () => {
        throw new Error("The renderer is broken");
      },
    });
    expect(() => stream.send({ type: "start" })).not.toThrow();
    expect(() => transports.newest().onOpen()).not.toThrow();
    expect(() => transports.newest().deliver("heartbeat", {})).not.toThrow();
    expect(() => transports.newest().deliver("something_new", {})).not.toThrow();
    expect(events).toHaveLength(1);
    expect(() => transports.newest().onClose({ kind: "network" })).not.toThrow();
    clock.advance(5_000);
    expect(transports.attempts).toHaveLength(2);
  });

  it("is counted where it threw at a change", () => {
    let broken = true;
    let counters: StreamCounters | undefined;
    const { newest } = open({
      onChange: (_state, now) => {
        if (broken) throw new Error("The renderer is broken");
        counters = now;
      },
    });
    broken = false;
    newest().deliver("heartbeat", {});
    expect(counters?.thrown).toBeGreaterThan(0);
  });

  it("may leave the broadcast in the middle of a batch, and hears no more of it", () => {
    let heard = 0;
    const { newest, stream } = open({
      onEvent: () => {
        heard += 1;
        stream.send({ type: "stop" });
      },
    });
    const part = { language: "en", text: "a", is_final: true };
    newest().deliver("batch_retranslation", {
      translations: [
        { ...part, sid: 1 },
        { ...part, sid: 2 },
      ],
    });
    expect(heard).toBe(1);
  });

  it("may leave the broadcast from inside an event", () => {
    const { newest, attempts, stream } = open({
      onEvent: () => {
        stream.send({ type: "stop" });
        throw new Error("The renderer is broken");
      },
    });
    newest().deliver("heartbeat", {});
    expect(attempts[0]?.closes()).toBe(1);
  });
});

describe("a transport that was closed", () => {
  it.each<[string, (fixture: ReturnType<typeof open>) => void]>([
    ["a stop", ({ stream }) => stream.send({ type: "stop" })],
    ["the page coming back", ({ stream, clock }) => (clock.advance(10_000), stream.send({ type: "online" }))],
    [
      "a switch",
      ({ stream, newest }) => {
        stream.send({ type: "switch" });
        newest().onOpen();
        newest().deliver("heartbeat", {});
      },
    ],
    ["a deadline", ({ clock }) => clock.advance(300_000)],
  ])("after %s is not heard any more", (_why, close) => {
    const fixture = open();
    const [first] = fixture.attempts;
    first?.deliver("heartbeat", {}, "1");
    close(fixture);
    expect(first?.closes()).toBe(1);
    const before = {
      heard: fixture.events.length,
      attempts: fixture.attempts.length,
      counters: fixture.counters(),
    };
    first?.onBytes(1_000);
    first?.onOpen();
    first?.deliver("init_sentence", sentence(9), "9");
    first?.deliver("something_new", {});
    first?.deliver("ended", {});
    first?.deliver("error", { error_code: "broadcast_unauthorized", severity: "fatal" });
    first?.onClose({ kind: "refused", status: 401, code: "unauthorized" });
    expect(fixture.events).toHaveLength(before.heard);
    expect(fixture.attempts).toHaveLength(before.attempts);
    expect(fixture.stream.lastEventId()).toBe("1");
    expect(fixture.counters()).toEqual(before.counters);
    expect(first?.closes()).toBe(1);
  });

  it("by its own end is not heard any more either", () => {
    const { newest, events, clock, attempts } = open();
    const first = newest();
    first.onClose({ kind: "network" });
    first.deliver("heartbeat", {});
    first.onClose({ kind: "refused", status: 401, code: "unauthorized" });
    expect(events).toEqual([]);
    clock.advance(5_000);
    expect(attempts).toHaveLength(2);
  });

  it("from inside an event delivers nothing more of a batch to the machine", () => {
    const { newest, attempts, clock, events } = open();
    newest().deliver("ended", {});
    newest().deliver("heartbeat", {});
    clock.advance(600_000);
    expect(attempts).toHaveLength(1);
    expect(events).toEqual([{ type: "ended" }]);
  });
});

describe("a stream that is being replaced", () => {
  it("is still heard until its successor delivers", () => {
    const { attempts, events, stream, newest } = open();
    stream.send({ type: "switch" });
    attempts[0]?.deliver("init_sentence", sentence(1));
    newest().onOpen();
    newest().deliver("init_sentence", sentence(2));
    attempts[0]?.deliver("init_sentence", sentence(3));
    expect(events.map((event) => ("sid" in event ? event.sid : 0))).toEqual([1, 2]);
  });

  it("does not end the broadcast by being refused", () => {
    const { attempts, stream, newest, events } = open();
    stream.send({ type: "switch" });
    attempts[0]?.deliver("error", { error_code: "broadcast_unauthorized", severity: "fatal" });
    newest().onOpen();
    newest().deliver("heartbeat", {});
    expect(events.at(-1)).toEqual({ type: "heartbeat" });
  });
});

describe("a transport that fails while it is being opened", () => {
  it("is an attempt like any other", () => {
    const transports = fakeTransports();
    const clock = createManualClock();
    let tries = 0;
    const stream = createStream({
      openTransport: (url, lastEventId, handlers) => {
        tries += 1;
        if (tries === 1) handlers.onClose({ kind: "network" });
        return transports.openTransport(url, lastEventId, handlers);
      },
      url: () => "/broadcast/ab12/text",
      crossOrigin: false,
      clock,
      random: () => 0.5,
      onEvent: () => undefined,
      onChange: () => undefined,
    });
    stream.send({ type: "start" });
    clock.advance(5_000);
    expect(tries).toBe(2);
  });
});
