/** Where a reader's marks are kept: with the text on the device, else in the tab. */
import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";

import { keptMarks, tabMarks } from "../../../src/archive/own-marks-store.ts";
import { createMemoryStorage } from "../../../src/lib/safe-storage.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import { createOwnMarks } from "../../../src/visit/own-marks-signals.ts";
import { final, interim } from "../../harness/builders.ts";

const NOW = Date.UTC(2026, 10, 1);
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A page on a device; the same device and tab have other pages after it. */
function open(device = createMemoryStorage(), tab = createMemoryStorage(), isFramed = false) {
  return createRoot((dispose) => {
    ends.push(dispose);
    const [subtitles, setSubtitles] = createSignal(noSubtitles);
    const [isOn, setOn] = createSignal(false);
    const marks = createOwnMarks({
      token: "a3f9",
      key: "here a3f9",
      articles: () => subtitles().articles,
      kept: isFramed ? undefined : { isOn, broadcastId: () => "talk" },
      deviceStorage: device,
      tabStorage: tab,
      wallNow: () => NOW,
    });
    const hear = (...events: readonly SubtitleInput[]): void => {
      for (const event of events) setSubtitles((before) => reduceSubtitles(before, event, 0));
    };
    const inTab = () => tabMarks(tab, "a3f9").map(({ sid }) => sid);
    const onDevice = () => keptMarks(device, "here a3f9", "talk", NOW).map(({ sid }) => sid);
    return { device, tab, marks, hear, setOn, inTab, onDevice, shown: () => [...marks.bySid().keys()] };
  });
}

describe("the marks of a visit", () => {
  it("are the tab's until the text is kept, then the device's, and the tab's again where it is not any more", () => {
    const page = open();
    page.hear(interim(1, "It"));
    expect(page.marks.toggle(1)).toBe(true);
    expect([page.inTab(), page.onDevice()]).toEqual([[1], []]);
    page.setOn(true);
    expect([page.inTab(), page.onDevice()]).toEqual([[], [1]]);
    page.setOn(false);
    expect([page.inTab(), page.onDevice()]).toEqual([[1], []]);
  });

  it("are there after a reload, once their sentences are", () => {
    const before = open();
    before.hear(final(1, "One."), interim(2, "Two", { startMs: 9_000 }));
    before.setOn(true);
    before.marks.toggle(2);
    before.marks.setNote(2, "ask");
    const page = open(before.device, before.tab);
    page.setOn(true);
    page.hear(final(1, "One."));
    expect(page.shown()).toEqual([]);
    page.hear(final(2, "Two is corrected.", { startMs: 9_100, revision: 3 }));
    expect([...page.marks.bySid().values()]).toEqual([{ sid: 2, startMs: 9_000, note: "ask" }]);
  });

  it("in a frame last as long as the tab's storage does", () => {
    const before = open(undefined, undefined, true);
    before.hear(final(1, "One."));
    before.marks.toggle(1);
    const page = open(before.device, before.tab, true);
    page.hear(final(1, "One."));
    expect(page.shown()).toEqual([1]);
    expect(page.marks.toggle(1)).toBe(false);
    expect([page.shown(), page.inTab()]).toEqual([[], []]);
  });
});
