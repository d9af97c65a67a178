/**
 * Subtitles for a player, as they follow from what was told: read by parsers of others.
 */
import fc from "fast-check";
import { parse, types } from "hls-parser";
import { parseText } from "media-captions";
import { describe, expect, it } from "vitest";

import {
  isIn,
  LISTED,
  playlistText,
  segmentText,
  WALL_CLOCK,
} from "../../../src/node/relay/subtitles/playlist.ts";
import { GRACE_MS, newestAt, segmentAt } from "../../../src/node/relay/subtitles/rhythm.ts";
import { type Cue, ORIGINAL } from "../../../src/node/relay/subtitles/timeline.ts";
import { cuesOf, original, RHYTHM, START, talkOf, translation } from "./told-sentences.ts";

const talk = talkOf(20);

describe("when a text is seen", () => {
  it("is when it was said, by the service's times, less the delay of its texts", () => {
    const told = [
      original(1, { text: "One two three.", startMs: 0, endMs: 4_000, at: START + 5_500 }),
      original(2, { text: "Four five six.", startMs: 5_000, endMs: 9_000, at: START + 11_900 }),
    ];
    expect(cuesOf(told, 1_500).cues.map(({ startAt, endAt }) => [startAt - START, endAt - START])).toEqual([
      [0, 4_000],
      [5_000, 9_000],
    ]);
  });

  it("is the same in every language, and is said once, whatever is corrected afterwards", () => {
    const told = [
      original(1, { text: "One two three.", startMs: 0, endMs: 4_000, at: START + 5_000 }),
      translation(1, "de-DE", "Eins zwei drei.", START + 5_200),
      original(1, { text: "One, two, three!", startMs: 0, endMs: 4_000, at: START + 6_000 }),
      translation(1, "de-DE", "Eins, zwei, drei!", START + 6_100),
    ];
    const { cues } = cuesOf(told);
    expect(cues.map(({ language, text }) => [language, text])).toEqual([
      [ORIGINAL, "One two three."],
      ["de-DE", "Eins zwei drei."],
    ]);
    expect(cues[0]?.startAt).toBe(cues[1]?.startAt);
  });

  it("is never now for a correction of what was said long ago", () => {
    const told = Array.from({ length: 300 }, (_, at) =>
      original(at + 1, { text: `Sentence ${at}.`, at: START + at * 5_000 }),
    );
    const corrected = original(1, { text: "Sentence nought.", at: START + 1_600_000 });
    expect(cuesOf([...told, corrected]).cues).toEqual(cuesOf(told).cues);
  });

  it("is later where it comes late: never in a segment that a player may have by then", () => {
    fc.assert(
      fc.property(talk, (told) => {
        const early = cuesOf(told).cues.filter(
          ({ startAt, toldAt }) =>
            segmentAt(startAt, RHYTHM) <= newestAt(toldAt + GRACE_MS, RHYTHM) || startAt < START,
        );
        expect(early).toEqual([]);
      }),
    );
  });

  it("keeps every word, in order", () => {
    fc.assert(
      fc.property(talk, (told) => {
        const said = told.map(({ data }) => (JSON.parse(data) as { original_text: string }).original_text);
        expect(cuesOf(told).cues.flatMap(({ text }) => text.split(/\s/))).toEqual(said.join(" ").split(" "));
      }),
    );
  });
});

describe("segments", () => {
  const parts = (cues: readonly Cue[], segment: number) =>
    segmentText(segment, cues, { ...RHYTHM, baseAt: START, clock: WALL_CLOCK });

  it("have each cue in exactly those it is seen in, with its whole time", async () => {
    await fc.assert(
      fc.asyncProperty(talkOf(6), async (told) => {
        const { cues } = cuesOf(told);
        const last = Math.max(...cues.map(({ endAt }) => segmentAt(endAt, RHYTHM)));
        for (let segment = segmentAt(START, RHYTHM); segment <= last; segment += 1) {
          const from = segment * RHYTHM.segmentMs;
          const seen = cues.filter(({ startAt, endAt }) => startAt < from + RHYTHM.segmentMs && endAt > from);
          const parsed = await parseText(parts(cues, segment), { type: "vtt", strict: true });
          expect(parsed.errors).toEqual([]);
          const ms = (seconds: number): number => Math.round(seconds * 1_000);
          expect(
            parsed.cues.map(({ startTime, endTime, text }) => [ms(startTime), ms(endTime), text]),
          ).toEqual(seen.map(({ startAt, endAt, text }) => [startAt - START, endAt - START, text]));
        }
      }),
      { numRuns: 15 },
    );
  });

  it("tie their times to the programme's clock, also where that begins anew", () => {
    const mapOf = (ticks: number) =>
      /^X-TIMESTAMP-MAP=MPEGTS:(\d+),LOCAL:00:00:00\.000$/m.exec(
        segmentText(1, [], { ...RHYTHM, baseAt: START, clock: { at: START - 10_000, ticks } }),
      )?.[1];
    expect(mapOf(900_000)).toBe("1800000");
    expect(mapOf(2 ** 33 - 1)).toBe("899999");
  });

  it("keep hostile text text", async () => {
    const text = "<b>&lt; --> 00:01 NOTE STYLE";
    const { cues } = cuesOf([original(1, { text, at: START + 20_000 })]);
    const [cue] = cues;
    const parsed = await parseText(parts(cues, segmentAt(cue?.startAt ?? 0, RHYTHM)), { type: "vtt" });
    expect(parsed.cues).toHaveLength(1);
    expect(parts(cues, segmentAt(cue?.startAt ?? 0, RHYTHM))).toContain("&lt;b&gt;&amp;lt;");
  });

  it("have a cue that ends where they begin in none but those before", () => {
    const cue = { sid: 1, startAt: START, endAt: START + 6_000, text: "One." };
    const segment = segmentAt(START, RHYTHM);
    expect([segment - 1, segment, segment + 1].map((one) => isIn(cue, one, RHYTHM))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("a playlist", () => {
  const listed = (now: number, lastAt?: number) => {
    const span = { firstAt: START, ...(lastAt === undefined ? {} : { lastAt }) };
    const playlist = parse(playlistText(now, span, RHYTHM, (segment) => `en/${segment}.vtt`));
    if (!(playlist instanceof types.MediaPlaylist)) throw new Error("It is no media playlist.");
    return playlist;
  };

  it("goes on by whole segments, each at its own time, and lists none that is not complete", () => {
    const step = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let now = START + 20_000;
        let before = listed(now);
        for (const ms of steps) {
          now += ms;
          const playlist = listed(now);
          const first = playlist.mediaSequenceBase ?? 0;
          expect(first).toBeGreaterThanOrEqual(before.mediaSequenceBase ?? 0);
          expect(playlist.segments.length).toBeLessThanOrEqual(LISTED);
          const wrong = playlist.segments.filter(({ uri, duration, programDateTime }, at) => {
            const begins = programDateTime?.getTime() ?? 0;
            return (
              uri !== `en/${first + at}.vtt` ||
              duration > playlist.targetDuration ||
              begins !== (first + at) * RHYTHM.segmentMs ||
              begins + duration * 1_000 > now - RHYTHM.holdMs
            );
          });
          expect(wrong).toEqual([]);
          expect(playlist.endlist).toBe(false);
          before = playlist;
        }
      }),
    );
  });

  it("ends with the last text, and says so once that is listed", () => {
    const lastAt = START + 50_000;
    expect(listed(lastAt, lastAt).endlist).toBe(false);
    const over = listed(lastAt + 60_000, lastAt);
    expect(over.endlist).toBe(true);
    expect(over.segments.at(-1)?.uri).toBe(`en/${segmentAt(lastAt, RHYTHM)}.vtt`);
    expect(listed(lastAt + 600_000, lastAt).segments).toEqual(over.segments);
  });
});
