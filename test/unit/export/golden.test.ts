import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { noSpeakers, withRename } from "../../../src/subtitles/speakers.ts";
import { textOf } from "../../../src/export/formats.ts";
import { LANGUAGES, transcriptOf } from "../../harness/transcripts.ts";

const golden = (name: string): string => readFileSync(new URL(`golden/${name}`, import.meta.url), "utf8");

const speakers = withRename(withRename(noSpeakers, "Guest-1", "Alice"), "Guest-2", "Bob");

/** The two segments of the service's documentation. */
const exampleWith = (chinese: string) =>
  transcriptOf(
    [
      {
        text: "Hello, good morning",
        translations: { "zh-TW": chinese, "ja-JP": "おはよう" },
        speaker: "Guest-1",
        startMs: 500,
        endMs: 3_000,
      },
      {
        text: "Thanks",
        translations: { "zh-TW": "多謝", "ja-JP": "ありがとう" },
        speaker: "Guest-2",
        startMs: 3_000,
        endMs: 4_200,
      },
    ],
    speakers,
  );

const example = exampleWith("你好,早安");
const all = { languages: LANGUAGES };

describe("the service's own example", () => {
  it.each([
    ["txt", "example.txt"],
    ["srt", "example.srt"],
    ["sbv", "example.sbv"],
    ["vtt", "example.vtt"],
    ["csv", "example.csv"],
    ["json", "example.json.txt"],
  ] as const)("comes out as %s byte for byte", (format, file) => {
    expect(textOf(format, example, all)).toBe(golden(file));
  });

  it("comes out as csv as printed where the comma is the Chinese one", () => {
    expect(textOf("csv", exampleWith("你好，早安"), all)).toContain(
      '\n1,00:00:00,00:00:03,Alice,"Hello, good morning",你好，早安,おはよう\n2,00:00:03,00:00:04,Bob,Thanks,多謝,ありがとう\n',
    );
  });

  it("begins its csv with the bytes EF BB BF", () => {
    const bytes = new TextEncoder().encode(textOf("csv", example, all));
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("a choice of languages", () => {
  const lines = (languages: readonly string[]): string[] =>
    textOf("srt", example, { languages }).split("\n").slice(2, 5);

  it.each([
    [["en-US"], ["Hello, good morning", "", "2"]],
    [["zh-TW"], ["你好,早安", "", "2"]],
    [
      ["ja-JP", "zh-TW"],
      ["おはよう", "你好,早安", ""],
    ],
    [
      ["zh-TW", "en-US"],
      ["Hello, good morning", "你好,早安", ""],
    ],
    [
      ["zh-TW", "zh-TW"],
      ["你好,早安", "", "2"],
    ],
    [[], ["Hello, good morning", "", "2"]],
  ])("of %j gives these lines", (languages, expected) => {
    expect(lines(languages)).toEqual(expected);
  });

  it("without the original puts the first language into the column text", () => {
    expect(textOf("csv", example, { languages: ["ja-JP"] })).toContain(
      "text\n1,00:00:00,00:00:03,Alice,おはよう\n",
    );
  });

  it("lets the original stand in where the only language is missing", () => {
    const source = transcriptOf([{ text: "Hello" }]);
    expect(textOf("txt", source, { languages: ["ja-JP"] })).toBe("Hello\n");
    expect(textOf("json", source, { languages: ["ja-JP"] })).toContain('"original_text":"Hello"');
  });

  it("leaves out what is missing beside the original, and keeps its place in sbv and csv", () => {
    const source = transcriptOf([
      { text: "Hello", translations: { "ja-JP": "おはよう" }, startMs: 0, endMs: 900 },
    ]);
    expect(textOf("txt", source, all)).toBe("Hello\n    [ja-JP] おはよう\n");
    expect(textOf("srt", source, all)).toBe("1\n00:00:00,000 --> 00:00:00,900\nHello\nおはよう\n");
    expect(textOf("sbv", source, all)).toBe("0:00:00.000,0:00:00.900\nHello |  | おはよう\n");
    expect(textOf("csv", source, all)).toContain("1,00:00:00,00:00:00,,Hello,,おはよう\n");
  });

  it("says where only translations were heard", () => {
    const source = transcriptOf([{ text: "", isFinal: false, translations: { "ja-JP": "おはよう" } }]);
    expect(textOf("txt", source, all)).toBe("…\n    [ja-JP] おはよう\n");
    expect(textOf("txt", source, { languages: ["ja-JP"] })).toBe("おはよう\n");
  });
});

describe("names", () => {
  it("stand before the text of subtitle files where they are asked for", () => {
    const named = { languages: ["en-US"], names: true };
    expect(textOf("srt", example, named)).toContain("\n[Alice] Hello, good morning\n");
    expect(textOf("vtt", example, named)).toContain("\n[Bob] Thanks\n");
    expect(textOf("sbv", example, named)).toContain("\n[Bob] Thanks\n");
  });
});

describe("a file without a sentence", () => {
  const empty = transcriptOf([{ text: "still being", isFinal: false }]);
  it.each([
    ["txt", ""],
    ["srt", ""],
    ["sbv", ""],
    ["vtt", "WEBVTT\n"],
    ["csv", "\ufeffindex,start,end,speaker,text,zh-TW,ja-JP\n"],
  ] as const)("is whole as %s", (format, expected) => {
    expect(textOf(format, empty, all)).toBe(expected);
  });

  it("is whole as json", () => {
    expect(JSON.parse(textOf("json", empty, all))).toMatchObject({ sentences: [] });
  });
});
