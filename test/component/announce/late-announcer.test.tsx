/**
 * The screen reader mode that is fetched when it is wanted: nothing that is said while it comes is left out, and one that
 * could not be had comes later.
 */
import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import { noSubtitles, reduceSubtitles, type SubtitleState } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import * as announcerFile from "../../../src/visit/announcer-signals.ts";
import { createLateAnnouncer } from "../../../src/visit/late-announcer-signals.ts";
import { final } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const view: View = { languages: ["en"], original: false, transcriptionLanguage: "en" };
const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

/** A listener with a mode to turn on, whose part comes when the test says so. */
function listener() {
  const clock = createManualClock();
  const [on, setOn] = createSignal(false);
  const [subtitles, setSubtitles] = createSignal<SubtitleState>(noSubtitles);
  const [oldUpTo, setOldUpTo] = createSignal(0);
  const asked: { readonly resolve: (file: typeof announcerFile) => void; readonly reject: () => void }[] = [];
  const fetchAnnouncer = vi.fn(
    () => new Promise<typeof announcerFile>((resolve, reject) => asked.push({ resolve, reject })),
  );
  const announcer = createRoot((dispose) => {
    disposals.push(dispose);
    return createLateAnnouncer(
      { clock, on, held: () => false, subtitles, oldUpTo, view: () => view },
      fetchAnnouncer,
    );
  });
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    clock,
    setOn,
    setOldUpTo,
    fetches: () => fetchAnnouncer.mock.calls.length,
    say: (sid: number, text: string) =>
      setSubtitles((before) => reduceSubtitles(before, final(sid, text), clock.now())),
    come: async () => {
      asked.at(-1)?.resolve(announcerFile);
      await settle();
    },
    fail: async () => {
      asked.at(-1)?.reject();
      await settle();
    },
    waiting: () => announcer()?.waiting(),
    /** The text that is announced after the time of a sentence. */
    heard: () => {
      clock.advance(2_000);
      return announcer()
        ?.announcement()
        ?.texts.map(({ text }) => text)
        .join(" ");
    },
  };
}

describe("the screen reader mode", () => {
  it("is fetched when it is turned on, and once", async () => {
    const { setOn, fetches, come } = listener();
    expect(fetches()).toBe(0);
    setOn(true);
    await come();
    setOn(false);
    setOn(true);
    expect(fetches()).toBe(1);
  });

  it("begins where it was turned on, and leaves out nothing that was said while it came", async () => {
    const { setOn, say, come, heard } = listener();
    say(1, "Before.");
    say(2, "The newest.");
    setOn(true);
    say(3, "While it comes.");
    await come();
    expect([heard(), heard(), heard()]).toEqual(["The newest.", "While it comes.", "While it comes."]);
    say(4, "After.");
    expect(heard()).toBe("After.");
  });

  it("leaves out what turned out to be of an earlier visit while it came", async () => {
    const { setOn, setOldUpTo, say, come, heard } = listener();
    setOn(true);
    say(1, "Yesterday.");
    setOldUpTo(1);
    say(2, "Today.");
    await come();
    expect(heard()).toBe("Today.");
  });

  it("is tried again for as long as it is wanted", async () => {
    const { clock, setOn, fetches, fail, come, say, heard } = listener();
    setOn(true);
    await fail();
    clock.advance(5_000);
    expect(fetches()).toBe(2);
    say(1, "Late.");
    await come();
    expect(heard()).toBe("Late.");
  });

  it("is not tried again once it is turned off, and begins anew when it is turned on", async () => {
    const { clock, setOn, fetches, fail, come, say, heard, waiting } = listener();
    setOn(true);
    await fail();
    setOn(false);
    clock.advance(60_000);
    expect(fetches()).toBe(1);
    say(1, "Meanwhile.");
    say(2, "Meanwhile as well.");
    setOn(true);
    await come();
    expect(waiting()).toBe(1);
    expect(heard()).toBe("Meanwhile as well.");
  });

  it("does nothing where it comes after it was turned off", async () => {
    const { setOn, come, waiting } = listener();
    setOn(true);
    setOn(false);
    await come();
    expect(waiting()).toBeUndefined();
  });
});
