import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../../src/node/transcripts/read-transcript.ts";
import { CSV, JSON_SYNC, SBV, SRT, VTT } from "./documented-example.ts";

function refusal(fileName: string, content: string, languages: readonly string[] = []) {
  const result = readTranscript(fileName, content, { languages });
  return result.ok ? "no error" : [result.error.code, result.error.line, result.error.reason];
}

const changed = (content: string, from: string, to: string): string => {
  expect(content).toContain(from);
  return content.replace(from, to);
};

describe("a file that is no transcript", () => {
  it("is refused when empty, with or without a byte order mark", () => {
    const reason = ["empty", 1, "the file is empty"];
    expect(refusal("a.srt", "")).toEqual(reason);
    expect(refusal("a.json", "\uFEFF \r\n")).toEqual(reason);
  });

  it.each([
    ["a.vtt", "WEBVTT\n\nNOTE nothing\n"],
    ["a.csv", "index,start,end,speaker,text\n"],
    ["a.json", '{"items":[]}'],
    ["a.srt", "1\n00:00:01,000 --> 00:00:02,000\n\n"],
  ])("is refused when it has no sentence: %s", (name, content) => {
    expect(refusal(name, content)).toEqual(["empty", 1, "the file holds no sentence"]);
  });

  it("is refused when neither name nor content tells the format", () => {
    expect(refusal("a.txt", "[Alice] Hello, good morning\n    [zh-TW] 你好\n")).toEqual([
      "unknown-format",
      1,
      "this is no transcript with times; .srt, .vtt, .sbv, .csv and .json files can be read",
    ]);
  });

  it("is refused at its first NUL byte", () => {
    expect(refusal("a.srt", changed(SRT, "Thanks", "Tha\0nks"))).toEqual([
      "bad-encoding",
      9,
      "this is not a text file in UTF-8 (it holds a NUL byte)",
    ]);
  });

  it("is refused when much of it could not be decoded, but not for a single character", () => {
    const garbled = changed(SRT, "你好,早安", "\uFFFD\uFFFD\uFFFD\uFFFD");
    const reason = "this text is not in UTF-8; save the file as UTF-8 and try again";
    expect(refusal("a.srt", garbled)).toEqual(["bad-encoding", 4, reason]);
    expect(refusal("a.srt", changed(SRT.repeat(2), "早", "\uFFFD"))).toBe("no error");
  });

  it("is refused over 20 MB of UTF-8", () => {
    const content = `${SRT}\n${"字".repeat(7 * 1024 * 1024)}`;
    expect(refusal("a.srt", content)).toEqual(["too-large", 1, "the file is larger than 20 MB"]);
  });
});

describe("a cue that cannot be read", () => {
  it.each([
    ["a.srt", changed(SRT, "00:00:04,200", "00:00:02,000"), 8, "00:00:02,000", "00:00:03,000"],
    ["a.vtt", changed(VTT, "00:00:04.200", "00:00:02.000"), 8, "00:00:02.000", "00:00:03.000"],
    ["a.sbv", changed(SBV, "0:00:04.200", "0:00:02.000"), 4, "0:00:02.000", "0:00:03.000"],
    ["a.csv", changed(CSV, "00:00:04", "00:00:02"), 3, "00:00:02", "00:00:03"],
    ["a.json", changed(JSON_SYNC, "4.2", "2"), 15, "2 s", "3 s"],
  ])("ends before it starts: %s", (name, content, line, end, start) => {
    const reason = `the end time ${end} is before the start time ${start}`;
    expect(refusal(name, content)).toEqual(["bad-time", line, reason]);
  });

  it.each([
    ["a.srt", changed(SRT, "00:00:04,200", "00:00:61,000"), 8, 'the end time "00:00:61,000" is not a time'],
    ["a.srt", changed(SRT, " 00:00:04,200", ""), 8, "the end time is missing"],
    ["a.vtt", changed(VTT, "00:00:03.000 -->", "soon -->"), 8, 'the start time "soon" is not a time'],
    [
      "a.sbv",
      changed(SBV, "0:00:03.000,0", "0:60:03.000,0"),
      4,
      'the start time "0:60:03.000" is not a time',
    ],
    ["a.csv", changed(CSV, "2,00:00:03", "2,"), 3, "the start time is missing"],
    ["a.json", changed(JSON_SYNC, "0.5", "-0.5"), 8, 'the start time "-0.5 s" is not a time'],
    ["a.json", changed(JSON_SYNC, "4.2", "1e999"), 15, 'the end time "Infinity s" is not a time'],
  ])("has a bad time: %s %#", (name, content, line, reason) => {
    expect(refusal(name, content)).toEqual(["bad-time", line, reason]);
  });

  it.each([
    ["a.srt", changed(SRT, "00:00:03,000 --> 00:00:04", "00:00:03,000 -> 00:00:04"), 8, '"-->"'],
    ["a.vtt", changed(VTT, "00:00:03.000 --> 00:00:04", "00:00:03.000 00:00:04"), 8, '"-->"'],
    ["a.sbv", changed(SBV, "3.000,0:00:04", "3.000 0:00:04"), 4, '","'],
  ])("lacks what separates its times: %s", (name, content, line, separator) => {
    const reason = expect.stringContaining(`there is no ${separator} between two times in "0`);
    expect(refusal(name, content)).toEqual(["bad-structure", line, reason]);
  });

  it.each([
    ["a.srt", changed(SRT, "\n2\n", "\nlost text\n\n2\n"), 7],
    ["a.srt", `Title\n${SRT}`, 1],
    ["a.vtt", changed(VTT, "\n\n00:00:03", "\n\nlost text\nmore\n\n00:00:03"), 8],
    ["a.sbv", `lost text\n\n${SBV}`, 1],
  ])("is text before any time: %s %#", (name, content, line) => {
    const reason = expect.stringMatching(/^the text "(?:lost text|Title)" stands before any time$/);
    expect(refusal(name, content)).toEqual(["bad-structure", line, reason]);
  });

  it("is a number with nothing under it", () => {
    const reason = 'cue 3 has no line of times with "-->"';
    expect(refusal("a.srt", `${SRT}\n3\n`)).toEqual(["bad-structure", 13, reason]);
    expect(refusal("a.srt", `${SRT}\n3\nHello\n`)).toEqual(["bad-structure", 14, reason]);
  });

  it("has more SBV parts than languages are named", () => {
    expect(refusal("a.sbv", SBV, ["en-US", "zh-TW"])).toEqual([
      "bad-structure",
      2,
      'this cue has 3 texts joined with "|", but only 2 languages are named (en-US, zh-TW)',
    ]);
    expect(refusal("a.sbv", changed(SBV, "Thanks", "x | ".repeat(200)))).toEqual([
      "bad-structure",
      5,
      'this cue has 203 texts joined with "|", too many to be translations',
    ]);
  });

  it("cannot send control characters to the terminal through the reason", () => {
    const content = `bad \u001B[31m\u202E${"x".repeat(99)}`;
    const reason = `the text "bad  [31m ${"x".repeat(30)}…" stands before any time`;
    expect(refusal("a.srt", content)).toEqual(["bad-structure", 1, reason]);
  });
});

describe("a WebVTT file", () => {
  it("must begin with its signature", () => {
    const reason = 'the first line of a WebVTT file must be "WEBVTT"';
    expect(refusal("a.vtt", changed(VTT, "WEBVTT", "WEBVTTX"))).toEqual(["bad-header", 1, reason]);
  });
});

describe("a CSV file", () => {
  it("must have the header of the export", () => {
    expect(refusal("a.csv", CSV.slice(CSV.indexOf("\n") + 1))).toEqual([
      "bad-header",
      1,
      'the first row must begin with "index,start,end,speaker,text", but it is "1,00:00:00,00:00:03,Alice,Hello, good mo…"',
    ]);
  });

  it.each([
    ["zh-TW,ja JP", 'the column name "ja JP" is not a language tag such as zh-TW'],
    ["zh-TW,", 'the column name "" is not a language tag such as zh-TW'],
    ["ja-JP,ja-JP", "there are two columns named ja-JP"],
  ])("must name its language columns: %s", (columns, reason) => {
    expect(refusal("a.csv", `\n${changed(CSV, "zh-TW,ja-JP", columns).slice(1)}`)).toEqual([
      "bad-header",
      2,
      reason,
    ]);
  });

  it("must have rows of one length, which an unquoted comma breaks", () => {
    expect(refusal("a.csv", changed(CSV, '"你好,早安"', "你好,早安"))).toEqual([
      "bad-structure",
      2,
      "this row has 8 columns, but the header has 7; a text with a comma must be quoted",
    ]);
  });

  it.each([
    ["not closed", changed(CSV, "Thanks", '"Thanks'), 3],
    ["opened late", changed(CSV, "Thanks", 'Th"anks'), 3],
    ["closed early", changed(CSV, "Hello, good", 'Hello," good'), 2],
    ["closed on a later row", `${changed(CSV, "Thanks", '"Thanks')}\n3,00:00:05,00:00:06,,"x",y,z\n`, 3],
  ])("must have matching quotes: %s", (_, content, line) => {
    const reason = "the quotes in this row do not match; a quote inside a quoted text is doubled";
    expect(refusal("a.csv", content)).toEqual(["bad-structure", line, reason]);
  });
});

describe("a JSON file", () => {
  const broken = (column: number) => `the JSON cannot be read from column ${column} of this line on`;

  it.each([
    ["a missing comma", '{"items": [\n  {"text": "a"}\n  {"text": "b"}\n]}', 3, broken(3)],
    ["a comma too many", '{\n"items": [],\n}', 3, broken(1)],
    ["a word", '{\n"items": none\n}', 2, broken(10)],
    ["a line break in a string", '{\n"items": "a\nb"}', 2, broken(12)],
    ["a quote left open", '{\n"items": "a', 2, "the JSON ends before it is complete"],
    ["an early end", '{"items": [\n  {"text": "a"},\n\n', 2, "the JSON ends before it is complete"],
    ["brackets beyond measure", `${"[".repeat(100_000)}x`, 1, "the JSON cannot be read"],
  ])("is refused where it is broken: %s", (_, content, line, reason) => {
    expect(refusal("a.json", content)).toEqual(["bad-json", line, reason]);
  });

  it.each(["[]", "null", "3", '{"items": {}}', '{"data": null}', '{"data": {"data": {"data": "x"}}}'])(
    "is refused without a list of sentences: %s",
    (content) => {
      const reason =
        'the JSON has no list of sentences in "sentences", "items", "data.items" or "data.data.data"';
      expect(refusal("a.json", content)).toEqual(["bad-structure", 1, reason]);
    },
  );

  it.each([
    ['"text": "Thanks"', '"test": "Thanks"', 12, 'item 2 has no "text"'],
    ['"text": "Thanks"', '"text": null', 13, 'the "text" of item 2 is not a string'],
    ['"end_time": 4.2', '"end_time": "4.2"', 15, 'the "end_time" of item 2 is not a number'],
    ['"speaker": null', '"speaker": 1', 16, 'the "speaker" of item 2 is not a string'],
    ['"items": [', '"items": [\n  "x",', 6, "item 1 is not an object"],
  ])("is refused at the value that is wrong: %s to %s", (from, to, line, reason) => {
    expect(refusal("a.json", changed(JSON_SYNC, from, to))).toEqual(["bad-structure", line, reason]);
  });
});
