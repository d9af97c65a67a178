import { expect, it } from "vitest";

import { beatAfterLast } from "../../../src/node/relay/heartbeats.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** Lets what awaits go on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

it("comes more than once, each later than the one before, and not for ever", async () => {
  const clock = createManualClock();
  const beats: number[] = [];
  const done = beatAfterLast(clock, new AbortController().signal, () => void beats.push(clock.now()));
  for (let second = 0; second < 60; second += 1) {
    clock.advance(1_000);
    await settle();
  }
  await done;
  expect(beats.length).toBeGreaterThan(1);
  expect(beats).toEqual([...new Set(beats)].toSorted((one, other) => one - other));
  expect(beats[0]).toBeGreaterThan(0);
  expect(clock.pending()).toBe(0);
});

it("comes no more once something else was told", async () => {
  const clock = createManualClock();
  const stopping = new AbortController();
  let beats = 0;
  const done = beatAfterLast(clock, stopping.signal, () => void (beats += 1));
  stopping.abort();
  await done;
  clock.advance(60_000);
  expect([beats, clock.pending()]).toEqual([0, 0]);
});
