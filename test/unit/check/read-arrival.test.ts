/**
 * What a frame says of itself to the check.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sentAtOf, subjectOf, timeIn } from "../../../src/check/read-arrival.ts";
import { decodeFrame, type Frame } from "../../../src/vas/decode-event.ts";

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
    expect(sentAtOf(frame("heartbeat", data), NOW)).toBe(NOW);
  });

  it("does not say so by a time of another day", () => {
    expect(sentAtOf(frame("heartbeat", { timestamp: NOW - 7_200_000 }), NOW)).toBeUndefined();
  });

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (name, data) => {
        const sentAt = sentAtOf({ name, data }, NOW);
        expect(Math.abs((sentAt ?? NOW) - NOW)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});

describe("an event", () => {
  const subjectIn = (name: string, data: unknown): string | undefined => {
    const decoded = decodeFrame(frame(name, data));
    return decoded.ok ? subjectOf(decoded.value[0]) : undefined;
  };

  it("says what it replaces", () => {
    const sentence = { sid: 4, original_text: "Hello", is_final: false };
    expect(subjectIn("init_sentence", sentence)).toBe("sentence 4");
    const translation = { sid: 4, language: "de", text: "Hallo", is_final: true };
    expect(subjectIn("translation", translation)).toBe("sentence 4 de");
    expect(subjectIn("heartbeat", {})).toBe("heartbeat");
    expect(subjectIn("viewer_count", { count: 3 })).toBeUndefined();
  });
});
