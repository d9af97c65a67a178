import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Cause } from "../../../src/stream/connection-state.ts";
import { createTransport } from "../../../src/stream/transport.ts";
import { LONGEST_PAYLOAD } from "../../../src/vas/decode-event.ts";
import { expectLongTimers } from "../../harness/quiet-timers.ts";

expectLongTimers();

describe("a stream that has ended", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ["asked to be opened again after 20 days", "retry: 1728000000\n\n"],
    ["asked to be opened again after more than a timer keeps", `retry: ${"9".repeat(400)}\n\n`],
    ["said nothing", ""],
  ])("leaves no timer behind where it %s", async (_what, sent) => {
    const open = createTransport(() =>
      Promise.resolve(new Response(`${sent}: bye\n\n`, { headers: { "content-type": "text/event-stream" } })),
    );
    const cause = await new Promise<Cause>((onClose) => {
      const ignore = (): void => undefined;
      open("https://service.example/stream", undefined, {
        onOpen: ignore,
        together: (run) => run(),
        onBytes: ignore,
        onFrame: ignore,
        onId: ignore,
        onMissing: ignore,
        onClose,
      });
    });
    expect(cause).toEqual({ kind: "ended" });
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a stream that is closed while it tells an event", () => {
  it("says nothing more of what it had, neither events nor an id", async () => {
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      let asked = 0;
      // Without a buffer it is asked for more only once all that it gave was told.
      const body = new ReadableStream<Uint8Array>(
        {
          pull: (controller) => {
            asked += 1;
            if (asked > 1) return resolve();
            controller.enqueue(new TextEncoder().encode("data: 0\n\ndata: 1\n\nid: 7\n\n"));
          },
        },
        { highWaterMark: 0 },
      );
      const open = createTransport(() =>
        Promise.resolve(new Response(body, { headers: { "content-type": "text/event-stream" } })),
      );
      const transport = open("https://service.example/stream", undefined, {
        onOpen: () => undefined,
        onBytes: () => undefined,
        onMissing: () => undefined,
        together: (run) => run(),
        onFrame: ({ data }) => {
          told.push(data);
          transport.close();
        },
        onId: (id) => told.push(`id ${id}`),
        onClose: ({ kind }) => told.push(kind),
      });
    });
    expect(told).toEqual(["0"]);
  });
});

describe("a chunk with many events", () => {
  /** One chunk, then the end; each event takes 1 ms to be heard. */
  async function hear(text: string) {
    let now = 0;
    const told: string[] = [];
    const open = createTransport(
      () => Promise.resolve(new Response(text, { headers: { "content-type": "text/event-stream" } })),
      { now: () => now, yieldToPage: async () => void told.push("page") },
    );
    await new Promise<void>((resolve) => {
      open("https://service.example/stream", undefined, {
        onOpen: () => told.push("open"),
        onBytes: () => undefined,
        onMissing: () => undefined,
        together: (run) => {
          told.push("[");
          run();
          told.push("]");
        },
        onFrame: ({ data }) => {
          told.push(data);
          now += 1;
        },
        onId: (id) => told.push(`id ${id}`),
        onClose: ({ kind }) => {
          told.push(kind);
          resolve();
        },
      });
    });
    return told;
  }
  const events = (count: number): string =>
    Array.from({ length: count }, (_, at) => `data: ${at}\n\n`).join("");

  it("is told in its order and to its end, and the page comes first after each 8 ms of it", async () => {
    const told = await hear(events(20));
    const numbers = Array.from({ length: 20 }, (_, at) => String(at));
    const slice = (from: number, to: number): string[] => ["[", ...numbers.slice(from, to), "]"];
    expect(told).toEqual(["open", slice(0, 8), "page", slice(8, 16), "page", slice(16, 20), "ended"].flat());
  });

  it("tells an id that came without an event after the events before it", async () => {
    expect(await hear(`${events(2)}id: 7\n\n`)).toEqual(["open", "[", "0", "1", "]", "id 7", "ended"]);
  });

  it("is told before the event that is too long for the viewer ends the stream", async () => {
    const told = await hear(`${events(12)}data: ${"x".repeat(LONGEST_PAYLOAD + 2_000)}`);
    expect(told.filter((entry) => /^\d+$/.test(entry))).toHaveLength(12);
    expect(told.at(-1)).toBe("network");
  });
});
