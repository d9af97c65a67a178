/**
 * What a screen reader is told: finals only, each once, in order, at a pace, and nothing left out without a word.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  announce,
  type AnnounceInput,
  type AnnounceState,
  lookAgainAt,
  notAnnouncing,
  paceMs,
} from "../../../../src/subtitles/screen-reader/announce-queue.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../../src/subtitles/reduce.ts";
import type { View } from "../../../../src/subtitles/view.ts";
import { final, interim, translation } from "../../../harness/builders.ts";

const english: View = { languages: ["en"], original: false, transcriptionLanguage: "en" };
const german: View = { ...english, languages: ["de"] };

/** A listener whose clock and broadcast a test moves; `heard` is every announcement in a word. */
function listener(view: View = english) {
  let now = 0;
  let subtitles = noSubtitles;
  let state: AnnounceState = notAnnouncing;
  const heard: string[] = [];
  const fixture = () => ({ subtitles, view, now });
  const report = (input: AnnounceInput): void => {
    const before = state.announcement;
    state = announce(state, input, fixture());
    const said = state.announcement;
    if (said === undefined || said === before) return;
    const parts = [
      said.missing && `missing ${said.missing.count} in ${said.missing.lostForMs / 1_000} s`,
      said.skipped > 0 && `skipped ${said.skipped}`,
      said.corrected && "corrected",
      said.end,
      said.speaker && `${said.speaker}:`,
      ...said.texts.map(({ text }) => text),
    ];
    heard.push(parts.filter((part) => typeof part === "string").join(" "));
  };
  const hear = (...events: readonly SubtitleInput[]): void => {
    for (const event of events) subtitles = reduceSubtitles(subtitles, event, now);
    report("look");
  };
  /** Lets time pass and looks when the machine wants to, as the shell does. */
  const pass = (ms: number): void => {
    const until = now + ms;
    for (let again = lookAgainAt(state, fixture()); again !== undefined && again > now && again <= until;) {
      now = again;
      report("look");
      again = lookAgainAt(state, fixture());
    }
    now = until;
    report("look");
  };
  return { heard, report, hear, pass, state: () => state };
}

/** A listener who has just turned the mode on, with nothing said yet. */
function begun(view?: View) {
  const reader = listener(view);
  reader.report("start");
  reader.pass(1_000);
  return reader;
}

const LONG = "A sentence that takes a good while to be read out to somebody who listens to it. ".repeat(3);

describe("announcing by itself", () => {
  it("says finals only, each once, and never an interim text", () => {
    const { hear, pass, heard } = begun();
    hear(interim(1, "Good"));
    hear(interim(1, "Good mourning"));
    pass(60_000);
    expect(heard).toEqual([]);
    hear(final(1, "Good morning."));
    hear(final(1, "Good morning."));
    pass(60_000);
    expect(heard).toEqual(["Good morning."]);
  });

  it("begins with the newest final once the screen reader has settled", () => {
    const { hear, report, pass, heard } = listener();
    hear(final(1, "One."), final(2, "Two."), interim(3, "Thr"));
    heard.length = 0;
    report("start");
    expect(heard).toEqual([]);
    pass(1_000);
    expect(heard).toEqual(["Two."]);
  });

  it("waits the time a sentence takes before the next", () => {
    const { hear, pass, heard } = begun();
    hear(final(1, LONG), final(2, "Two."));
    expect(heard).toHaveLength(1);
    pass(paceMs([{ text: LONG } as never]) - 1);
    expect(heard).toHaveLength(1);
    pass(1);
    expect(heard).toEqual([LONG, "Two."]);
  });

  it("does not say a correction again, unless it is asked for, and then says that it is one", () => {
    const { hear, pass, report, heard } = begun();
    hear(final(1, "The brigde hums.", { revision: 1 }));
    hear(final(1, "The bridge hums.", { revision: 2 }));
    pass(60_000);
    expect(heard).toEqual(["The brigde hums."]);
    report("repeat");
    report("repeat");
    expect(heard.slice(1)).toEqual(["corrected The bridge hums.", "The bridge hums."]);
  });

  it("does not call a correction what is said after there was no sentence further back", () => {
    const { hear, report, heard } = begun();
    hear(final(1, "One."));
    report("previous");
    report("repeat");
    expect(heard).toEqual(["One.", "oldest", "One."]);
  });

  it("does not call other punctuation a correction", () => {
    const { hear, report, heard } = begun();
    hear(final(1, "good morning", { revision: 1 }));
    hear(final(1, "Good morning!", { revision: 2 }));
    report("repeat");
    expect(heard).toEqual(["good morning", "Good morning!"]);
  });

  it("names the speaker where it changes", () => {
    const { hear, pass, heard } = begun();
    const by = (speakerId: string, speakerLabel: string) => ({ speakerId, speakerLabel });
    hear(
      final(1, "One.", by("1", "Ada")),
      final(2, "Two.", by("1", "Ada")),
      final(3, "Three.", by("2", "Ben")),
    );
    pass(60_000);
    expect(heard).toEqual(["Ada: One.", "Two.", "Ben: Three."]);
  });

  it("waits for the translation, and takes the original where none comes", () => {
    const { hear, pass, heard } = begun(german);
    hear(final(1, "One."), final(2, "Two."));
    hear(translation(2, "de", "Zwei."));
    pass(4_000);
    expect(heard).toEqual([]);
    pass(60_000);
    expect(heard).toEqual(["One.", "Zwei."]);
  });

  it("says all texts that are shown, once each", () => {
    const { hear, pass, heard } = begun({ ...german, original: true });
    hear(final(1, "One."), translation(1, "de", "Eins."));
    hear(final(2, "Two."));
    pass(60_000);
    expect(heard).toEqual(["Eins. One.", "Two."]);
  });

  it("says what is missing after a break", () => {
    const { hear, pass, heard } = begun();
    hear(final(1, "One."));
    pass(5_000);
    hear({ type: "stream-lost" });
    pass(30_000);
    hear({ type: "stream-back" }, final(5, "Five."));
    expect(heard).toEqual(["One.", "missing 3 in 30 s Five."]);
  });

  it("waits a little for a number that was overtaken", () => {
    const { hear, pass, heard } = begun();
    hear(final(1, "One."));
    pass(5_000);
    hear(final(3, "Three."));
    hear(final(2, "Two."));
    pass(60_000);
    expect(heard).toEqual(["One.", "Two.", "Three."]);
  });

  it("passes a sentence that never becomes final, and says so", () => {
    const { hear, pass, heard } = begun();
    hear(final(1, "One."), interim(2, "Tw"));
    pass(5_000);
    hear(final(3, "Three."));
    pass(7_000);
    expect(heard).toEqual(["One."]);
    pass(2_000);
    expect(heard).toEqual(["One.", "skipped 1 Three."]);
  });

  it("says how many it skipped when it is too far behind", () => {
    const { hear, pass, heard } = begun();
    hear(...Array.from({ length: 20 }, (_, index) => final(index + 1, LONG.slice(0, 60) + (index + 1))));
    pass(120_000);
    expect(heard[0]).toMatch(/^skipped 1[78] /);
    expect(heard.at(-1)).toContain("20");
    expect(heard.length).toBeLessThan(5);
  });
});

describe("announcing by hand", () => {
  const paused = () => {
    const reader = begun();
    reader.hear(final(1, "One."));
    reader.report("pause");
    reader.hear(final(2, "Two."), final(3, "Three."));
    reader.pass(60_000);
    return reader;
  };

  it("says nothing by itself", () => {
    const reader = paused();
    expect(reader.heard).toEqual(["One."]);
  });

  it("goes one by one, and says where the end is", () => {
    const { report, heard, state } = paused();
    for (const input of ["next", "next", "next"] as const) report(input);
    expect(heard).toEqual(["One.", "Two.", "Three.", "newest"]);
    expect(state().mode).toBe("by-hand");
  });

  it("goes back, and stays where it is", () => {
    const { report, heard, state, pass } = begun();
    report("previous");
    expect(heard).toEqual(["oldest"]);
    expect(state().mode).toBe("by-hand");
    pass(60_000);
    expect(heard).toHaveLength(1);
  });

  it("repeats, goes back and forth", () => {
    const { report, heard } = paused();
    for (const input of ["next", "previous", "repeat", "next", "newest"] as const) report(input);
    expect(heard).toEqual(["One.", "Two.", "One.", "One.", "Two.", "Three."]);
  });

  it("says how many it leaves out on the way to the newest", () => {
    const { report, heard } = paused();
    report("newest");
    expect(heard.at(-1)).toBe("skipped 1 Three.");
  });

  it("goes on from where it is", () => {
    const { report, heard, pass } = paused();
    report("continue");
    pass(60_000);
    expect(heard).toEqual(["One.", "Two.", "Three."]);
  });
});

it("says every final once and in order, however they come, or says how many it left out", () => {
  const plan = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 9_000 }), words: fc.integer({ min: 1, max: 40 }) }),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(plan, (steps) => {
      const { hear, pass, heard } = begun();
      for (const [index, { wait, words }] of steps.entries()) {
        hear(interim(index + 1, "word"));
        pass(wait);
        hear(final(index + 1, `#${index + 1} ${"word ".repeat(words)}`));
      }
      pass(20 * 60_000);
      const skipped = heard.reduce((sum, text) => sum + Number(/skipped (\d+)/.exec(text)?.[1] ?? 0), 0);
      const sids = heard.map((text) => Number(/#(\d+)/.exec(text)?.[1]));
      expect(sids).toEqual([...new Set(sids)].sort((a, b) => a - b));
      expect(sids.length + skipped).toBe(steps.length);
    }),
  );
});
