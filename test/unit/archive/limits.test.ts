import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chunksBeyond, evictions, ARCHIVE_LIMITS } from "../../../src/archive/limits.ts";
import type { RecordSummary } from "../../../src/archive/record.ts";

const DAY = 24 * 3_600_000;
const NOW = 1_800_000_000_000;

const record = (key: string, daysAgo: number, bytes: number): Omit<RecordSummary, "talks"> => ({
  key,
  about: { broadcastId: key, name: key, transcriptionLanguage: "en", translationLanguages: [] },
  since: NOW - daysAgo * DAY,
  at: NOW - daysAgo * DAY,
  count: 1,
  bytes,
});

const MB = 1_024 * 1_024;

describe("records that are let go", () => {
  it("are those not written for thirty days", () => {
    expect(evictions([record("a", 31, 1), record("b", 29, 1)], NOW, undefined)).toEqual(["a"]);
  });

  it("are the longest unused where there are too many bytes", () => {
    const records = [record("old", 9, 8 * MB), record("new", 1, 8 * MB), record("middle", 5, 8 * MB)];
    expect(evictions(records, NOW, undefined)).toEqual(["old"]);
  });

  it("are never the one that is open, however old and large", () => {
    expect(evictions([record("open", 90, 30 * MB), record("b", 1, 1)], NOW, "open")).toEqual(["b"]);
  });

  it("are those from the future, which only a wrong clock writes", () => {
    expect(evictions([record("a", -2, 1), record("b", -0.5, 1)], NOW, undefined)).toEqual(["a"]);
  });

  const anyRecords = fc
    .array(fc.tuple(fc.double({ min: -3, max: 60, noNaN: true }), fc.nat(12 * MB)), { maxLength: 70 })
    .map((pairs) => pairs.map(([days, bytes], at) => record(`r${at}`, days, bytes)));

  it("leave the rest within bounds, and never more go than have to", () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(70), (records, at) => {
        const current = `r${at}`;
        const gone = new Set(evictions(records, NOW, current));
        expect(gone.has(current)).toBe(false);
        const rest = records.filter(({ key }) => !gone.has(key));
        const bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
        const own = records.find(({ key }) => key === current)?.bytes ?? 0;
        expect(bytes).toBeLessThanOrEqual(Math.max(ARCHIVE_LIMITS.bytes, own));
        expect(rest.length).toBeLessThanOrEqual(ARCHIVE_LIMITS.broadcasts);
        for (const one of rest) {
          if (one.key !== current) expect(NOW - one.at).toBeLessThanOrEqual(ARCHIVE_LIMITS.ageMs);
        }
        expect(evictions(rest, NOW, current)).toEqual([]);
      }),
    );
  });
});

describe("chunks beyond the bound", () => {
  it("are the oldest, as many as it takes, and never the newest", () => {
    const sizes = new Map([
      [4, 10],
      [2, 10],
      [9, 10],
    ]);
    expect(chunksBeyond(sizes, 30)).toEqual([]);
    expect(chunksBeyond(sizes, 25)).toEqual([2]);
    expect(chunksBeyond(sizes, 10)).toEqual([2, 4]);
    expect(chunksBeyond(sizes, 0)).toEqual([2, 4]);
    expect(chunksBeyond(new Map(), 0)).toEqual([]);
  });
});
