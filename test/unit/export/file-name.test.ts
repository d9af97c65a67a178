import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fileNameOf } from "../../../src/export/file-name.ts";
import { FORMATS } from "../../../src/export/formats.ts";
import { anyText } from "../../harness/any-text.ts";
import { hostileTexts } from "../../harness/hostile-texts.ts";
import { anyBroken, anySpoken } from "../../harness/transcripts.ts";

const day = new Date(2026, 4, 6, 23, 59);
const nameOf = (channel: string): string => fileNameOf(channel, "srt", day);
/** The part that came from the channel. */
const own = (channel: string): string => nameOf(channel).replace(/ ?2026-05-06-transcript\.srt$/, "");

describe("the name of a file", { timeout: 30_000 }, () => {
  it("says the channel, the day and what it is", () => {
    expect(nameOf("Harbour Lectures")).toBe("Harbour Lectures 2026-05-06-transcript.srt");
  });

  it.each([
    "會議記錄",
    "講演会：第一回",
    "Отчёт",
    "محاضرة الميناء",
    "सम्मेलन",
    "การประชุม",
    "회의",
    "Ωδή",
    "Fête 🎉",
  ])("keeps the script of %s", (channel) => {
    expect(own(channel)).toBe(channel);
  });

  it.each([
    ["", ""],
    [" . ", ""],
    ["../../etc/passwd", "etc passwd"],
    ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"],
    ["CON", "CON_"],
    ["nul.txt", "nul_.txt"],
    ["com1", "com1_"],
    ["Concert", "Concert"],
    [".hidden", "hidden"],
    ["-rf *", "rf"],
    ["~root", "root"],
    ["trailing. . .", "trailing"],
    ["line\nend\u0000\ttab", "line end tab"],
    ["invoice\u202Excod.exe", "invoicexcod.exe"],
    ["\u2067abc\u2069", "abc"],
    ["half \ud83d pair", "half pair"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["e\u0301te\u0301", "été"],
  ])("makes of %j: %j", (channel, expected) => {
    expect(own(channel)).toBe(expected);
  });

  it("is whole without a channel's name", () => {
    expect(nameOf("///")).toBe("2026-05-06-transcript.srt");
  });

  it("is cut between characters, never within one", () => {
    expect(own("漢".repeat(90))).toMatch(/^漢{20,}$/);
    expect(own("👩‍👩‍👧".repeat(30))).not.toMatch(/\u200d$|\p{Surrogate}/u);
  });

  it("is safe on every system, whatever the channel is called", () => {
    const channels = fc.oneof(
      anyText(300),
      anyBroken,
      anySpoken,
      fc.constantFrom(...hostileTexts.map(({ raw }) => raw)),
    );
    fc.assert(
      fc.property(channels, fc.constantFrom(...FORMATS), (channel, format) => {
        const name = fileNameOf(channel, format, day);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(100);
        expect(name).toMatch(new RegExp(`2026-05-06-transcript\\.${format}$`));
        expect(name).not.toMatch(/["*/:<>?\\|\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(name).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\ufeff]/);
        expect(name).not.toMatch(/^[\s.~-]|\s\s|^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        expect(name.normalize("NFC")).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });
});
