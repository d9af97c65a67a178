/**
 * When a frame was sent, as it says itself, and what is common to times of arrival.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { largest, quantile, sentAtOf, timeIn } from "../../../src/lib/arrival-times.ts";

const NOW = Date.UTC(2026, 0, 5, 9);
const latencies = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 200 });

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
    expect(sentAtOf(JSON.stringify(data), NOW)).toBe(NOW);
  });

  it("does not say so by a time of another day", () => {
    expect(sentAtOf(JSON.stringify({ timestamp: NOW - 7_200_000 }), NOW)).toBeUndefined();
  });

  it.each(["started_at", "expires_at", "created_at", "updatedAt", "word_count_ts"])(
    "does not say so by %s, whatever stands there",
    (key) => {
      expect(sentAtOf(JSON.stringify({ [key]: NOW, data: { [key]: NOW } }), NOW)).toBeUndefined();
    },
  );

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (data) => {
        const sentAt = sentAtOf(data, NOW);
        expect(Math.abs((sentAt ?? NOW) - NOW)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});

describe("a quantile", () => {
  it("is one of the values, with at least that share of all not above it", () => {
    fc.assert(
      fc.property(latencies, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = quantile(values, share);
        expect(values).toContain(found);
        const below = values.filter((value) => value <= (found ?? Number.NaN)).length;
        expect(below).toBeGreaterThanOrEqual(share * values.length - 1e-9);
      }),
    );
  });

  it("of nothing is nothing", () => {
    expect(quantile([], 0.5)).toBeUndefined();
  });
});

describe("the largest", () => {
  it("is found among more values than a call can take as arguments", () => {
    expect(largest([])).toBe(0);
    expect(largest(Array.from({ length: 500_000 }, (_none, index) => index))).toBe(499_999);
  });
});
