/** What somebody missed who was away: how much, by whom, and in pieces for a summary. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LEAST_AWAY_MS, missedSince } from "../../../../src/subtitles/catch-up/away.ts";
import { indexAt, placesOf, stretchesOf } from "../../../../src/subtitles/catch-up/stretches.ts";
import { summaryGroups } from "../../../../src/subtitles/catch-up/summary-groups.ts";
import { noSpeakers, withMerge } from "../../../../src/subtitles/speakers.ts";
import { finalSentence, stateOf } from "../../../harness/transcripts.ts";

const talk = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    finalSentence({ sid: at + 1, text: `This is sentence ${at + 1}.`, speaker: at % 4 < 2 ? "a" : "b" }),
  );

describe("being away", () => {
  it("is told with how long it was and how many sentences came, from the first of them", () => {
    const state = stateOf(talk(9));
    expect(missedSince({ at: 1_000, sid: 4 }, 1_000 + 6 * 60_000, state)).toEqual({
      awayMs: 6 * 60_000,
      count: 5,
      from: 5,
      to: 9,
    });
  });

  it("is nothing where it was short, or nothing was said", () => {
    const state = stateOf(talk(9));
    expect(missedSince({ at: 0, sid: 4 }, LEAST_AWAY_MS - 1, state)).toBeUndefined();
    expect(missedSince({ at: 0, sid: 9 }, LEAST_AWAY_MS * 10, state)).toBeUndefined();
  });
});

describe("the stretches of a talk", () => {
  it("are of one speaker each, also after a merge, and leave no sentence out", () => {
    const sentences = talk(8);
    expect(
      stretchesOf(sentences, noSpeakers, 50).map(({ from, to, speakerId }) => [from, to, speakerId]),
    ).toEqual([
      [1, 2, "a"],
      [3, 4, "b"],
      [5, 6, "a"],
      [7, 8, "b"],
    ]);
    const merged = withMerge(noSpeakers, "b", "a", "Ada");
    expect(stretchesOf(sentences, merged, 50)).toHaveLength(1);
    expect(stretchesOf(sentences, noSpeakers, 2).at(-1)).toMatchObject({ from: 3, to: 8 });
  });

  it("lead from a place on the line to the sentence there, each of them in reach", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const places = placesOf(talk(count));
        expect(places.map((place) => indexAt(places, place))).toEqual(places.map((_, at) => at));
        expect([indexAt(places, -1), indexAt(places, 1)]).toEqual([0, count - 1]);
      }),
    );
  });
});

describe("the pieces of a summary", () => {
  it("hold whole sentences in order, each once, and are few", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), (lengths) => {
        const sentences = lengths.map((length, at) =>
          finalSentence({ sid: at + 1, text: "x".repeat(length) }),
        );
        const groups = summaryGroups(sentences, ({ original }) => original.text);
        expect(groups.length).toBeLessThanOrEqual(8);
        for (const [at, { from, to, text }] of groups.entries()) {
          const before = groups[at - 1];
          if (before !== undefined) expect(from).toBeGreaterThan(before.to);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(text).not.toBe("");
        }
        const newest = sentences.findLast(({ original }) => original.text !== "");
        expect(groups.at(-1)?.to).toBe(newest?.sid);
      }),
    );
  });
});
