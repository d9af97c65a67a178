/**
 * Work is done in order and to its end, and the page comes first after each slice of it.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { createPace, SLICE_MS } from "../../../src/stream/pace.ts";

/** A page in which each step takes some time, with what it did meanwhile. */
function page() {
  let now = 0;
  let slices = 0;
  const done: (number | "page")[] = [];
  const pace = createPace({
    now: () => now,
    yieldToPage: async () => void done.push("page"),
    together: (run) => {
      slices += 1;
      run();
    },
  });
  const step = (name: number, ms: number) => (): void => {
    done.push(name);
    now += ms;
  };
  return { pace, step, done, slices: () => slices, pass: (ms: number) => (now += ms) };
}

it("a few steps are done at once, together, without a wait for the page", async () => {
  const { pace, step, done, slices } = page();
  for (const name of [1, 2, 3]) pace.add(step(name, 1));
  await pace.drain();
  expect(done).toEqual([1, 2, 3]);
  expect(slices()).toBe(1);
});

it("many steps are done in order, and between them the page comes first after 8 ms of work", async () => {
  const { pace, step, done, slices } = page();
  for (let name = 0; name < 20; name += 1) pace.add(step(name, 2));
  await pace.drain();
  expect(done.filter((entry) => entry !== "page")).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(done.indexOf("page")).toBe(4);
  expect(done.filter((entry) => entry === "page")).toHaveLength(4);
  expect(slices()).toBe(5);
});

it("steps that come one by one are no reason to wait, unless they were long", async () => {
  const { pace, step, done, pass } = page();
  for (const name of [1, 2, 3]) {
    pace.add(step(name, 3));
    await pace.drain();
    pass(1_000);
  }
  pace.add(step(4, 3));
  await pace.drain();
  expect(done).toEqual([1, 2, 3, "page", 4]);
});

it("steps after a wait for more find a page that has come first", async () => {
  const { pace, step, done } = page();
  for (const [name, waitedMs] of [
    [1, 0],
    [2, 10],
    [3, 1],
    [4, 0],
  ] as const) {
    pace.waited(waitedMs);
    pace.add(step(name, SLICE_MS - 1));
    pace.add(step(name, 1));
    await pace.drain();
  }
  expect(done).toEqual([1, 1, 2, 2, "page", 3, 3, "page", 4, 4]);
});

it("never works for longer than a slice and one step, whatever steps take", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 60 }), async (lengths) => {
      const { pace, step, done } = page();
      for (const [name, ms] of lengths.entries()) pace.add(step(name, ms));
      await pace.drain();
      let worked = 0;
      for (const entry of done) {
        if (entry === "page") worked = 0;
        else {
          expect(worked).toBeLessThan(SLICE_MS);
          worked += lengths[entry] ?? 0;
        }
      }
      expect(done.filter((entry) => entry !== "page")).toEqual(lengths.map((_, at) => at));
    }),
  );
});

it("what is left is done at once where nothing may wait, and not done again", async () => {
  const { pace, step, done } = page();
  for (const name of [1, 2, 3, 4]) pace.add(step(name, 10));
  const draining = pace.drain();
  pace.flush();
  await draining;
  await pace.drain();
  expect(done.filter((entry) => entry !== "page")).toEqual([1, 2, 3, 4]);
});

it("a step that throws costs itself alone", async () => {
  const { pace, step, done } = page();
  pace.add(() => {
    throw new Error("broken");
  });
  pace.add(step(2, 1));
  await expect(pace.drain()).rejects.toThrow("broken");
  await pace.drain();
  expect(done).toEqual([2]);
});

it("steps that nobody waits for are done at once while there is time, and else in order, after the page", async () => {
  const { pace, step, done } = page();
  for (const name of [1, 2, 3]) {
    pace.push(step(name, 3));
    expect(done.at(-1)).toBe(name);
  }
  for (const name of [4, 5, 6, 7, 8]) pace.push(step(name, 3));
  expect(done).toEqual([1, 2, 3, "page"]);
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(done).toEqual([1, 2, 3, "page", 4, 5, 6, "page", 7, 8]);
  pace.push(step(9, 1));
  expect(done.at(-1)).toBe(9);
});
