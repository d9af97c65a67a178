import { describe, expect, it } from "vitest";
import { CSV, JSON_ITEMS, JSON_SYNC, JSON_WEBHOOK, SBV, SRT, VTT } from "./documented-example.ts";
import { readTranscript } from "../../../../src/node/transcripts/read-transcript.ts";
import { read } from "./read.ts";

const TIMED = [
  {
    startMs: 500,
    endMs: 3000,
    text: "Hello, good morning",
    translations: { "zh-TW": "你好,早安", "ja-JP": "おはよう" },
  },
  { startMs: 3000, endMs: 4200, text: "Thanks", translations: { "zh-TW": "多謝", "ja-JP": "ありがとう" } },
];

describe("the documented example", () => {
  it.each([
    ["a.srt", SRT],
    ["a.vtt", VTT],
    ["a.sbv", SBV],
  ])("comes back from %s with its translations", (name, content) => {
    for (const languages of [[], ["en-US", "zh-TW", "ja-JP"]]) {
      expect(read(name, content, languages)).toMatchObject({
        language: "en-US",
        translationLanguages: ["zh-TW", "ja-JP"],
        sentences: TIMED,
      });
    }
  });

  it("comes back from CSV with speakers and whole seconds", () => {
    expect(read("a.csv", CSV)).toMatchObject({
      language: "en-US",
      translationLanguages: ["zh-TW", "ja-JP"],
      sentences: [
        { ...TIMED[0], startMs: 0, endMs: 3000, speaker: "Alice" },
        { ...TIMED[1], startMs: 3000, endMs: 4000, speaker: "Bob" },
      ],
    });
  });

  it.each([
    ["items", JSON_ITEMS],
    ["data.items", JSON_SYNC],
    ["data.data.data", JSON_WEBHOOK],
  ])("comes back from JSON under %s, a null speaker left out", (_, content) => {
    expect(read("a.json", content).sentences).toEqual([
      { startMs: 500, endMs: 3000, text: "Hello, good morning", speaker: "Alice", translations: {} },
      { startMs: 3000, endMs: 4200, text: "Thanks", translations: {} },
    ]);
  });

  it.each([
    ["srt", SRT],
    ["vtt", VTT],
    ["sbv", SBV],
    ["csv", CSV],
    ["json", JSON_SYNC],
  ])("is recognised as %s by its content alone", (extension, content) => {
    expect(read("download", content)).toEqual(read(`a.${extension}`, content));
    expect(read("download.txt", content)).toEqual(read(`A.${extension.toUpperCase()}`, content));
  });

  it.each([
    ["a.srt", SRT],
    ["a.vtt", VTT],
    ["a.sbv", SBV],
  ])("is read from %s even where the blank lines were lost", (name, content) => {
    expect(read(name, content.replaceAll("\n\n", "\n"))).toEqual(read(name, content));
  });
});

describe("line endings and byte order mark", () => {
  it.each([
    ["a.srt", SRT],
    ["a.vtt", VTT],
    ["a.sbv", SBV],
    ["a.csv", CSV],
    ["a.json", JSON_ITEMS],
  ])("make no difference in %s", (name, content) => {
    const bare = content.replace("\uFEFF", "");
    for (const end of ["\n", "\r\n", "\r"]) {
      const ended = bare.replaceAll("\n", end);
      expect(readTranscript(name, ended)).toEqual(readTranscript(name, content));
      expect(readTranscript(name, `\uFEFF${ended}`)).toEqual(readTranscript(name, content));
    }
  });
});

describe("SubRip", () => {
  it("reads cues without numbers, points for commas, coordinates, and takes formatting off", () => {
    const content =
      "0:00:01.5 --> 0:00:02.25 X1:40 X2:600\n{\\an8}<i>Good</i> <font color=red>day</font>, 1 < 2 <3\n";
    expect(read("a.srt", content).sentences).toEqual([
      { startMs: 1500, endMs: 2250, text: "Good day, 1 < 2 <3", translations: {} },
    ]);
  });

  it("takes a leading [Name] for the speaker, but not a sign or a whole line in brackets", () => {
    const cue = (text: string) => read("a.srt", `1\n00:00:01,000 --> 00:00:02,000\n${text}\n`).sentences[0];
    expect(cue("[Alice] Hello")).toMatchObject({ text: "Hello", speaker: "Alice" });
    expect(cue("[♪] Hello")).not.toHaveProperty("speaker");
    expect(cue("[Applause]")).toMatchObject({ text: "[Applause]" });
  });

  it("sorts cues by their start, lets them overlap, and leaves out those without text", () => {
    const content =
      "1\n00:00:05,000 --> 00:00:06,000\nlater\n\n2\n00:00:01,000 --> 00:00:05,500\nsooner\n\n3\n00:00:07,000 --> 00:00:08,000\n<b></b>\n";
    const { sentences, notes } = read("a.srt", content, ["en-US"]);
    expect(sentences.map(({ text }) => text)).toEqual(["sooner", "later"]);
    expect(notes).toEqual(["1 cue without text is left out"]);
  });
});

describe("WebVTT", () => {
  it("reads hours left out, settings, identifiers and header lines, and skips other blocks", () => {
    const content = `WEBVTT - a title
Kind: captions

NOTE a comment
over two lines

STYLE
::cue { color: red }

REGION
id:bill

intro
01:02.003 --> 01:03.004 align:start position:0%
<v.loud Bob &amp; Co><c.yellow>Tom</c> &amp; <b>Jerry</b> &lt;b&gt; &#x41;&unknown;<00:01:02.500>!</v>

NOTE
commented out
`;
    expect(read("a.vtt", content, ["en-US"]).sentences).toEqual([
      {
        startMs: 62_003,
        endMs: 63_004,
        text: "Tom & Jerry <b> A&unknown;!",
        speaker: "Bob & Co",
        translations: {},
      },
    ]);
  });

  it("reads over character references that are no characters", () => {
    const content = "WEBVTT\n\n00:01.000 --> 00:02.000\na&#0;b&#x110000;c&#10;d\n";
    expect(read("a.vtt", content).sentences[0]?.text).toBe("a\uFFFDb\uFFFDc d");
  });

  it("leaves out the reading aid above characters", () => {
    const content = "WEBVTT\n\n00:01.000 --> 00:02.000\n<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>\n";
    expect(read("a.vtt", content).sentences[0]?.text).toBe("漢字");
  });
});

describe("SBV", () => {
  it("makes one text of several lines and keeps an empty place in the middle", () => {
    const content = "0:00:01.000,0:00:02.000\n[Ann] one[br]two\nthree |  | trois\n";
    expect(read("a.sbv", content, ["en-US", "zh-TW", "fr-FR"]).sentences).toEqual([
      {
        startMs: 1000,
        endMs: 2000,
        text: "one two three",
        speaker: "Ann",
        translations: { "fr-FR": "trois" },
      },
    ]);
  });

  it("gives private-use tags to languages it cannot tell apart", () => {
    const content = "0:00:01.000,0:00:02.000\nHello | Bonjour | 你好 | ૐ\n";
    const { language, translationLanguages, notes } = read("a.sbv", content);
    expect([language, ...translationLanguages]).toEqual(["en-US", "und-x-t1", "zh-TW", "und-x-t3"]);
    expect(notes).toContainEqual(expect.stringContaining("und-x-t3; --languages names it"));
  });
});

describe("CSV", () => {
  it("gives a sentence without length an estimated one, ending before the next begins", () => {
    const content =
      "index,start,end,speaker,text\n1,00:00:01,00:00:01,,A rather long sentence to say in one second\n2,00:00:02,00:00:02,,Hi\n\n";
    expect(read("a.csv", content).sentences).toMatchObject([
      { startMs: 1000, endMs: 2000 },
      { startMs: 2000, endMs: 2500 },
    ]);
  });

  it("reads texts with quotes and line breaks, skips blank rows, and counts lines through them", () => {
    const content = `index,start,end,speaker,text,fr-FR\n1,00:00:01,00:00:02,,"a ""b""\nc",\n  \n,,,,,\n2,00:00:03,x,,d,e\n`;
    expect(readTranscript("a.csv", content)).toMatchObject({ ok: false, error: { line: 6 } });
    const { sentences } = read("a.csv", content.replace(",x,", ",00:00:04,"));
    expect(sentences.map(({ text }) => text)).toEqual(['a "b" c', "d"]);
    expect(sentences.map(({ translations }) => translations)).toEqual([{}, { "fr-FR": "e" }]);
  });

  it("does not guess for the spoken language one that is a translation", () => {
    const content = "index,start,end,speaker,text,en-US\n1,00:00:01,00:00:02,,Bonjour,Hello\n";
    expect(read("a.csv", content).language).toBe("und");
    expect(read("a.csv", content, ["fr-FR"]).language).toBe("fr-FR");
    expect(read("a.csv", content, ["fr-FR", "de-DE"])).toMatchObject({
      translationLanguages: ["en-US"],
      notes: ["the file names its translations itself: en-US"],
    });
  });
});

describe("JSON", () => {
  it("says that languages after the first are not used", () => {
    expect(read("a.json", JSON_ITEMS, ["en-US", "zh-TW"])).toMatchObject({
      translationLanguages: [],
      notes: ["the file holds one language, so the languages named after the first are not used"],
    });
  });
});
