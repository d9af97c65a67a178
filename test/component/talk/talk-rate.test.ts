/** How fast a talk is heard is chosen in a talk. */
import { createRoot } from "solid-js";
import { expect, it, onTestFinished } from "vitest";

import { createTalkRate } from "../../../src/displays/talk/talk-rate-signals.ts";
import { createMemoryStorage } from "../../../src/lib/safe-storage.ts";
import { createReaderSettings } from "../../../src/visit/settings-signals.ts";

/** A talk on a device, opened by a link with this query. */
function open(query = "", device = createMemoryStorage()) {
  return createRoot((dispose) => {
    onTestFinished(dispose);
    const settings = createReaderSettings(device, new URLSearchParams(query));
    return { device, settings, ...createTalkRate(settings, query) };
  });
}

it("begins as it was spoken, whatever was chosen for live speech, and leaves that as it is", () => {
  const { device, settings, rate, choose } = open();
  settings.change({ rate: 1.45 });
  expect(rate()).toBe(1);
  choose(1.75);
  expect([rate(), settings.preferences().rate]).toEqual([1.75, 1.45]);
  expect(open("", device).rate()).toBe(1.75);
});

it("is what a link asks for, until another is chosen", () => {
  const { device, rate, choose } = open("?rate=1.5");
  expect(rate()).toBe(1.5);
  choose(1);
  expect(rate()).toBe(1);
  expect(open("?rate=1.5", device).rate()).toBe(1.5);
});
