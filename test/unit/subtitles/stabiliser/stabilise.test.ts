import { describe, expect, it } from "vitest";

import {
  CORRECT_MS,
  HOLDS,
  LATEST_MS,
  MOST_MS,
  SHRINK_MS,
  type SteadyMode,
} from "../../../../src/subtitles/stabiliser/holds.ts";
import {
  type StabilisedText,
  steady,
  tick,
  NO_TEXT,
} from "../../../../src/subtitles/stabiliser/stabilise.ts";
import { deepFreeze } from "../../../harness/builders.ts";

type Sent = readonly [atMs: number, text: string, isFinal?: "final"];

/** What a reader sees of one sentence: every change of it, each with its time in ms, until `untilMs`. */
function seen(
  mode: SteadyMode,
  sent: readonly Sent[],
  untilMs = 30_000,
  language = "en",
): [number, string][] {
  const changes: [number, string][] = [];
  let state: StabilisedText = NO_TEXT;
  const look = (now: number, next: StabilisedText): void => {
    if (next.shown !== state.shown) changes.push([now, next.shown]);
    state = deepFreeze(next);
  };
  sent.forEach(([atMs, text, final], index) => {
    look(atMs, steady(state, { text, isFinal: final === "final", language }, atMs, mode));
    const until = sent[index + 1]?.[0] ?? untilMs;
    for (let now = atMs; state.wakeAt !== undefined && state.wakeAt <= until;) {
      expect(state.wakeAt).toBeGreaterThan(now);
      now = state.wakeAt;
      look(now, tick(state, now, mode));
    }
  });
  return changes;
}

const texts = (changes: readonly [number, string][]): string[] => changes.map(([, text]) => text);
const { balanced } = HOLDS;
/** A step that is well within what a word waits. */
const STEP = 200;

describe("fast", () => {
  it("shows what the service sends", () => {
    const sent: Sent[] = [
      [0, "The"],
      [100, "The sea."],
      [200, "the"],
      [300, ""],
      [400, "Then", "final"],
    ];
    expect(seen("fast", sent)).toEqual(sent.map(([atMs, text]) => [atMs, text]));
  });
});

describe.each(["balanced", "steady"] as const)("%s", (mode) => {
  it("shows a final at once and exactly", () => {
    expect(
      seen(mode, [
        [0, "the see"],
        [50, "The sea. ", "final"],
      ]),
    ).toEqual([[50, "The sea. "]]);
  });

  it("shows a word once it has stood long enough", () => {
    expect(seen(mode, [[0, "one"]])).toEqual([[Math.min(HOLDS[mode].stoodMs, HOLDS[mode].quietMs), "one"]]);
  });

  it("shows everything when the service sends nothing more, punctuation too", () => {
    const [atMs, text] = seen(mode, [[0, "One, two. "]]).at(-1) ?? [];
    expect(text).toBe("One, two.");
    expect(atMs).toBeLessThanOrEqual(HOLDS[mode].quietMs);
  });

  it("shows nothing of a word that was taken back soon", () => {
    expect(
      texts(
        seen(mode, [
          [0, "the see"],
          [STEP, "the sea"],
          [10_000, "the sea", "final"],
        ]),
      ),
    ).not.toContain("the see");
  });

  it("never shows less and then more of the same where only punctuation and case change", () => {
    const changes = seen(mode, [
      [0, "good evening everyone"],
      [5_000, "Good evening, everyone"],
      [10_000, "Good evening everyone."],
      [15_000, "good evening everyone and"],
      [20_000, "Good evening, everyone. And welcome"],
      [29_000, "Good evening, everyone, and welcome.", "final"],
    ]);
    const before = texts(changes.slice(0, -1));
    before.forEach((text, index) => expect(text.startsWith(before[index - 1] ?? "")).toBe(true));
    expect(before.at(-1)).toBe("good evening everyone. and welcome");
    expect(changes.at(-1)).toEqual([29_000, "Good evening, everyone, and welcome."]);
  });

  it("keeps what stands when a shown word is something else for a moment", () => {
    const changes = seen(mode, [
      [0, "the sea was calm"],
      [10_000, "the see was calm"],
      [10_000 + STEP, "the sea was calm"],
      [20_000, "the sea was calm", "final"],
    ]);
    expect(changes.at(-1)?.[1]).toBe("the sea was calm");
    expect(changes.every(([atMs]) => atMs < 10_000)).toBe(true);
  });

  it("puts a shown word right when the other one stands, and keeps the words around it", () => {
    const changes = seen(mode, [
      [0, "the see was calm"],
      [10_000, "the sea was calm"],
    ]).filter(([atMs]) => atMs >= 10_000);
    expect(changes).toEqual([[10_000 + CORRECT_MS, "the sea was calm"]]);
  });

  it("puts a whole word right, not the end of it", () => {
    const changes = seen(mode, [
      [0, "The SEE"],
      [10_000, "the sea"],
    ]);
    expect(changes.at(-1)?.[1]).toBe("The sea");
  });

  it("does not wait for ever where a shown word never comes to rest", () => {
    const forms: Sent[] = Array.from({ length: 60 }, (_, index) => [
      10_000 + index * STEP,
      `the sea${index}`,
    ]);
    const changes = seen(mode, [[0, "the see"], ...forms]).filter(([atMs]) => atMs >= 10_000);
    expect(changes[0]?.[0]).toBeLessThanOrEqual(10_000 + LATEST_MS + STEP);
  });

  it("does not hide for ever what never comes to rest", () => {
    const forms: Sent[] = Array.from({ length: 100 }, (_, index) => [index * STEP, `the sea${index}`]);
    const changes = seen(mode, forms);
    expect(changes[1]?.[0]).toBe(MOST_MS);
  });

  it("touches the punctuation that was shown in a pause no more, and adds none to it", () => {
    const changes = seen(mode, [
      [0, "One. \u200f"],
      [5_000, "One!"],
      [10_000, "One, and “two"],
    ]);
    expect(texts(changes).at(-1)).toBe("One. \u200f and “two");
    const [, paused] = seen(mode, [[0, "…"]]).at(-1) ?? [];
    expect(paused).toBe("…");
    const more = seen(mode, [
      [0, "…"],
      [5_000, "… and"],
    ]);
    expect(texts(more)).toEqual(["…", "… and"]);
  });

  it("takes words away only when they stay away", () => {
    const gone = seen(mode, [
      [0, "one two three"],
      [10_000, "one two"],
    ]);
    expect(gone.at(-1)).toEqual([10_000 + SHRINK_MS, "one two"]);
    const back = seen(mode, [
      [0, "one two three"],
      [10_000, "one"],
      [10_000 + STEP, "one two three"],
    ]);
    expect(back.every(([atMs]) => atMs < 10_000)).toBe(true);
  });

  it("gives words that moved into the next sentence away when the final says so", () => {
    const changes = seen(mode, [
      [0, "we finished and then"],
      [10_000, "We finished.", "final"],
    ]);
    expect(changes.at(-1)).toEqual([10_000, "We finished."]);
  });

  it.each([
    ["Chinese", "zh", "今天我們要談的是海港", "今天我們要談的是海港的未來"],
    ["Japanese", "ja", "今日は港の", "今日は港の未来について話します"],
    ["Thai", "th", "วันนี้เราจะพูด", "วันนี้เราจะพูดคุยกันเรื่องอนาคต"],
  ])("lets %s grow without taking anything back", (_, language, short, long) => {
    const changes = texts(
      seen(
        mode,
        [
          [0, short],
          [10_000, long],
        ],
        30_000,
        language,
      ),
    );
    expect(changes.at(-1)).toBe(long);
    changes.forEach((text, index) => expect(text.startsWith(changes[index - 1] ?? "")).toBe(true));
  });
});

/** One text that grows by a word with each revision, all of them the same long. */
const growing = (count: number, stepMs = STEP): Sent[] =>
  Array.from({ length: count }, (_, index) => [
    index * stepMs,
    Array.from({ length: index + 1 }, (__, word) => `w${word}`).join(" "),
  ]);

describe("balanced", () => {
  it("shows a word once two revisions agree on it, up to the first on which they do not", () => {
    const [first, second] = seen("balanced", [
      [0, "the"],
      [STEP, "the sea"],
      [2 * STEP, "the sea was"],
    ]);
    expect(first).toEqual([expect.any(Number), "the"]);
    expect(first?.[0]).toBeGreaterThanOrEqual(STEP);
    expect(first?.[0]).toBeLessThan(2 * STEP);
    expect(second).toEqual([expect.any(Number), "the sea"]);
  });

  it("leaves the age of the words behind one that was replaced", () => {
    const changes = seen("balanced", [
      [0, "the see was calm"],
      [STEP, "the sea was calm"],
    ]);
    expect(texts(changes)).toEqual(["the", "the sea was calm"]);
  });

  it("waits longer with more words before a word", () => {
    const sent = growing(40);
    const waits = seen("balanced", sent).map(([atMs, text]) => atMs - (text.split(" ").length - 1) * STEP);
    expect(waits[0]).toBeLessThan(balanced.quietMs / 4);
    expect(Math.max(...waits)).toBeGreaterThan(balanced.quietMs);
  });

  it("waits less with words behind a word", () => {
    const first = (text: string): number =>
      seen("balanced", [
        [0, text],
        [STEP, text.toUpperCase()],
      ])[0]?.[0] ?? Infinity;
    expect(first("the sea was calm and blue")).toBeLessThan(first("the"));
  });

  it("writes a comma between words with the word behind it, not before", () => {
    const changes = seen("balanced", [
      [0, "no,"],
      [STEP, "no, no"],
    ]);
    expect(texts(changes)).toEqual(["no", "no, no"]);
  });

  it("does not wait longer where the service sends nothing more", () => {
    const changes = seen("balanced", [
      [0, "see"],
      [STEP, "sea"],
    ]);
    expect(changes).toEqual([[STEP + balanced.quietMs, "sea"]]);
  });
});

describe("the mode chosen while reading", () => {
  const hear = (
    text: string,
    now: number,
    mode: SteadyMode,
    from: StabilisedText = NO_TEXT,
  ): StabilisedText => steady(from, { text, isFinal: false, language: "en" }, now, mode);

  it("leaves what stands when it becomes steadier", () => {
    const fast = hear("the sea was", 0, "fast");
    expect(tick(fast, 10, "steady").shown).toBe("the sea was");
  });

  it("shows all at once when it becomes fast", () => {
    const held = hear("the sea was", 0, "steady");
    expect(held.shown).toBe("");
    expect(tick(held, 10, "fast")).toMatchObject({ shown: "the sea was" });
    expect(tick(held, 10, "fast").wakeAt).toBeUndefined();
  });

  it("keeps the punctuation that stands when it becomes steadier", () => {
    const fast = hear("The sea.", 0, "fast");
    const going = hear("The sea, and", 10, "steady", fast);
    expect(going.shown).toBe("The sea.");
    expect(tick(going, 20_000, "steady").shown).toBe("The sea. and");
  });

  it("reads the text again when its language becomes known", () => {
    const held = hear("the sea", 0, "steady");
    const known = steady(held, { text: "the sea", isFinal: false, language: "fr" }, 10, "steady");
    expect(known.newest.revision.language).toBe("fr");
    expect(tick(known, 10 + HOLDS.steady.quietMs, "steady").shown).toBe("the sea");
  });

  it("counts the time that words have stood in any mode", () => {
    const held = hear("the sea was", 0, "steady");
    expect(tick(held, balanced.quietMs, "balanced").shown).toBe("the sea was");
  });
});
