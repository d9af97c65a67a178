import { describe, expect, it } from "vitest";

import { readTranscript } from "../../../../src/node/transcripts/read-transcript.ts";
import { read } from "./read.ts";

const file = (...records: readonly object[]): string =>
  `{"version":1,"translation_languages":["ja-JP"],"sentences":[\n${records.map((one) => JSON.stringify(one)).join(",\n")}\n]}`;

const record = { sid: 1, original_text: "Hello", start_ms: 500, end_ms: 900 };

/** The code and line a file is refused with. */
function refusal(content: string): readonly unknown[] {
  const result = readTranscript("a.json", content);
  return result.ok ? [] : [result.error.code, result.error.line];
}

describe("the viewer's own JSON", () => {
  it("is read with translations, names and times", () => {
    const full = {
      ...record,
      speaker_label: "Alice",
      translated_texts: { "ja-JP": "やあ", "zh-TW": "不在" },
    };
    expect(read("a.json", file(full, { ...record, start_ms: 900, end_ms: 1_000 }), ["en-US"])).toMatchObject({
      translationLanguages: ["ja-JP"],
      sentences: [
        { startMs: 500, endMs: 900, text: "Hello", speaker: "Alice", translations: { "ja-JP": "やあ" } },
        { startMs: 900, endMs: 1_000, text: "Hello", translations: {} },
      ],
    });
  });

  it.each([
    [{ ...record, original_text: 5 }, "bad-structure"],
    [{ ...record, start_ms: "soon" }, "bad-structure"],
    [{ ...record, start_ms: -1 }, "bad-time"],
    [{ ...record, start_ms: 0.5 }, "bad-time"],
    [{ ...record, end_ms: 100 }, "bad-time"],
    [[], "bad-structure"],
  ])("is refused with its line where a record is wrong: %j", (wrong, code) => {
    expect(refusal(file(record, wrong))).toEqual([code, 3]);
  });

  it("is refused where nothing was said", () => {
    expect(refusal(file())).toEqual(["empty", 1]);
  });
});
