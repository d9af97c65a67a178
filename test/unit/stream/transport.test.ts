import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Cause } from "../../../src/stream/connection-state.ts";
import { createTransport } from "../../../src/stream/transport.ts";
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
