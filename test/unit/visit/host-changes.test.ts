import { createEffect, createRoot, createSignal, on } from "solid-js";
import { expect, it } from "vitest";

import { createHostChanges } from "../../../src/visit/host-changes-signals.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

function following(random = 0.5) {
  const clock = createManualClock();
  const at: number[] = [];
  const made = createRoot(() =>
    createHostChanges({ clock, random: () => random, follow: () => at.push(clock.now()) }),
  );
  return { ...made, clock, at, host: (): void => made.byHost(() => made.changed()) };
}

it("a person's change is followed at once", () => {
  const { changed, at } = following();
  changed();
  expect(at).toEqual([0]);
});

it("a change by the host is followed by all within 3 s, each at another moment", () => {
  const moments = [0, 0.25, 0.9].map((random) => {
    const { host, clock, at } = following(random);
    host();
    clock.advance(3_000);
    return at;
  });
  expect(moments).toEqual([[0], [750], [2_700]]);
});

it("changes that follow from several events taken together are the host's, also once the last is through", () => {
  const { byHost, changed, clock, at } = following(0.5);
  const [needs, setNeeds] = createSignal(0);
  const dispose = createRoot((end) => {
    createEffect(on(needs, changed, { defer: true }));
    return end;
  });
  byHost(() => {
    byHost(() => setNeeds(1));
    byHost(() => setNeeds(2));
  });
  expect(at).toEqual([]);
  clock.advance(3_000);
  expect(at).toEqual([1_500]);
  setNeeds(3);
  expect(at).toEqual([1_500, 3_000]);
  dispose();
});

it("a storm of changes by the host is followed at most 7 times a minute, and to its end", () => {
  const { host, clock, at } = following(0);
  for (let ms = 0; ms < 60_000; ms += 40) {
    host();
    clock.advance(40);
  }
  expect(at.length).toBeLessThanOrEqual(7);
  const last = clock.now();
  clock.advance(13_000);
  expect(at.at(-1)).toBeGreaterThan(last - 40);
});
