/** The talks of a broadcast in each format: as a heading, a comment, columns or fields, and nowhere where none is known. */
import { describe, expect, it } from "vitest";

import { sourceOf } from "../../../src/export/cues.ts";
import { type Format, FORMATS, textOf } from "../../../src/export/formats.ts";
import { readTranscript } from "../../../src/node/transcripts/read-transcript.ts";
import { finalSentence, stateOf } from "../../harness/transcripts.ts";

const state = stateOf([
  finalSentence({ sid: 1, text: "Before.", startMs: 0, endMs: 1_000 }),
  finalSentence({ sid: 2, text: "The sea.", startMs: 2_000, endMs: 3_000 }),
  finalSentence({ sid: 3, text: "The crane.", startMs: 4_000, endMs: 5_000 }),
]);
const talks = [
  { from: 2, title: "Tides --> <b>now</b>", speakers: ["Ada", "Ben"] },
  { from: 3, title: "=Cranes", speakers: [] },
];
const about = { channelName: "Hall", transcriptionLanguage: "en-US" };
const written = (format: Format, known = talks): string =>
  textOf(format, sourceOf(state, { ...about, talks: known }), { languages: ["en-US"] });

describe("a file of several talks", () => {
  it("has their titles and speakers as headings in plain text", () => {
    expect(written("txt")).toBe(
      "Before.\n\nTides --> <b>now</b>\nAda, Ben\n\nThe sea.\n\n=Cranes\n\nThe crane.\n",
    );
  });

  it("has them as comments in WebVTT, which cannot be taken for times or tags", () => {
    expect(written("vtt")).toContain("\nNOTE\nTides --&gt; &lt;b&gt;now&lt;/b&gt;\nAda, Ben\n\n00:00:02.000");
    expect(written("vtt")).toContain("\nNOTE\n=Cranes\n");
  });

  it("has them in columns of a table, never as a formula", () => {
    expect(written("csv").slice(1).split("\n")).toEqual([
      "index,start,end,speaker,text,talk,talk_speakers",
      "1,00:00:00,00:00:01,,Before.,,",
      '2,00:00:02,00:00:03,,The sea.,Tides --> <b>now</b>,"Ada, Ben"',
      "3,00:00:04,00:00:05,,The crane.,'=Cranes,",
      "",
    ]);
  });

  it("has them in the data with their first sentences", () => {
    expect(JSON.parse(written("json"))).toMatchObject({
      talks: [
        { from_sid: 2, title: "Tides --> <b>now</b>", speakers: ["Ada", "Ben"] },
        { from_sid: 3, title: "=Cranes", speakers: [] },
      ],
    });
  });

  it("has nothing of them in SubRip and SBV, where every line is shown", () => {
    for (const format of ["srt", "sbv"] as const) expect(written(format)).toBe(written(format, []));
  });

  it("is read again as it was said", () => {
    for (const format of ["vtt", "csv", "json"] as const) {
      const read = readTranscript(`talk.${format}`, written(format));
      expect(read.ok && read.value.sentences.map(({ text }) => text)).toEqual([
        "Before.",
        "The sea.",
        "The crane.",
      ]);
    }
  });

  it("is as ever where no talk is known", () => {
    for (const format of FORMATS) {
      expect(written(format, [])).toBe(textOf(format, sourceOf(state, about), { languages: ["en-US"] }));
    }
  });
});
