/** What a reader's device translated, as a file: told from what the host sent in every format, and never read back as the host's. */
import { describe, expect, it } from "vitest";

import { copyTextOf } from "../../../src/export/copy-text.ts";
import { sourceOf, type TranscriptChoice } from "../../../src/export/cues.ts";
import { fileNameOf } from "../../../src/export/file-name.ts";
import { type Format, FORMATS, textOf } from "../../../src/export/formats.ts";
import { deviceTag } from "../../../src/lib/device-tag.ts";
import { readTranscript } from "../../../src/node/transcripts/read-transcript.ts";
import { finalSentence, stateOf } from "../../harness/transcripts.ts";

const UK = deviceTag("uk");
const source = sourceOf(
  stateOf([
    finalSentence({
      sid: 1,
      text: "The sea.",
      startMs: 0,
      endMs: 1_000,
      speaker: "Ada",
      translations: { de: "Das Meer.", [UK]: "Море." },
    }),
    finalSentence({
      sid: 2,
      text: "The crane.",
      startMs: 2_000,
      endMs: 3_000,
      translations: { de: "Der Kran." },
    }),
  ]),
  { channelName: "Hall", transcriptionLanguage: "en-US" },
);
const all: TranscriptChoice = { languages: [UK, "en-US", "de"] };
const alone: TranscriptChoice = { languages: [UK] };
const written = (format: Format, choice = all): string => textOf(format, source, choice);

describe("a file with what the device translated", () => {
  it("has it last and with its tag where a format has lines, whatever was chosen first", () => {
    expect(written("txt")).toBe(
      `[Ada] The sea.\n    [de] Das Meer.\n    [${UK}] Море.\nThe crane.\n    [de] Der Kran.\n`,
    );
    for (const format of ["srt", "vtt"] as const)
      expect(written(format)).toContain(`The sea.\nDas Meer.\n[${UK}] Море.\n`);
    expect(written("sbv")).toContain(`The sea. | Das Meer. | [${UK}] Море.\n`);
    expect(copyTextOf(source, all)).toContain(`The sea.\nDas Meer.\n[${UK}] Море.`);
  });

  it("has it in a column of its own in a table, and in a field of its own in the data", () => {
    expect(written("csv").slice(1).split("\n").slice(0, 2)).toEqual([
      `index,start,end,speaker,text,de,${UK}`,
      "1,00:00:00,00:00:01,Ada,The sea.,Das Meer.,Море.",
    ]);
    expect(JSON.parse(written("json"))).toMatchObject({
      translation_languages: ["de"],
      device_languages: ["uk"],
      sentences: [
        { sid: 1, translated_texts: { de: "Das Meer." }, device_texts: { uk: "Море." } },
        { sid: 2, translated_texts: { de: "Der Kran." } },
      ],
    });
  });

  it("says so also where nothing else was chosen; an original that stands in is none of the device's", () => {
    expect(written("txt", alone)).toBe(`[Ada] [${UK}] Море.\nThe crane.\n`);
    expect(written("srt", alone)).toContain(`\n[${UK}] Море.\n\n2\n`);
    expect(written("srt", alone)).toContain("\nThe crane.\n");
    expect(written("csv", alone).slice(1).split("\n").slice(0, 3)).toEqual([
      `index,start,end,speaker,text,${UK}`,
      "1,00:00:00,00:00:01,Ada,The sea.,Море.",
      "2,00:00:02,00:00:03,,The crane.,",
    ]);
    expect(JSON.parse(written("json", alone))).toMatchObject({
      translation_languages: [],
      sentences: [
        { sid: 1, device_texts: { uk: "Море." } },
        { sid: 2, original_text: "The crane." },
      ],
    });
    expect(copyTextOf(source, alone)).toBe(`Ada: [${UK}] Море.\nThe crane.`);
  });

  it("has it in its name", () => {
    const day = new Date(2026, 4, 6);
    expect(fileNameOf("Hall", "srt", day, true)).toBe("Hall 2026-05-06-transcript-by-device.srt");
    expect(fileNameOf("Hall", "srt", day)).toBe("Hall 2026-05-06-transcript.srt");
  });

  it.each(FORMATS)("in %s is as ever where it was not chosen", (format) => {
    expect(written(format, { languages: ["en-US", "de"] })).not.toMatch(/device|Море/);
  });

  it.each(["srt", "vtt", "sbv", "csv", "json"] as const)("in %s is read again without it", (format) => {
    const read = readTranscript(`talk.${format}`, written(format), { languages: ["en-US", "de"] });
    expect(read.ok && read.value.sentences.map(({ translations }) => translations)).toEqual([
      { de: "Das Meer." },
      { de: "Der Kran." },
    ]);
    expect(read.ok && read.value.translationLanguages).toEqual(["de"]);
  });
});
