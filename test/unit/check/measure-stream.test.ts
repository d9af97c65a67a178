/**
 * Half a minute of one stream: what is noted, what a hidden page does to it, and that it is closed in the end.
 */
import { describe, expect, it } from "vitest";

import { MEASURE_MS, measureStream, type StreamMeasure } from "../../../src/check/measure-stream.ts";
import { CONNECT_DEADLINE_MS, LET_GO_WHEN_HIDDEN_MS } from "../../../src/stream/connection-state.ts";
import { decodeFrame } from "../../../src/vas/decode-event.ts";
import type { FrameReader } from "../../../src/vas/frame-reader.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { fakeTransports } from "../../harness/fake-transport.ts";

type Read = FrameReader["read"];
const readByName: Read = (frame, take) => take(decodeFrame(frame));

function begin({ isHidden = false, read = readByName } = {}) {
  const clock = createManualClock();
  const transports = fakeTransports();
  const progress: (readonly [leftMs: number, isPaused: boolean])[] = [];
  const measuring = measureStream({
    url: "https://service.example/broadcast/a3f9/text",
    openTransport: transports.openTransport,
    frameReader: { read },
    clock,
    wallNow: clock.now,
    isHidden,
    onProgress: (leftMs, isPaused) => progress.push([leftMs, isPaused]),
  });
  let found: StreamMeasure | undefined;
  void measuring.result.then((measure) => (found = measure));
  const stream = transports.newest();
  return {
    ...measuring,
    clock,
    stream,
    progress,
    attempts: () => transports.attempts.length,
    found: async () => {
      await Promise.resolve();
      return found;
    },
    /** Bytes and a sentence, now. */
    say: (sid = 1) => {
      stream.onBytes(100);
      stream.deliver("init_sentence", { sid, original_text: "Hello", is_final: false });
    },
  };
}

describe("a stream that is measured", () => {
  it("is one, open for half a minute, and then closed", async () => {
    const run = begin();
    run.clock.advance(200);
    run.stream.onOpen();
    for (let second = 1; second <= 29; second += 1) {
      run.clock.advance(1_000);
      run.say(second);
    }
    expect(await run.found()).toBeUndefined();
    expect(run.stream.closes()).toBe(0);
    run.clock.advance(1_000);
    const found = await run.found();
    expect(found).toMatchObject({
      end: "complete",
      openedAt: 200,
      openedAfterMs: 200,
      measuredMs: MEASURE_MS,
      hiddenMs: 0,
      bytes: 2_900,
      frames: 29,
      framesRead: 29,
      textsRead: 29,
      unread: [],
    });
    expect(found?.arrivals.map(({ at }) => at).slice(0, 2)).toEqual([1_200, 2_200]);
    expect(run.stream.closes()).toBe(1);
    expect(run.attempts()).toBe(1);
    expect(run.clock.pending()).toBe(0);
  });

  it("tells every second how much is left", () => {
    const run = begin();
    run.stream.onOpen();
    run.clock.advance(3_000);
    expect(run.progress.at(-1)).toEqual([MEASURE_MS - 3_000, false]);
    expect(run.progress.length).toBeLessThan(8);
  });

  it("is given up where nothing answers", async () => {
    const run = begin();
    run.clock.advance(CONNECT_DEADLINE_MS);
    expect(await run.found()).toMatchObject({ end: "no-answer", bytes: 0 });
    expect((await run.found())?.openedAt).toBeUndefined();
    expect(run.stream.closes()).toBe(1);
  });

  it("says why it was closed from the other side, and when", async () => {
    const run = begin();
    run.stream.onOpen();
    run.clock.advance(4_000);
    run.stream.onClose({ kind: "network" });
    expect(await run.found()).toMatchObject({ end: "closed", cause: { kind: "network" }, measuredMs: 4_000 });
    expect(run.clock.pending()).toBe(0);
  });

  it("keeps kinds of frames that cannot be read, and how often each came", async () => {
    const run = begin();
    run.stream.onOpen();
    run.stream.deliver("mystery", { words: "a" });
    run.stream.deliver("mystery", { words: "b" });
    run.stream.deliver("mystery", { other: "c" });
    run.clock.advance(MEASURE_MS);
    const found = await run.found();
    expect(found).toMatchObject({ frames: 3, framesRead: 0, textsRead: 0 });
    expect(found?.unread).toEqual([{ name: "mystery", keys: [], count: 3, texts: 3 }]);
  });

  it("remembers the place in line until there is one", async () => {
    const run = begin();
    run.stream.onOpen();
    run.stream.deliver("queue", { position: 3 });
    run.stream.deliver("heartbeat", {});
    run.clock.advance(1_000);
    const waiting = begin();
    waiting.stream.onOpen();
    waiting.stream.deliver("queue", { position: 3 });
    waiting.stream.deliver("connected", { status: "active" });
    run.clock.advance(MEASURE_MS);
    waiting.clock.advance(MEASURE_MS);
    expect((await run.found())?.queue).toBe(3);
    expect((await waiting.found())?.queue).toBeUndefined();
  });
});

describe("frames that wait to be read by shape as the measure ends", () => {
  function beginWaiting() {
    const line: (() => void)[] = [];
    const run = begin({ read: (frame, take) => void line.push(() => readByName(frame, take)) });
    run.stream.onOpen();
    run.say(1);
    run.say(2);
    return { ...run, line };
  }

  it("are waited for, and the stream is closed meanwhile", async () => {
    const { line, ...run } = beginWaiting();
    run.clock.advance(MEASURE_MS);
    expect(run.stream.closes()).toBe(1);
    line[0]?.();
    expect(await run.found()).toBeUndefined();
    line[1]?.();
    expect(await run.found()).toMatchObject({
      frames: 2,
      framesRead: 2,
      textsRead: 2,
      measuredMs: MEASURE_MS,
    });
    expect(run.clock.pending()).toBe(0);
  });

  it("are left out where reading takes too long, and nothing changes afterwards", async () => {
    const { line, ...run } = beginWaiting();
    line[0]?.();
    run.clock.advance(MEASURE_MS * 2);
    const found = await run.found();
    expect(found).toMatchObject({ frames: 1, framesRead: 1, unread: [] });
    const before = structuredClone(found);
    line[1]?.();
    expect(found).toEqual(before);
  });

  it("settle nothing once the measure is given up", async () => {
    const { line, ...run } = beginWaiting();
    run.clock.advance(MEASURE_MS);
    run.dispose();
    for (const take of line) take();
    run.clock.advance(MEASURE_MS);
    expect(await run.found()).toBeUndefined();
    expect(run.stream.closes()).toBe(1);
  });
});

describe("a hidden page", () => {
  it("pauses the measure, says so, and what comes meanwhile does not count", async () => {
    const run = begin();
    run.stream.onOpen();
    run.clock.advance(10_000);
    run.hide();
    expect(run.progress.at(-1)).toEqual([MEASURE_MS - 10_000, true]);
    run.clock.advance(30_000);
    run.say();
    run.show();
    expect(run.progress.at(-1)).toEqual([MEASURE_MS - 10_000, false]);
    run.say();
    run.clock.advance(5_000);
    run.say();
    run.clock.advance(14_999);
    expect(await run.found()).toBeUndefined();
    run.clock.advance(1);
    const found = await run.found();
    expect(found).toMatchObject({ end: "complete", measuredMs: MEASURE_MS, hiddenMs: 30_000, frames: 3 });
    expect(found?.arrivals.map(({ at }) => at)).toEqual([45_000]);
    expect(found?.edges).toEqual([
      { at: 0, stretch: 0 },
      { at: 10_000, stretch: 0 },
      { at: 40_000, stretch: 1 },
      { at: 60_000, stretch: 1 },
    ]);
  });

  it("gives the stream back where it stays hidden", async () => {
    const run = begin();
    run.stream.onOpen();
    run.hide();
    run.clock.advance(LET_GO_WHEN_HIDDEN_MS);
    expect(await run.found()).toMatchObject({ end: "hidden" });
    expect(run.stream.closes()).toBe(1);
  });

  it("is no fault of the network where its stream is cut", async () => {
    const run = begin();
    run.stream.onOpen();
    run.hide();
    run.clock.advance(20_000);
    run.show();
    run.stream.onClose({ kind: "network" });
    expect(await run.found()).toMatchObject({ end: "hidden" });
  });

  it("may be hidden from the beginning", async () => {
    const run = begin({ isHidden: true });
    run.clock.advance(CONNECT_DEADLINE_MS * 2);
    run.show();
    run.stream.onOpen();
    run.clock.advance(MEASURE_MS);
    expect(await run.found()).toMatchObject({ end: "complete", hiddenMs: CONNECT_DEADLINE_MS * 2 });
  });
});

it("a measure that is given up closes its stream and leaves nothing behind", async () => {
  const run = begin();
  run.stream.onOpen();
  run.dispose();
  run.clock.advance(MEASURE_MS * 2);
  expect(run.stream.closes()).toBe(1);
  expect(run.clock.pending()).toBe(0);
  expect(await run.found()).toBeUndefined();
});
