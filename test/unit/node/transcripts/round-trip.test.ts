import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TranscriptSentence } from "../../../../src/node/transcripts/read-transcript.ts";
import { read } from "./read.ts";

const LANGUAGES = ["en-US", "zh-TW", "ja-JP"] as const;
const [, ...TRANSLATIONS] = LANGUAGES;

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

function clock(ms: number, point: string, hourDigits = 2): string {
  const seconds = Math.floor(ms / 1000);
  const whole = `${pad(Math.floor(seconds / 3600), hourDigits)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return point === "" ? whole : `${whole}${point}${pad(ms % 1000, 3)}`;
}

const spoken = ({ text, speaker }: TranscriptSentence): string =>
  speaker === undefined ? text : `[${speaker}] ${text}`;

const translated = ({ translations }: TranscriptSentence): string[] =>
  TRANSLATIONS.map((tag) => translations[tag] ?? "");

const present = (texts: readonly string[]): string[] => texts.filter((text) => text !== "");

function toSrt(sentences: readonly TranscriptSentence[]): string {
  return sentences
    .map((one, at) => {
      const times = `${clock(one.startMs, ",")} --> ${clock(one.endMs, ",")}`;
      return [at + 1, times, spoken(one), ...present(translated(one)), "\n"].join("\n");
    })
    .join("");
}

const escapeVtt = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function toVtt(sentences: readonly TranscriptSentence[]): string {
  const cues = sentences.map((one) => {
    const voice = one.speaker === undefined ? "" : `<v ${escapeVtt(one.speaker)}>`;
    const texts = [voice + escapeVtt(one.text), ...present(translated(one)).map(escapeVtt)];
    return [`${clock(one.startMs, ".")} --> ${clock(one.endMs, ".")}`, ...texts, "\n"].join("\n");
  });
  return `WEBVTT\n\n${cues.join("")}`;
}

function toSbv(sentences: readonly TranscriptSentence[]): string {
  return sentences
    .map((one) => {
      const times = `${clock(one.startMs, ".", 1)},${clock(one.endMs, ".", 1)}`;
      return `${times}\n${[spoken(one), ...translated(one)].join(" | ")}\n\n`;
    })
    .join("");
}

/** A cell that a spreadsheet would compute has an apostrophe before it, and so has one that looks guarded already. */
const guarded = (cell: string): string => (/^'*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell);
const quote = (cell: string): string => `"${guarded(cell).replaceAll('"', '""')}"`;

function toCsv(sentences: readonly TranscriptSentence[]): string {
  const rows = sentences.map((one, at) =>
    [at + 1, clock(one.startMs, ""), clock(one.endMs, "")]
      .join()
      .concat(...[one.speaker ?? "", one.text, ...translated(one)].map((cell) => `,${quote(cell)}`)),
  );
  return `\uFEFF${["index,start,end,speaker,text,zh-TW,ja-JP", ...rows].join("\r\n")}\r\n`;
}

function toJson(sentences: readonly TranscriptSentence[]): string {
  const items = sentences.map(({ startMs, endMs, text, speaker = null }) => ({
    start_time: startMs / 1000,
    end_time: endMs / 1000,
    text,
    speaker,
  }));
  return JSON.stringify({ items });
}

const anyText = fc
  .oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.lorem())
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFD|[\]{]/gu, "").trim())
  .filter((text) => text !== "" && !/<\/?[a-z\d]/i.test(text));

const anyName = anyText
  .map((text) => text.replaceAll(/[^\p{L}\p{N} ]/gu, "").trim())
  .filter((name) => name !== "" && name.length <= 80);

/** Sentences in order, with whole seconds where the format has no more, the last translations possibly absent. */
function anySentences(unitMs: number): fc.Arbitrary<TranscriptSentence[]> {
  const one = fc.record({
    pause: fc.nat(5_000),
    length: fc.integer({ min: 1, max: 20_000 }),
    text: anyText,
    speaker: fc.option(anyName, { nil: undefined }),
    translated: fc.array(anyText, { maxLength: TRANSLATIONS.length }),
  });
  return fc.array(one, { minLength: 1, maxLength: 8 }).map((drafts) => {
    let startMs = 0;
    return drafts.map(({ pause, length, text, speaker, translated }) => {
      startMs += pause * unitMs;
      const translations = Object.fromEntries(
        translated.map((translation, at) => [TRANSLATIONS[at] ?? "", translation]),
      );
      const sentence = { startMs, endMs: startMs + length * unitMs, text, translations };
      return speaker === undefined ? sentence : { ...sentence, speaker };
    });
  });
}

describe("a transcript written and read again", () => {
  it.each([
    ["a.srt", toSrt, 1],
    ["a.vtt", toVtt, 1],
    ["a.sbv", toSbv, 1],
    ["a.csv", toCsv, 1000],
  ] as const)("comes back equal from %s", (name, write, unitMs) => {
    fc.assert(
      fc.property(anySentences(unitMs), (sentences) => {
        expect(read(name, write(sentences), LANGUAGES)).toEqual({
          language: "en-US",
          translationLanguages: TRANSLATIONS,
          sentences,
          notes: [],
        });
      }),
    );
  });

  it("keeps an apostrophe of the text where it stands before a sign that spreadsheets compute", () => {
    const sentences = [{ startMs: 0, endMs: 1_000, text: "'-", translations: {} }];
    expect(read("a.csv", toCsv(sentences), LANGUAGES).sentences).toEqual(sentences);
  });

  it("comes back equal from JSON, which has no translations", () => {
    fc.assert(
      fc.property(anySentences(1), (sentences) => {
        const untranslated = sentences.map((one) => ({ ...one, translations: {} }));
        expect(read("a.json", toJson(sentences), ["en-US"]).sentences).toEqual(untranslated);
      }),
    );
  });
});
