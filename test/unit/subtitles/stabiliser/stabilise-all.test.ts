import { describe, expect, it } from "vitest";

import {
  MOST_STEADY_TEXTS,
  noSteadyTexts,
  shownOf,
  steadyAll,
  type SteadyTexts,
} from "../../../../src/subtitles/stabiliser/stabilise-all.ts";
import { HOLDS } from "../../../../src/subtitles/stabiliser/holds.ts";
import type { SteadyRevision } from "../../../../src/subtitles/stabiliser/stabilise.ts";
import { deepFreeze } from "../../../harness/builders.ts";

const { quietMs } = HOLDS.balanced;
const interim = (text: string): SteadyRevision => ({ text, isFinal: false, language: "en" });
const final = (text: string): SteadyRevision => ({ text, isFinal: true, language: "en" });
const hear = (
  all: SteadyTexts,
  now: number,
  ...changed: (readonly [string, SteadyRevision])[]
): SteadyTexts => deepFreeze(steadyAll(all, changed, now));

const none = deepFreeze(noSteadyTexts("balanced"));

describe("the steadying of all texts", () => {
  it("wakes for the first that is due, and brings on those that are", () => {
    const one = hear(none, 0, ["1 en", interim("one")]);
    const two = hear(one, 100, ["1 de", interim("eins")]);
    expect(two.wakeAt).toBe(quietMs);
    const later = hear(two, quietMs);
    expect([shownOf(later, "1 en", "one"), shownOf(later, "1 de", "eins")]).toEqual(["one", ""]);
    expect(later.wakeAt).toBe(quietMs + 100);
  });

  it("leaves the texts that did not change as they are", () => {
    const before = hear(none, 0, ["1", interim("one")], ["2", interim("two")]);
    const after = hear(before, 100, ["2", interim("two three")]);
    expect(after.texts.get("1")).toBe(before.texts.get("1"));
  });

  it("keeps no final: it stands as it was sent", () => {
    const all = hear(hear(none, 0, ["1", interim("one")]), 100, ["1", final("One.")]);
    expect(all.texts.size).toBe(0);
    expect(all.wakeAt).toBeUndefined();
    expect(shownOf(all, "1", "One.")).toBe("One.");
  });

  it("follows the mode", () => {
    const all = hear(none, 0, ["1", interim("one")], ["2", interim("two")]);
    const fast = steadyAll(all, [], 10, "fast");
    expect([shownOf(fast, "1", ""), shownOf(fast, "2", "")]).toEqual(["one", "two"]);
    expect(fast).toMatchObject({ mode: "fast" });
    expect(steadyAll(fast, [["3", interim("three")]], 20).texts.get("3")?.shown).toBe("three");
  });

  it("does not pile up texts that never become final", () => {
    let all = none;
    for (let sid = 0; sid < MOST_STEADY_TEXTS + 50; sid += 1) {
      all = steadyAll(all, [[String(sid), interim("one")]], sid * 10);
    }
    expect(all.texts.size).toBe(MOST_STEADY_TEXTS);
    expect(shownOf(all, "0", "one")).toBe("one");
    expect(all.texts.has(String(MOST_STEADY_TEXTS + 49))).toBe(true);
  });
});
