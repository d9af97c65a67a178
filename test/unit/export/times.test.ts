import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cuesOf, type Cue, type TranscriptSource } from "../../../src/export/cues.ts";
import { anyMess, LANGUAGES, type SentenceFields, transcriptOf } from "../../harness/transcripts.ts";

const spans = (sentences: readonly SentenceFields[]): [number, number][] =>
  [...cuesOf(transcriptOf(sentences), { languages: ["en-US"] })].map(({ startMs, endMs }) => [
    startMs,
    endMs,
  ]);

const cues = (source: TranscriptSource, more = {}): Cue[] => [
  ...cuesOf(source, { languages: LANGUAGES, ...more }),
];

const text = "ten letters";

describe("the times of sentences", { timeout: 30_000 }, () => {
  it("are the service's where it gives them in order", () => {
    expect(
      spans([
        { text, startMs: 500, endMs: 3_000 },
        { text, startMs: 3_000, endMs: 4_200 },
      ]),
    ).toEqual([
      [500, 3_000],
      [3_000, 4_200],
    ]);
  });

  it("are those of arrival where it gives none, from the first sentence on", () => {
    expect(
      spans([
        { text, arrivedAt: 90_000, finalAt: 93_000 },
        { text, arrivedAt: 95_000, finalAt: 97_500 },
      ]),
    ).toEqual([
      [0, 3_000],
      [5_000, 7_500],
    ]);
  });

  it("join both where some sentences have times", () => {
    expect(
      spans([
        { text, arrivedAt: 8_000, finalAt: 9_000 },
        { text, arrivedAt: 11_000, startMs: 601_000, endMs: 602_000 },
        { text, arrivedAt: 14_000, finalAt: 15_000 },
      ]),
    ).toEqual([
      [598_000, 599_000],
      [601_000, 602_000],
      [604_000, 605_000],
    ]);
  });

  it("do not overlap where the service's do", () => {
    expect(
      spans([
        { text, startMs: 0, endMs: 5_000 },
        { text, startMs: 4_000, endMs: 6_000 },
      ]),
    ).toEqual([
      [0, 4_000],
      [4_000, 6_000],
    ]);
  });

  it("give replayed sentences, which arrive at once, a moment each", () => {
    const burst = spans(Array.from({ length: 3 }, () => ({ text, arrivedAt: 1_000, finalAt: 1_000 })));
    expect(burst.slice(0, 2)).toEqual([
      [0, 500],
      [500, 1_000],
    ]);
  });

  it("go on where the service starts its clock anew after a pause", () => {
    expect(
      spans([
        { text, arrivedAt: 0, startMs: 3_600_000, endMs: 3_602_000 },
        { text, arrivedAt: 60_000, startMs: 0, endMs: 2_000 },
        { text, arrivedAt: 64_000, startMs: 4_000, endMs: 6_000 },
      ]),
    ).toEqual([
      [3_600_000, 3_602_000],
      [3_660_000, 3_662_000],
      [3_664_000, 3_666_000],
    ]);
  });

  it("never overlap, go backwards, have no length or pass a hundred hours, whatever comes", () => {
    fc.assert(
      fc.property(anyMess, (sentences) => {
        let cursor = 0;
        for (const { startMs, endMs } of cues(transcriptOf(sentences))) {
          expect(Number.isSafeInteger(startMs) && Number.isSafeInteger(endMs)).toBe(true);
          expect(startMs).toBeGreaterThanOrEqual(cursor);
          expect(endMs).toBeGreaterThanOrEqual(startMs + 10);
          expect(endMs).toBeLessThan(100 * 3_600_000);
          cursor = endMs;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a selection", () => {
  it("has the texts and times it has in the whole", () => {
    fc.assert(
      fc.property(anyMess, fc.array(fc.integer({ min: 1, max: 10 })), (sentences, sids) => {
        const source = transcriptOf(sentences);
        const bare = (all: readonly Cue[]) => all.map(({ index: _index, ...cue }) => cue);
        const whole = bare(cues(source));
        const chosen = new Set(sids);
        expect(bare(cues(source, { selection: chosen }))).toEqual(whole.filter(({ sid }) => chosen.has(sid)));
        const [from = 1, to = 10] = sids;
        expect(bare(cues(source, { selection: { from, to } }))).toEqual(
          whole.filter(({ sid }) => sid >= from && sid <= to),
        );
      }),
    );
  });

  it("is numbered from 1", () => {
    const source = transcriptOf([{ text }, { text }, { text }]);
    expect(cues(source, { selection: { from: 2, to: 3 } }).map(({ index }) => index)).toEqual([1, 2]);
  });
});
