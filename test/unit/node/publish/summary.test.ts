/**
 * From a transcript to the text that is summarised, and from a summary to blocks that lead back to sentences.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chaptersOf } from "../../../../src/node/publish/chapters.ts";
import type { JoinedSentence } from "../../../../src/node/publish/join-transcript.ts";
import { summaryBlocks } from "../../../../src/node/publish/summary-blocks.ts";
import { LONGEST_CONTENT, summaryParts } from "../../../../src/node/publish/summary-parts.ts";

const sentence = (sid: number, text: string, more: Partial<JoinedSentence> = {}): JoinedSentence => ({
  sid,
  startMs: sid * 10_000,
  endMs: sid * 10_000 + 8_000,
  text,
  translations: {},
  ...more,
});

const talk = [
  sentence(1, "Good evening and welcome to the mountain village.", { speaker: "Anna" }),
  sentence(2, "The bridge has two hundred and forty steel posts.", { speaker: "Ben" }),
  sentence(3, "In the wind every post sings its own note.", { speaker: "Ben" }),
  sentence(4, "Thank you, that was the end.", {
    speaker: "Anna",
    translations: { "de-DE": "Danke, das war das Ende." },
  }),
];

describe("the parts of a transcript", () => {
  it("are lines with a number, a speaker and the text in the language", () => {
    expect(summaryParts(talk.slice(2), "de-DE")).toEqual([
      "[3] Ben: In the wind every post sings its own note.\n[4] Anna: Danke, das war das Ende.",
    ]);
  });

  it("are short enough, whole lines, and all of them", () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }), { maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 200, max: 600 }), (all, longest) => {
        const sentences = all.map((text, at) => sentence(at + 1, text.replace(/\s/gu, "_")));
        const parts = summaryParts(sentences, "en-US", longest);
        for (const part of parts) expect(Array.from(part).length).toBeLessThanOrEqual(longest);
        expect(parts.join("\n")).toBe(summaryParts(sentences, "en-US", 1_000_000).join("\n"));
      }),
    );
  });

  it("cut a sentence that alone is too long, and are none for nothing", () => {
    const [part] = summaryParts([sentence(1, "橋".repeat(LONGEST_CONTENT + 5))], "ja-JP");
    expect(Array.from(part ?? "").length).toBe(LONGEST_CONTENT);
    expect(summaryParts([], "en-US")).toEqual([]);
  });
});

describe("the blocks of a summary", () => {
  it("are headings, points and paragraphs of plain text with the sentences they name", () => {
    const markdown =
      "## **Opening** [1]\n\n- The posts are of `steel` [2, 3].\n* Two【2】\n3. Three\n---\nIn 1987 (1987).";
    expect(summaryBlocks(markdown, talk, "en-US")).toEqual([
      { kind: "heading", text: "Opening", sids: [1] },
      { kind: "point", text: "The posts are of steel.", sids: [2, 3] },
      { kind: "point", text: "Two", sids: [2] },
      { kind: "point", text: "Three", sids: [] },
      { kind: "paragraph", text: "In 1987 (1987).", sids: [] },
    ]);
  });

  it("lead to the sentence with most of their words where they name none", () => {
    const [first, second] = summaryBlocks(
      "- Each post sings a note in the wind.\n- Nothing of the kind.",
      talk,
      "en-US",
    );
    expect([first?.sids, second?.sids]).toEqual([[3], []]);
  });

  it("find sentences in languages without spaces", () => {
    const said = ["橋には二百四十本の鉄の柱があります。", "風の中で柱はそれぞれの音を歌います。"].map(
      (text, at) => sentence(at + 1, text),
    );
    expect(summaryBlocks("- 柱は風の中で音を歌う", said, "ja-JP")[0]?.sids).toEqual([2]);
  });
});

describe("chapters", () => {
  it("are the headings of the summary where these lead somewhere, in the order of the talk", () => {
    const blocks = summaryBlocks(
      "## Opening\n- a [1]\n## Posts\n- b [3]\n- c [2]\n## Again\n- d [1]",
      talk,
      "en-US",
    );
    expect(chaptersOf(blocks, talk, "en-US")).toEqual([
      { title: "Opening", sid: 1, startMs: 10_000 },
      { title: "Posts", sid: 2, startMs: 20_000 },
    ]);
  });

  it("are else the pauses and the changes of speaker of a talk that is long enough", () => {
    expect(chaptersOf([], talk, "en-US")).toEqual([]);
    const long = Array.from({ length: 60 }, (_, at) =>
      sentence(at + 1, `Sentence ${at + 1}`, {
        endMs: (at + 1) * 10_000 + 9_000,
        speaker: at % 20 < 19 ? "A" : "B",
      }),
    );
    const chapters = chaptersOf([], long, "en-US");
    expect(chapters.map(({ sid }) => sid)).toEqual([1, 20, 40, 60]);
    expect(chapters[0]?.title).toBe("Sentence 1");
  });

  it("are named after the first clause, or after who begins to speak, and never end within a phrase", () => {
    const texts = [
      "Good evening, everyone, and welcome to the story of a bridge that would not stop humming.",
      "We needed one hundred and twenty posts on each side of the bridge to save weight",
    ];
    const long = Array.from({ length: 40 }, (_, at) =>
      sentence(at + 1, texts[at < 20 ? 0 : 1] ?? "", {
        endMs: (at + 1) * 10_000 + 9_000,
        speaker: at < 20 ? "Hanna Vale" : "Marta Oriol",
      }),
    );
    expect(chaptersOf([], long, "en-US").map(({ title }) => title)).toEqual([
      "Good evening, everyone …",
      "Marta Oriol",
    ]);
  });
});
