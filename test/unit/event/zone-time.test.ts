import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  dayOfWall,
  fromWallTime,
  readTime,
  timeOf,
  wallOfDay,
  wallTime,
} from "../../../src/event/zone-time.ts";

const ZONES = [
  "Europe/Brussels",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
];
const said = (text: string, zone: string): string => {
  const written = readTime(text);
  return written === undefined ? "unreadable" : new Date(timeOf(written, zone)).toISOString();
};

describe("times of a place", () => {
  it.each([
    ["2026-11-28T10:00", "Europe/Brussels", "2026-11-28T09:00:00.000Z"],
    ["2026-07-01 10:00:30", "Europe/Brussels", "2026-07-01T08:00:30.000Z"],
    ["2026-07-01T10:00+05:30", "Europe/Brussels", "2026-07-01T04:30:00.000Z"],
    ["2026-07-01T10:00-0400", "Europe/Brussels", "2026-07-01T14:00:00.000Z"],
    ["2026-07-01T10:00:00.000Z", "Europe/Brussels", "2026-07-01T10:00:00.000Z"],
    // The hour that is missing in spring, and the one that is there twice in autumn.
    ["2026-03-29T02:30", "Europe/Brussels", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30", "Europe/Brussels", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T03:30", "Europe/Brussels", "2026-10-25T02:30:00.000Z"],
    ["2026-03-08T02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["2026-02-30T10:00", "UTC", "unreadable"],
    ["2026-11-28T24:00", "UTC", "unreadable"],
    ["2026-11-28", "UTC", "unreadable"],
    ["tomorrow", "UTC", "unreadable"],
  ])("reads %s in %s as %s", (text, zone, utc) => {
    expect(said(text, zone)).toBe(utc);
  });

  it("come back from the wall clock, but for the hour that is there twice", () => {
    const time = fc
      .integer({ min: Date.UTC(2015, 0), max: Date.UTC(2045, 0) })
      .map((ms) => ms - (ms % 1_000));
    fc.assert(
      fc.property(time, fc.constantFrom(...ZONES), (ms, zone) => {
        const wall = wallTime(ms, zone);
        const back = fromWallTime(wall, zone);
        expect(wallTime(back, zone)).toBe(wall);
        expect(back).toBeLessThanOrEqual(ms);
        expect(ms - back).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it("belong to the day before until the day begins", () => {
    const four = 4 * 3_600_000;
    expect(dayOfWall(Date.UTC(2026, 10, 29, 3, 59), four)).toBe("2026-11-28");
    expect(dayOfWall(Date.UTC(2026, 10, 29, 4), four)).toBe("2026-11-29");
    expect(wallOfDay("2026-11-29", four)).toBe(Date.UTC(2026, 10, 29, 4));
    expect(wallOfDay("2026-13-01")).toBeUndefined();
  });
});
