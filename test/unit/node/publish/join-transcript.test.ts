/**
 * Joining the csv and the vtt of one transcript: everything that one of them has is in the result, with the ms of the vtt
 * and the speakers and languages of the csv, and what differs is told.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Cue, joinTranscript, type Row } from "../../../../src/node/publish/join-transcript.ts";
import { readExports } from "../../../../src/node/publish/read-exports.ts";

const LANGUAGES = ["zh-TW", "ja-JP"];

type Said = {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker?: string;
  readonly texts: readonly string[];
};

const text = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,5}$/);
const said: fc.Arbitrary<readonly Said[]> = fc
  .array(
    fc.record(
      {
        gapMs: fc.nat(9_000),
        lengthMs: fc.integer({ min: 300, max: 9_000 }),
        speaker: fc.constantFrom("Anna", "Ben"),
        texts: fc.tuple(text, fc.oneof(text, fc.constant("")), fc.oneof(text, fc.constant(""))),
      },
      { requiredKeys: ["gapMs", "lengthMs", "texts"] },
    ),
    { maxLength: 60 },
  )
  .map((all) => {
    let atMs = 0;
    return all.map(({ gapMs, lengthMs, ...one }) => {
      const startMs = atMs + gapMs;
      atMs = startMs + lengthMs;
      return { ...one, startMs, endMs: atMs };
    });
  });

const second = (ms: number): number => Math.floor(ms / 1_000) * 1_000;
const rowOf = ({ startMs, endMs, ...one }: Said, at: number): Row => ({
  ...one,
  index: at + 1,
  startMs: second(startMs),
  endMs: second(endMs),
});
const cueOf = ({ startMs, endMs, texts }: Said): Cue => ({
  startMs,
  endMs,
  lines: texts.filter((line) => line !== ""),
});
const translationsOf = ([, first = "", other = ""]: readonly string[]) => ({
  ...(first === "" ? {} : { "zh-TW": first }),
  ...(other === "" ? {} : { "ja-JP": other }),
});

describe("two exports of the same transcript", () => {
  it("become what was said, without a difference", () => {
    fc.assert(
      fc.property(said, (all) => {
        const { sentences, differences } = joinTranscript(all.map(rowOf), all.map(cueOf), LANGUAGES);
        expect(differences).toEqual([]);
        expect(sentences).toEqual(
          all.map(({ texts, ...one }, at) => ({
            ...one,
            sid: at + 1,
            text: texts[0],
            translations: translationsOf(texts),
          })),
        );
      }),
    );
  });
});

describe("two exports of which each lacks some sentences", () => {
  const lacking = said.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.array(fc.constantFrom("both", "both", "both", "csv", "vtt"), {
        minLength: all.length,
        maxLength: all.length,
      }),
    ),
  );

  it("lose nothing: each sentence of either is there, and told where only one has it", () => {
    fc.assert(
      fc.property(lacking, ([all, where]) => {
        const rows = all.map(rowOf).filter((_, at) => where[at] !== "vtt");
        const cues = all.map(cueOf).filter((_, at) => where[at] !== "csv");
        const { sentences, differences } = joinTranscript(rows, cues, LANGUAGES);
        const told = JSON.stringify(differences);
        const shown = sentences.map((one) => one.text);
        for (const row of rows) expect(shown).toContain(row.texts[0]);
        for (const { lines } of cues) {
          const whole = lines.join(" ");
          const isShown = sentences.some(
            ({ text: original, translations }) =>
              [original, ...Object.values(translations)].join(" ") === whole || original === whole,
          );
          expect(isShown || told.includes(whole)).toBe(true);
        }
        expect(sentences.map(({ startMs }) => startMs)).toEqual(
          sentences.map(({ startMs }) => startMs).toSorted((a, b) => a - b),
        );
        expect(new Set(sentences.map(({ sid }) => sid)).size).toBe(sentences.length);
        for (const { startMs, endMs } of sentences) expect(endMs).toBeGreaterThanOrEqual(startMs);
      }),
    );
  });
});

describe("a difference", () => {
  const row: Row = {
    index: 4,
    startMs: 2_000,
    endMs: 4_000,
    speaker: "Anna",
    texts: ["The bridge is open.", "", ""],
  };
  const cue: Cue = { startMs: 2_340, endMs: 4_120, lines: ["The bridge is opened."] };

  it("of a text is told, and the csv counts", () => {
    expect(joinTranscript([row], [cue], LANGUAGES)).toEqual({
      sentences: [
        {
          sid: 4,
          startMs: 2_340,
          endMs: 4_120,
          speaker: "Anna",
          text: "The bridge is open.",
          translations: {},
        },
      ],
      differences: [
        { what: "text", startMs: 2_340, csv: "The bridge is open.", vtt: "The bridge is opened." },
      ],
    });
  });

  it("of a sentence too many gets a number of its own", () => {
    const late = { ...cue, startMs: 60_000, endMs: 61_000, lines: ["Good", "好", "良い"] };
    const { sentences, differences } = joinTranscript([row], [late], LANGUAGES);
    expect(sentences).toMatchObject([
      { sid: 4, startMs: 2_000, endMs: 4_000 },
      { sid: 5, text: "Good", translations: { "zh-TW": "好", "ja-JP": "良い" } },
    ]);
    expect(differences.map(({ what }) => what)).toEqual(["only-in-csv", "only-in-vtt"]);
  });
});

describe("the files themselves", () => {
  const csv =
    "\uFEFFindex,start,end,speaker,text,zh-TW,ja-JP\n" +
    '1,00:00:00,00:00:03,Alice,"Hello, good morning",你好,早安,おはよう\n'.replace(
      "你好,早安",
      '"你好,早安"',
    ) +
    "2,00:00:03,00:00:04,Bob,Thanks,多謝,ありがとう\n";
  const vtt =
    "WEBVTT\n\n00:00:00.500 --> 00:00:03.000\nHello, good morning\n你好,早安\nおはよう\n\n" +
    "00:00:03.000 --> 00:00:04.200\nThanks\n多謝\nありがとう\n";

  it("are those of the documents", () => {
    expect(readExports(csv, vtt)).toEqual({
      ok: true,
      value: {
        sentences: [
          {
            sid: 1,
            startMs: 500,
            endMs: 3_000,
            speaker: "Alice",
            text: "Hello, good morning",
            translations: { "zh-TW": "你好,早安", "ja-JP": "おはよう" },
          },
          {
            sid: 2,
            startMs: 3_000,
            endMs: 4_200,
            speaker: "Bob",
            text: "Thanks",
            translations: { "zh-TW": "多謝", "ja-JP": "ありがとう" },
          },
        ],
        translationLanguages: LANGUAGES,
        differences: [],
        notes: [],
      },
    });
  });

  it("count without a vtt that cannot be read, which is told", () => {
    const read = readExports(csv, "<html>");
    expect(read).toMatchObject({ ok: true, value: { sentences: [{ startMs: 0 }, { startMs: 3_000 }] } });
    expect(read.ok && read.value.notes[0]).toMatch(/times are whole seconds/);
  });

  it("are refused without a sentence, or when they are no csv", () => {
    expect(readExports("index,start,end,speaker,text\n", vtt)).toMatchObject({ ok: false });
    expect(readExports("<html>", vtt)).toEqual({
      ok: false,
      error: expect.stringMatching(/^The exported csv cannot be read; line 1: /) as string,
    });
  });
});
