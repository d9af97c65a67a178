/**
 * The file of an event as a screen reads it again and again.
 */
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import type { EventFile } from "../../../src/event/event-file.ts";
import { readAgainAfterMs } from "../../../src/event/event-refresh.ts";
import { followEvent } from "../../../src/event/event-signals.ts";
import type { EventProblem } from "../../../src/event/load-event.ts";
import { err, ok, type Result } from "../../../src/lib/result.ts";
import { eventOf } from "../../harness/event-files.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const MINUTE = 60_000;

async function follow(first: Result<EventFile, EventProblem>) {
  const clock = createManualClock();
  let answer = first;
  let asked = 0;
  const load = async (): Promise<Result<EventFile, EventProblem>> => {
    asked += 1;
    return answer;
  };
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
  };
  const { followed, dispose } = createRoot((stop) => ({
    followed: followEvent({ load, clock, random: () => 0.5 }),
    dispose: stop,
  }));
  await settle();
  return {
    ...followed,
    clock,
    dispose,
    asked: () => asked,
    answer: (next: Result<EventFile, EventProblem>) => (answer = next),
    pass: async (ms: number) => {
      clock.advance(ms);
      await settle();
    },
  };
}

describe("the file of an event", () => {
  it("is read again every few minutes, and is another one only where it changed", async () => {
    const { event, pass, answer, asked, dispose, clock } = await follow(ok(eventOf()));
    const first = event();
    answer(ok(eventOf()));
    await pass(5 * MINUTE);
    expect(asked()).toBe(2);
    expect(event()).toBe(first);
    answer(ok(eventOf({ name: "Harbour Nights" })));
    await pass(5 * MINUTE);
    expect(event()?.name).toBe("Harbour Nights");
    dispose();
    expect(clock.pending()).toBe(0);
  });

  it.each(["no-event", "later", "unreadable"] as const)("stays where the next is %s", async (problem) => {
    const { event, problem: told, pass, answer } = await follow(ok(eventOf()));
    answer(err(problem));
    await pass(5 * MINUTE);
    expect(event()?.name).toBe("Harbour Days");
    expect(told()).toBeUndefined();
    answer(ok(eventOf({ name: "Harbour Nights" })));
    await pass(5 * MINUTE);
    expect(event()?.name).toBe("Harbour Nights");
  });

  it("stays where the next has no rooms, as while it is written", async () => {
    const { event, pass, answer } = await follow(ok(eventOf()));
    answer(ok(eventOf({ rooms: [] })));
    await pass(5 * MINUTE);
    expect(event()?.rooms).toHaveLength(2);
  });

  it("that never came is asked for soon, and then less and less often", async () => {
    const { event, problem, pass, answer, asked } = await follow(err("later"));
    expect(problem()).toBe("later");
    for (const seconds of [6.25, 12.5, 25]) await pass(seconds * 1_000);
    expect(asked()).toBe(4);
    answer(ok(eventOf()));
    await pass(50_000);
    expect(event()).toBeDefined();
    expect(problem()).toBeUndefined();
  });

  it("is never asked for more than once in four minutes by a screen that has it, nor less than once in six", () => {
    for (const random of [0, 0.5, 0.999]) {
      for (const failures of [0, 1, 40]) {
        expect(readAgainAfterMs(true, failures, random)).toBeGreaterThanOrEqual(4 * MINUTE);
        expect(readAgainAfterMs(true, failures, random)).toBeLessThan(6 * MINUTE);
      }
      expect(readAgainAfterMs(false, 40, random)).toBeLessThan(6 * MINUTE);
    }
  });
});
