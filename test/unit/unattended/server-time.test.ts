import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import {
  createServerTime,
  sampleOf,
  timeAt,
  type TimeSample,
} from "../../../src/unattended/server-time-signals.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const NOON = Date.UTC(2026, 0, 5, 12);
const DAY = 86_400_000;
const answer = (date: string, age?: number): Headers =>
  new Headers({ date, ...(age === undefined ? {} : { age: String(age) }) });
const at = (ms: number): string => new Date(ms).toUTCString();

describe("one answer", () => {
  it("says how far the device is off, in the middle of its way and of its second", () => {
    const sent = { device: NOON - DAY, steady: 1_000 };
    expect(sampleOf(answer(at(NOON)), sent, 1_400)).toEqual({
      offset: DAY + 500 - 200,
      epoch: NOON - DAY - 1_000,
    });
  });

  it("that a cache has kept is as much older as the cache says", () => {
    const sent = { device: NOON, steady: 0 };
    expect(sampleOf(answer(at(NOON - 90_000), 90), sent, 0)?.offset).toBe(500);
  });

  it("says nothing without a date, with a bad one, or after a long time", () => {
    const sent = { device: NOON, steady: 0 };
    expect(sampleOf(new Headers(), sent, 0)).toBeUndefined();
    expect(sampleOf(answer("noon"), sent, 0)).toBeUndefined();
    expect(sampleOf(answer(at(NOON)), sent, 5_001)).toBeUndefined();
  });
});

describe("the time of day", () => {
  const sample = (offset: number, epoch = NOON): TimeSample => ({ offset, epoch });

  it("is the device's where nobody says otherwise, or nearly the same", () => {
    expect(timeAt([], NOON, 0)).toBe(NOON);
    expect(timeAt([sample(1_900)], NOON, 0)).toBe(NOON);
  });

  it("is set right by the median, so that one odd answer counts for nothing", () => {
    expect(timeAt([sample(DAY), sample(DAY + 300), sample(-9 * DAY)], NOON, 0)).toBe(NOON + DAY);
  });

  it("is the device's again once somebody has set its clock", () => {
    expect(timeAt([sample(DAY)], NOON + DAY + 5_000, 5_000)).toBe(NOON + DAY + 5_000);
    expect(timeAt([sample(DAY)], NOON + 5_900, 5_000)).toBe(NOON + DAY + 5_900);
  });
});

/** A clock on the wall of a device that is `wrongBy` ms off. */
function wall(wrongBy: number) {
  const clock = createManualClock();
  let off = wrongBy;
  let asked = 0;
  let isAway = false;
  const device = (): number => NOON + clock.now() + off;
  const fetch = (async () => {
    asked += 1;
    if (isAway) throw new TypeError("network");
    return new Response(null, { headers: { date: at(NOON + clock.now()) } });
  }) as typeof globalThis.fetch;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const { time, dispose } = createRoot((dispose) => ({
    time: createServerTime({ clock, device, fetch }),
    dispose,
  }));
  return {
    clock,
    time,
    dispose,
    asked: () => asked,
    leave: () => {
      isAway = true;
    },
    set: (wrong: number) => {
      off = wrong;
    },
    settle,
    pass: async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 10_000) {
        clock.advance(Math.min(10_000, ms - passed));
        await settle();
      }
    },
    /** How far the clock on the wall is off, in whole minutes. */
    wrongMinutes: () => Math.floor(Math.abs(time() - NOON - clock.now()) / 60_000),
  };
}

describe("the clock on the wall", () => {
  it("is right where the device's is a day off, after one answer", async () => {
    const it = wall(-DAY);
    await it.settle();
    expect(it.wrongMinutes()).toBe(0);
  });

  it("moves at every full minute", async () => {
    const it = wall(-DAY);
    await it.settle();
    await it.pass(180_000);
    expect(Math.floor(it.time() / 60_000)).toBe(Math.floor((NOON + 180_000) / 60_000));
    await it.pass(50_000);
    expect(it.wrongMinutes()).toBe(0);
  });

  it("asks three times and then once an hour", async () => {
    const it = wall(DAY);
    await it.settle();
    await it.pass(10 * 60_000);
    expect(it.asked()).toBe(3);
    await it.pass(3 * 3_600_000);
    expect(it.asked()).toBeGreaterThanOrEqual(5);
    expect(it.asked()).toBeLessThanOrEqual(6);
  });

  it("stays right when the device's is set right", async () => {
    const it = wall(-DAY);
    await it.pass(600_000);
    it.set(0);
    await it.pass(60_000);
    expect(it.wrongMinutes()).toBe(0);
    it.set(DAY);
    await it.pass(120_000);
    expect(it.wrongMinutes()).toBe(0);
  });

  it("shows the device's time where nobody answers, and does not ask often", async () => {
    const it = wall(5_000);
    it.leave();
    await it.pass(3_600_000);
    expect(it.asked()).toBeLessThanOrEqual(8);
    expect(it.wrongMinutes()).toBe(0);
  });

  it("leaves no timer behind", async () => {
    const it = wall(0);
    await it.settle();
    it.dispose();
    expect(it.clock.pending()).toBe(0);
  });
});
