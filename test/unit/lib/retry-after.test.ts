import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { retryAfterMs } from "../../../src/lib/retry-after.ts";

const DEVICE_NOW = Date.parse("Sat, 21 Nov 2026 10:00:00 GMT");
const waitFor = (headers: Record<string, string>): number | undefined =>
  retryAfterMs(new Headers(headers), DEVICE_NOW);

describe("the wait a Retry-After header asks for", () => {
  it.each([
    ["7", 7_000],
    ["0", 0],
    [" 120 ", 120_000],
    ["1.5", 1_500],
  ])("reads %j as seconds", (value, ms) => {
    expect(waitFor({ "retry-after": value })).toBe(ms);
  });

  it("reads a date against the answer's own Date header, not the device's clock", () => {
    const headers = {
      "retry-after": "Mon, 05 Jan 2026 00:01:30 GMT",
      date: "Mon, 05 Jan 2026 00:00:00 GMT",
    };
    expect(waitFor(headers)).toBe(90_000);
  });

  it.each(["", "not a date"])("reads a date against the device's clock where Date is %j", (date) => {
    expect(waitFor({ "retry-after": "Sat, 21 Nov 2026 10:00:20 GMT", date })).toBe(20_000);
  });

  it.each(["Saturday, 21-Nov-26 10:00:20 GMT", "Sat Nov 21 10:00:20 2026"])(
    "reads the obsolete spelling %j, which is GMT as well",
    (value) => {
      expect(waitFor({ "retry-after": value })).toBe(20_000);
    },
  );

  it("asks for no wait where the date is past", () => {
    expect(waitFor({ "retry-after": "Fri, 20 Nov 2026 10:00:00 GMT" })).toBe(0);
  });

  it.each(["", "soon", "-5", "7 s", "1e3", "0x10", "in 2099", "soon 7", "NaN", "Infinity", "Monday"])(
    "is unreadable as %j",
    (value) => {
      expect(waitFor({ "retry-after": value })).toBeUndefined();
    },
  );

  it.each(["3601", "999999999999", "Sat, 21 Nov 2076 10:00:20 GMT"])(
    "is an hour at most, also for %j",
    (value) => {
      expect(waitFor({ "retry-after": value })).toBe(3_600_000);
    },
  );

  it("is absent where the header is", () => {
    expect(waitFor({})).toBeUndefined();
  });

  it("stays a finite, not negative number for digits without end", () => {
    const digits = fc.stringMatching(/^\d{1,400}$/);
    fc.assert(
      fc.property(digits, (value) => {
        const wait = waitFor({ "retry-after": value });
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(wait)).toBe(true);
      }),
    );
  });
});
