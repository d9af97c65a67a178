import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { bounded, TooLargeError } from "../../../src/lib/bounded-body.ts";
import { endlessBody } from "../../harness/endless.ts";

const pieces = (...sizes: readonly number[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const size of sizes) controller.enqueue(new Uint8Array(size));
      controller.close();
    },
  });

describe("an answer that is read up to a bound", () => {
  it("is the same where it is within", async () => {
    const response = bounded(new Response("abc", { status: 404, headers: { "x-a": "b" } }), 3);
    expect([response.status, response.headers.get("x-a"), await response.text()]).toEqual([404, "b", "abc"]);
    expect((await bounded(new Response(pieces(2, 3)), 5).arrayBuffer()).byteLength).toBe(5);
    expect(await bounded(new Response(null, { status: 204 }), 0).text()).toBe("");
  });

  it("fails one byte beyond it, however it comes", async () => {
    for (const sizes of [[6], [5, 1], [1, 1, 1, 1, 1, 1]]) {
      await expect(bounded(new Response(pieces(...sizes)), 5).arrayBuffer()).rejects.toThrow(TooLargeError);
    }
  });

  it("is not read on, and its request is ended", async () => {
    const { body, state } = endlessBody(1_000);
    await expect(bounded(new Response(body), 10_000).text()).rejects.toThrow(TooLargeError);
    expect(state.cancelled).toBe(true);
    expect(state.read).toBeLessThanOrEqual(13_000);
  });

  it("counts what is unpacked and not what was sent", async () => {
    const packed = new Blob([gzipSync(Buffer.alloc(1_000_000))]).stream();
    const unpacked = packed.pipeThrough(new DecompressionStream("gzip") as TransformStream<Uint8Array>);
    await expect(bounded(new Response(unpacked), 500_000).text()).rejects.toThrow(TooLargeError);
  });

  it("may be left unread, and ends its request then too", async () => {
    const { body, state } = endlessBody(1_000);
    await bounded(new Response(body), 10_000).body?.cancel();
    expect(state.cancelled).toBe(true);
  });
});
