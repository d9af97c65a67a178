import { describe, expect, it } from "vitest";

import {
  CORRECT_MS,
  HOLDS,
  LATEST_MS,
  MOST_MS,
  SHRINK_MS,
} from "../../../../src/subtitles/stabiliser/holds.ts";
import { seen, type Sent, STEP, texts } from "./seen.ts";

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
