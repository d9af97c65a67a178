/** What a reader marked as a file: those sentences alone, with the notes, in every format. */
import { describe, expect, it } from "vitest";

import { copyTextOf } from "../../../src/export/copy-text.ts";
import { sourceOf, type TranscriptChoice } from "../../../src/export/cues.ts";
import { type Format, FORMATS, textOf } from "../../../src/export/formats.ts";
import { readTranscript } from "../../../src/node/transcripts/read-transcript.ts";
import { finalSentence, stateOf } from "../../harness/transcripts.ts";

const source = sourceOf(
  stateOf([
    finalSentence({ sid: 1, text: "Before.", startMs: 0, endMs: 1_000 }),
    finalSentence({
      sid: 2,
      text: "The sea.",
      startMs: 2_000,
      endMs: 3_000,
      translations: { de: "Das Meer." },
    }),
    finalSentence({ sid: 3, text: "The crane.", startMs: 4_000, endMs: 5_000 }),
  ]),
  { channelName: "Hall", transcriptionLanguage: "en-US" },
);
const NOTE = "why --> <b>";
const notes = new Map([
  [2, NOTE],
  [3, ""],
]);
const choice: TranscriptChoice = { languages: ["en-US", "de"], selection: new Set(notes.keys()), notes };
const written = (format: Format): string => textOf(format, source, choice);

describe("a file of what is marked", () => {
  it.each(FORMATS)("in %s has the marked sentences, the note, and no other sentence", (format) => {
    const text = written(format);
    expect(text).toContain("The sea.");
    expect(text).toContain("The crane.");
    expect(text).not.toContain("Before");
    expect(text).toContain("why");
  });

  it("has the note under the sentence in plain text, and on the clipboard", () => {
    expect(written("txt")).toBe(`The sea.\n    [de] Das Meer.\n    [note] ${NOTE}\nThe crane.\n`);
    expect(copyTextOf(source, choice)).toBe(`The sea.\nDas Meer.\n[note] ${NOTE}\n\nThe crane.`);
  });

  it("has it as a comment in WebVTT, and as a line where a format has none", () => {
    expect(written("vtt")).toContain(
      "\nNOTE why --&gt; &lt;b&gt;\n\n00:00:02.000 --> 00:00:03.000\nThe sea.",
    );
    expect(written("srt").match(/-->/g)).toHaveLength(2);
    expect(written("sbv")).toContain("The sea. | Das Meer. | [note] why");
  });

  it("has a column of its own in a table, and fields in the data", () => {
    expect(written("csv").slice(1).split("\n").slice(0, 3)).toEqual([
      "index,start,end,speaker,text,de,note",
      `1,00:00:02,00:00:03,,The sea.,Das Meer.,${NOTE}`,
      "2,00:00:04,00:00:05,,The crane.,,",
    ]);
    expect(JSON.parse(written("json"))).toMatchObject({
      sentences: [
        { sid: 2, is_marked: true, note: NOTE },
        { sid: 3, is_marked: true },
      ],
    });
  });

  it("is read again as it was said, without the notes of a table or of data", () => {
    for (const format of ["vtt", "csv", "json"] as const) {
      const one = textOf(format, source, { ...choice, languages: ["en-US"] });
      const read = readTranscript(`talk.${format}`, one);
      expect(read.ok && read.value.sentences.map(({ text }) => text)).toEqual(["The sea.", "The crane."]);
    }
  });

  it.each(FORMATS)("in %s is as ever where nothing is marked", (format) => {
    expect(textOf(format, source, { languages: ["en-US"] })).not.toMatch(/note|marked/i);
  });
});
