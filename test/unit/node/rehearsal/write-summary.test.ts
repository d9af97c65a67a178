/** The stand-in summaries: headings that read as headings, and lead to the sentence with which their part begins. */
import { describe, expect, it } from "vitest";

import { chaptersOf } from "../../../../src/node/publish/chapters.ts";
import { summaryBlocks } from "../../../../src/node/publish/summary-blocks.ts";
import { summaryParts } from "../../../../src/node/publish/summary-parts.ts";
import { talk } from "../../../../src/node/rehearsal/programme/talk.ts";
import { translations } from "../../../../src/node/rehearsal/programme/translations.ts";
import { writeSummary } from "../../../../src/node/rehearsal/summary/write-summary.ts";

const wish = { format: "bullet_points", plainText: false } as const;
const sentences = talk.map(({ text, speaker }, at) => ({
  sid: at + 1,
  startMs: at * 5_000,
  endMs: at * 5_000 + 4_500,
  text,
  speaker,
  translations: Object.fromEntries(
    Object.entries(translations).map(([language, lines]) => [language, lines[at] ?? ""]),
  ),
}));
const chaptersIn = (language: string, count = sentences.length) => {
  const said = sentences.slice(0, count);
  const blocks = summaryBlocks(writeSummary(summaryParts(said, language).join("\n"), wish), said, language);
  return chaptersOf(blocks, said, language);
};

describe("a summary of the example talk", () => {
  it("has headings of its own, and chapters at the sentences with which these begin", () => {
    const chapters = chaptersIn("en-US");
    expect(chapters.map(({ title }) => title)).toContain("Pia’s letter");
    expect(chapters.map(({ sid }) => sid)).toEqual([1, 6, 10, 14, 22, 34, 43, 50, 66]);
  });

  it.each(Object.keys(translations))("has them in %s, too", (language) => {
    const titles = chaptersIn(language).map(({ title }) => title);
    expect(new Set(titles).size).toBe(9);
  });

  it("has two of them after a minute of it", () => {
    expect(chaptersIn("en-US", 8)).toMatchObject([
      { title: "A bridge that would not stop humming", sid: 1 },
      { title: "A new steel railing", sid: 6 },
    ]);
  });
});

it("names the parts of another text after their first sentence, to which they lead, and does not repeat it", () => {
  const written = writeSummary(
    "[1] Anna: Good morning, dear guests, and welcome to the longest talk about small boats.\n[2] Ben: Boats float.",
    wish,
  );
  expect(written).toBe("## Good morning, dear guests … [1]\n- **Boats float. [2]**");
});
