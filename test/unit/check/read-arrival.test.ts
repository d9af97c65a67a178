/**
 * What a frame says of itself to the check, and that nothing of its values is kept.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readArrival, timeIn } from "../../../src/check/read-arrival.ts";
import type { Frame } from "../../../src/vas/decode-event.ts";

const NOW = Date.UTC(2026, 0, 5, 9);
const frame = (name: string, data: unknown): Frame => ({ name, data: JSON.stringify(data) });

describe("a time", () => {
  it.each([
    ["a date", "2026-01-05T09:00:00.250Z", NOW + 250],
    ["seconds", NOW / 1_000, NOW],
    ["milliseconds", NOW, NOW],
    ["microseconds", NOW * 1_000, NOW],
    ["a number that counts something else", 1_200, undefined],
    ["a text", "12:30", undefined],
    ["nothing", null, undefined],
  ])("is read from %s", (_what, value, expected) => {
    expect(timeIn(value)).toBe(expected);
  });
});

describe("a frame", () => {
  it.each([
    ["at its root", { timestamp: NOW }],
    ["in its content", { type: "heartbeat", data: { server_time: "2026-01-05T09:00:00Z" } }],
    ["in capitals", { sentAt: NOW / 1_000 }],
  ])("says when it was sent %s", (_where, data) => {
    expect(readArrival(frame("heartbeat", data), NOW).sentAt).toBe(NOW);
  });

  it("does not say so by a time of another day", () => {
    expect(readArrival(frame("heartbeat", { timestamp: NOW - 7_200_000 }), NOW).sentAt).toBeUndefined();
  });

  it("that is read says what it replaces", () => {
    const sentence = { sid: 4, original_text: "Hello", is_final: false };
    expect(readArrival(frame("init_sentence", sentence), NOW)).toEqual({
      isRead: true,
      subject: "sentence 4",
    });
    const translation = { sid: 4, language: "de", text: "Hallo", is_final: true };
    expect(readArrival(frame("translation", translation), NOW).subject).toBe("sentence 4 de");
    expect(readArrival(frame("heartbeat", {}), NOW).subject).toBe("heartbeat");
  });

  it("says how often a heartbeat comes, and where in line this viewer is", () => {
    expect(readArrival(frame("connected", { heartbeat_interval_ms: 15_000 }), NOW).heartbeatMs).toBe(15_000);
    expect(readArrival(frame("queue", { position: 7 }), NOW).queue).toBe(7);
  });

  it("that is not read leaves its name and keys, and none of its values", () => {
    const { isRead, unread } = readArrival(
      frame("mystery\u202e", { words: "secret", nested: { more: 1 } }),
      NOW,
    );
    expect(isRead).toBe(false);
    expect(unread).toEqual({ name: "mystery", keys: ["words", "nested"] });
  });

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (name, data) => {
        const { unread } = readArrival({ name, data }, NOW);
        expect((unread?.name ?? "").length).toBeLessThanOrEqual(40);
        expect((unread?.keys ?? []).length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
