import { describe, expect, it } from "vitest";

import type { ConnectionState } from "../../../src/stream/connection-state.ts";
import { createStream, type StreamCounters, type StreamOptions } from "../../../src/stream/stream.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { fakeTransports } from "../../harness/fake-transport.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { payloadOf } from "../../harness/wire-examples.ts";

function setUp(more: Partial<StreamOptions> = {}) {
  const clock = createManualClock();
  const transports = fakeTransports();
  const events: BroadcastEvent[] = [];
  const changes: { state: ConnectionState; counters: StreamCounters }[] = [];
  const stream = createStream({
    openTransport: transports.openTransport,
    url: () => "https://vas.example/broadcast/ab12/text",
    crossOrigin: false,
    clock,
    random: () => 0.5,
    onEvent: (event) => void events.push(event),
    onChange: (state, counters) => void changes.push({ state, counters }),
    ...more,
  });
  const last = () => {
    const change = changes.at(-1);
    if (change === undefined) throw new Error("Nothing changed yet");
    return change;
  };
  return { clock, ...transports, events, stream, last };
}

/** A stream that was started and whose first attempt was answered. */
function open(more: Partial<StreamOptions> = {}) {
  const fixture = setUp(more);
  fixture.stream.send({ type: "start" });
  fixture.newest().onOpen();
  return fixture;
}

describe("a stream", () => {
  it("opens nothing before it is started", () => {
    const { attempts, clock } = setUp();
    clock.advance(600_000);
    expect(attempts).toHaveLength(0);
    expect(clock.pending()).toBe(0);
  });

  it("hands decoded events on, in order", () => {
    const { newest, events } = open();
    newest().deliver("heartbeat", {});
    newest().deliver("sentence", { sid: 1, original_text: "大家好", final: true });
    newest().deliver("batch_retranslation", {
      translations: [
        { sid: 1, lang: "en", text: "Hello", final: true },
        { sid: 1, lang: "de", text: "Hallo", final: true },
      ],
    });
    expect(events.map((event) => event.type)).toEqual([
      "heartbeat",
      "sentence",
      "translation",
      "translation",
    ]);
  });

  it("asks for the address anew at every attempt", () => {
    let language = "en";
    const { newest, stream, attempts } = open({ url: () => `/broadcast/ab12/text?lang=${language}` });
    language = "de";
    stream.send({ type: "switch" });
    expect(attempts.map(({ url }) => url)).toEqual([
      "/broadcast/ab12/text?lang=en",
      "/broadcast/ab12/text?lang=de",
    ]);
    newest().onOpen();
    newest().deliver("heartbeat", {});
    expect(attempts[0]?.closes()).toBe(1);
  });

  it("gives a silent attempt up by itself, and tries again", () => {
    const { attempts, clock, stream } = setUp();
    stream.send({ type: "start" });
    clock.advance(10_000);
    expect(attempts[0]?.closes()).toBe(1);
    clock.advance(2_000);
    expect(attempts).toHaveLength(2);
  });

  it("lives by the heartbeat the service announces, counted in bytes", () => {
    const { attempts, clock, newest } = open();
    newest().deliver("connected", { heartbeat_interval_ms: 10_000 });
    for (let ticker = 0; ticker < 60; ticker += 1) {
      clock.advance(10_000);
      newest().onBytes(3);
    }
    expect(attempts).toHaveLength(1);
    clock.advance(25_000);
    expect(attempts[0]?.closes()).toBe(1);
  });

  it("leaves no timer and no connection behind when disposed", () => {
    const { attempts, clock, newest, stream } = open();
    stream.send({ type: "switch" });
    newest().onOpen();
    stream.dispose();
    expect(attempts.map((attempt) => attempt.closes())).toEqual([1, 1]);
    expect(clock.pending()).toBe(0);
    clock.advance(600_000);
    expect(attempts).toHaveLength(2);
  });

  it("leaves no timer behind when disposed while waiting", () => {
    const { clock, newest, stream } = open();
    newest().onClose({ kind: "network" });
    expect(clock.pending()).toBe(1);
    stream.dispose();
    expect(clock.pending()).toBe(0);
  });
});

describe("Last-Event-ID", () => {
  it("goes on from the newest event after a reconnect", () => {
    const { attempts, clock, newest } = open();
    newest().deliver("heartbeat", {}, "41");
    newest().deliver("heartbeat", {}, "42");
    newest().onClose({ kind: "ended" });
    clock.advance(5_000);
    expect(attempts.map(({ lastEventId }) => lastEventId)).toEqual([undefined, "42"]);
  });

  it("is kept by events that have none, and moved by events that are refused", () => {
    const { newest, stream } = open();
    newest().deliver("heartbeat", {}, "41");
    newest().deliver("heartbeat", {});
    expect(stream.lastEventId()).toBe("41");
    newest().deliver("something_new", {}, "42");
    expect(stream.lastEventId()).toBe("42");
  });

  it("goes on from before a reload", () => {
    const { attempts } = open({ lastEventId: "40" });
    expect(attempts[0]?.lastEventId).toBe("40");
  });

  it("is left out where a service of another origin seems to refuse it", () => {
    const { attempts, clock, newest } = open({ crossOrigin: true, lastEventId: "40" });
    newest().onClose({ kind: "ended" });
    clock.advance(5_000);
    newest().onClose({ kind: "network" });
    clock.advance(5_000);
    expect(attempts.map(({ lastEventId }) => lastEventId)).toEqual(["40", "40", undefined]);
  });
});

describe("the end of a broadcast", () => {
  it.each(["done", "completed", "task_complete"])("is not %s, which ends one operation", (name) => {
    const { newest, events, last } = open();
    newest().deliver(name, { reason: "The translation is complete" });
    expect(events).toEqual([]);
    expect(last().state).toMatchObject({ running: true });
  });

  it.each(["broadcast_ended", "ended", "broadcast_completed"])(
    "comes with the event %s and is final",
    (name) => {
      const { attempts, clock, newest, events, last } = open();
      newest().deliver(name, { reason: "The talk is over" });
      expect(events).toEqual([{ type: "ended", reason: "The talk is over" }]);
      expect(last().state).toMatchObject({ running: false, halt: "ended" });
      expect(attempts[0]?.closes()).toBe(1);
      clock.advance(600_000);
      expect(attempts).toHaveLength(1);
      expect(clock.pending()).toBe(0);
    },
  );

  it.each([
    ["broadcast_unauthorized", "unauthorized"],
    ["broadcast_token_invalid", "unknown-token"],
    ["broadcast_not_found", "unknown-token"],
    ["broadcast_token_revoked", "revoked"],
    ["broadcast_session_ended", "ended"],
  ])("comes with the fatal error %s", (error_code, halt) => {
    const { attempts, clock, newest, events, last } = open();
    newest().deliver("error", { error_code, message: "No.", severity: "fatal" });
    expect(events).toEqual([{ type: "error", code: error_code, message: "No.", fatal: true }]);
    expect(last().state).toMatchObject({ running: false, halt });
    expect(attempts[0]?.closes()).toBe(1);
    clock.advance(600_000);
    expect(attempts).toHaveLength(1);
  });

  it.each([
    ["broadcast_unauthorized", "warning"],
    ["broadcast_session_ended", undefined],
    ["constructor", "fatal"],
    ["__proto__", "fatal"],
    ["something_new", "fatal"],
  ])("does not come with the error %s of severity %s", (error_code, severity) => {
    const { attempts, newest, last } = open();
    newest().deliver("error", { error_code, message: "Hm.", severity });
    expect(last().state).toMatchObject({ running: true });
    expect(attempts[0]?.closes()).toBe(0);
  });
});

describe("an error that concerns one sentence", () => {
  const failure = { error_code: "broadcast_unauthorized", severity: "fatal" };
  it.each<[string, object]>([
    ["plain", { ...failure, sid: 3 }],
    ["in the internal envelope", { type: "error", data: { ...failure, sid: 3 } }],
    ["with the digits of its number", { ...failure, sid: "3" }],
  ])("leaves the stream open, however severe it is: %s", (_form, payload) => {
    const { attempts, newest, events, last } = open();
    newest().deliver("error", payload);
    expect(events).toMatchObject([{ type: "error", fatal: false, sid: 3 }]);
    expect(last().state).toMatchObject({ running: true });
    expect(attempts[0]?.closes()).toBe(0);
  });
});

describe("the counters", () => {
  it("add up attempts, bytes, events and refusals", () => {
    const { clock, newest, last } = open();
    newest().onBytes(100);
    newest().onBytes(20);
    newest().deliver("heartbeat", {});
    newest().deliver("something_new", {});
    newest().deliver("something_new", {});
    newest().deliver("init_sentence", { sid: 0 });
    newest().onFrame({ name: "heartbeat", data: "{" }, "");
    newest().onClose({ kind: "ended" });
    clock.advance(5_000);
    newest().deliver("connected", payloadOf("connected"));
    expect(last().counters).toMatchObject({
      attempts: 2,
      bytes: 120,
      events: 2,
      refused: { "unknown-event": 2, "schema-mismatch": 1, "broken-json": 1 },
      thrown: 0,
    });
  });

  it("are told even where nothing that comes is understood", () => {
    const { newest, last } = open();
    newest().deliver("something_new", {});
    expect(last().counters.refused).toEqual({ "unknown-event": 1 });
  });
});
