import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cuesOf } from "../../../src/export/cues.ts";
import { FORMATS, type Format, textOf } from "../../../src/export/formats.ts";
import { hostileTexts } from "../../harness/hostile-texts.ts";
import {
  anyBroken,
  anyMess,
  anyNasty,
  LANGUAGES,
  type SentenceFields,
  transcriptOf,
} from "../../harness/transcripts.ts";

const all = { languages: LANGUAGES };
const write = (format: Format, ...sentences: SentenceFields[]): string =>
  textOf(format, transcriptOf(sentences), all);
const timed = { startMs: 0, endMs: 1_000 };

/** A transcript in which anything may be anywhere. */
const anyHostile = fc.array(
  fc.record({
    text: fc.oneof(anyBroken, anyNasty),
    speaker: fc.oneof(anyBroken, anyNasty),
    translations: fc.dictionary(fc.constantFrom("zh-TW", "ja-JP"), fc.oneof(anyBroken, anyNasty)),
  }),
  { maxLength: 6 },
);

describe("a spreadsheet", { timeout: 30_000 }, () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "＝1", "\t=1", "\r=1"])(
    "does not take %j for a formula",
    (text) => {
      const [, row = ""] = write("csv", { text, speaker: text, ...timed }).split("\n");
      expect(row).toMatch(/^1,00:00:00,00:00:01,'.+,'.+,,$/);
    },
  );

  it("does not find a formula after a semicolon either", () => {
    expect(write("csv", { text: "a;=1+1; @b" })).not.toMatch(/;\s*[=+\-@]/);
  });

  it("keeps quotes, commas and line ends in their cells", () => {
    const text = 'He said "yes, no"\n=1';
    expect(write("csv", { text, ...timed })).toContain(',"He said ""yes, no"" =1",');
  });

  it("has the columns of its header in every row, and no formula in any cell, whatever is said", () => {
    fc.assert(
      fc.property(anyHostile, (sentences) => {
        const rows: string[][] = parse(write("csv", ...sentences), { bom: true });
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
      { numRuns: 120 },
    );
  });
});

describe("a subtitle file", { timeout: 30_000 }, () => {
  it("has an arrow only between times", () => {
    fc.assert(
      fc.property(anyHostile, (sentences) => {
        for (const format of ["srt", "vtt"] as const) {
          const cues = [...cuesOf(transcriptOf(sentences), all)];
          expect(write(format, ...sentences).split("-->").length - 1).toBe(cues.length);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("has no tag that a player would follow", () => {
    fc.assert(
      fc.property(anyHostile, (sentences) => {
        expect(write("srt", ...sentences)).not.toMatch(/<[a-z/!\d]|\{\\/i);
        expect(write("vtt", ...sentences).replace(/<c>(?:line|align|position)\b.*<\/c>/g, "")).not.toMatch(
          /<|&(?!amp;|lt;|gt;)/,
        );
      }),
    );
  });

  it("divides an sbv line only between languages", () => {
    const text = "| a | b |";
    const line = write("sbv", { text, translations: { "zh-TW": text, "ja-JP": text }, ...timed }).split(
      "\n",
    )[1];
    expect(line?.split(" | ").map((part) => part.replaceAll("\u2060", ""))).toEqual([text, text, text]);
  });

  it("keeps an sbv text from being taken for two times, and leaves one that begins with the time of day alone", () => {
    const lineOf = (text: string) => write("sbv", { text, ...timed }).split("\n")[1];
    expect(lineOf("0:00:01.000,0:00:02.000")).toBe("\u20600:00:01.000,0:00:02.000");
    expect(lineOf("10:30 is when it begins")).toBe("10:30 is when it begins");
  });

  it("ends in sbv what turns the direction around before the next language", () => {
    const line = write("sbv", { text: "\u202e\u2067abc", translations: { "zh-TW": "好" }, ...timed });
    expect(line).toContain("\u202e\u2067abc\u2069\u202c | 好");
  });
});

describe("any file", { timeout: 30_000 }, () => {
  it("has the lines of its sentences and no others, whatever is said", () => {
    fc.assert(
      fc.property(anyMess, (sentences) => {
        const cues = [...cuesOf(transcriptOf(sentences), all)];
        const lines = (format: Format): number => write(format, ...sentences).split("\n").length - 1;
        const texts = cues.map(({ texts: [, ...others] }) => 1 + others.filter((text) => text !== "").length);
        const sum = texts.reduce((total, count) => total + count, 0);
        const gaps = Math.max(0, cues.length - 1);
        expect(lines("txt")).toBe(sum);
        expect(lines("srt")).toBe(sum + 2 * cues.length + gaps);
        expect(lines("vtt")).toBe(1 + sum + 2 * cues.length);
        expect(lines("sbv")).toBe(2 * cues.length + gaps);
        expect(lines("csv")).toBe(1 + cues.length);
        expect(lines("json")).toBe(1 + Math.max(1, cues.length) + 1);
      }),
      { numRuns: 120 },
    );
  });

  it("is well-formed Unicode without control characters, whatever is said", () => {
    fc.assert(
      fc.property(anyMess, fc.constantFrom(...FORMATS), (sentences, format) => {
        const file = write(format, ...sentences);
        expect(file).not.toMatch(/\p{Surrogate}/u);
        expect(file.replace(/^\ufeff/, "").replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff]/u);
      }),
      { numRuns: 120 },
    );
  });

  it("takes in every text a stranger could send", () => {
    for (const { raw } of hostileTexts) {
      for (const format of FORMATS) {
        expect(() =>
          write(format, { text: raw, speaker: raw, translations: { "zh-TW": raw } }),
        ).not.toThrow();
      }
    }
  });

  it("has names that cannot turn around the text beside them", () => {
    const file = write("txt", { text: "Hello", speaker: "\u202eeve]\u2066 [x" });
    expect(file).toBe("[eve) (x] Hello\n");
  });

  it("is whole as json, whatever is said", () => {
    fc.assert(
      fc.property(anyMess, (sentences) => {
        expect(() => JSON.parse(write("json", ...sentences)) as unknown).not.toThrow();
      }),
    );
  });
});
