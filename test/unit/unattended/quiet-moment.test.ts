/**
 * R20: the daily reload happens only when nobody misses anything.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Circumstances,
  dueAt,
  isQuietMoment,
  lookAgainAfterMs,
} from "../../../src/unattended/quiet-moment.ts";

const HOUR_MS = 3_600_000;
const DUE = 24 * HOUR_MS;

const moment = (more: Partial<Circumstances> = {}): Circumstances => ({
  now: DUE,
  dueAt: DUE,
  lastWordAt: DUE - 60_000,
  isWaiting: false,
  isBusy: false,
  wouldLose: false,
  ...more,
});

describe("a page", () => {
  it.each([
    [0, 22],
    [0.5, 24],
    [1, 26],
  ])("is due after a day, give or take two hours (%d)", (random, hours) => {
    expect(dueAt(random)).toBe(hours * HOUR_MS);
  });
});

describe("a quiet moment", () => {
  it.each<[string, Partial<Circumstances>, boolean]>([
    ["nothing was said for a minute", {}, true],
    ["something was said a moment less ago", { lastWordAt: DUE - 59_999 }, false],
    ["the page is not due", { now: DUE - 1, lastWordAt: 0 }, false],
    ["the page is not due, and nothing is on", { now: DUE - 1, isWaiting: true }, false],
    ["nothing is on, whatever was just said", { isWaiting: true, lastWordAt: DUE }, true],
    ["something is spoken", { isBusy: true }, false],
    ["something is spoken though nothing is on any more", { isBusy: true, isWaiting: true }, false],
    ["the way in would be lost", { wouldLose: true, isWaiting: true }, false],
    ["overdue by almost two hours", { now: DUE + 2 * HOUR_MS - 1, lastWordAt: DUE + 7_180_000 }, false],
    ["overdue by two hours, at a pause of 10 s", { now: DUE + 7_200_000, lastWordAt: DUE + 7_190_000 }, true],
    ["overdue, at a shorter pause", { now: DUE + 7_200_000, lastWordAt: DUE + 7_190_001 }, false],
  ])("%s", (_what, more, is) => {
    expect(isQuietMoment(moment(more))).toBe(is);
  });

  const times = fc.integer({ min: 0, max: 60 * HOUR_MS });
  const any = fc
    .record({
      now: times,
      dueAt: fc.integer({ min: 22 * HOUR_MS, max: 26 * HOUR_MS }),
      lastWordAt: times,
      isWaiting: fc.boolean(),
      isBusy: fc.boolean(),
      wouldLose: fc.boolean(),
    })
    .filter(({ now, lastWordAt }) => lastWordAt <= now);

  it("is never one in which somebody misses something", () => {
    fc.assert(
      fc.property(any, (found) => {
        if (!isQuietMoment(found)) return;
        expect(found.now).toBeGreaterThanOrEqual(22 * HOUR_MS);
        expect(found.isBusy || found.wouldLose).toBe(false);
        if (!found.isWaiting) expect(found.now - found.lastWordAt).toBeGreaterThanOrEqual(10_000);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is not missed by more than 5 s, and looking for it costs little", () => {
    fc.assert(
      fc.property(any, (found) => {
        const again = lookAgainAfterMs(found);
        expect(again).toBeGreaterThan(0);
        if (isQuietMoment(found)) return;
        // If nothing else happens, nothing begins long before the next look.
        for (const earlier of [again - 5_001, again / 2]) {
          if (earlier <= 0 || again <= 5_000) continue;
          expect(isQuietMoment({ ...found, now: found.now + earlier })).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
