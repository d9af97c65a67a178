/** When sentences were said, as far as it can be known. */
import { describe, expect, it } from "vitest";

import { saidTimes } from "../../../src/subtitles/said-times.ts";
import { spanOfTalk, talkLine } from "../../../src/subtitles/talks.ts";
import { finalSentence, stateOf } from "../../harness/transcripts.ts";

type Times = Omit<Parameters<typeof finalSentence>[0], "text">;

/** When sentences from 1 on were said. */
const timesOf = (...sentences: readonly Times[]) =>
  saidTimes(
    stateOf(sentences.map((one, at) => finalSentence({ sid: at + 1, text: "…", ...one }))).articles,
  ).map(({ at }) => at);

describe("when sentences were said", () => {
  it("is when they arrived, where the service tells no times", () => {
    expect(timesOf({ arrivedAt: 5_000 }, { arrivedAt: 9_000 })).toEqual([5_000, 9_000]);
  });

  it("is what the service tells, counted from where the quickest puts it, for what was sent at once", () => {
    const late = [0, 60_000, 600_000].map((startMs) => ({ arrivedAt: 1_000_000, startMs }));
    expect(timesOf(...late, { arrivedAt: 1_002_000, startMs: 1_000_000 })).toEqual([
      2_000, 62_000, 602_000, 1_002_000,
    ]);
  });

  it("counts anew where the service's times were started anew", () => {
    expect(
      timesOf(
        { arrivedAt: 1_000, startMs: 0 },
        { arrivedAt: 61_000, startMs: 60_000 },
        { arrivedAt: 3_600_000, startMs: 0 },
      ),
    ).toEqual([1_000, 61_000, 3_600_000]);
  });

  it("is not known of what has no time at all, and asked of final sentences alone", () => {
    expect(timesOf({ arrivedAt: Number.NaN })).toEqual([undefined]);
    expect(timesOf({ isFinal: false })).toEqual([]);
  });
});

describe("a talk", () => {
  const talks = [
    { from: 3, title: "Tides", speakers: ["Ada", "Ben"] },
    { from: 9, title: "Cranes", speakers: [] },
  ];

  it("goes on to the next one's first sentence", () => {
    expect([spanOfTalk(talks, 0), spanOfTalk(talks, 1)]).toEqual([
      { from: 3, to: 8 },
      { from: 9, to: Infinity },
    ]);
  });

  it("is called by its title and its speakers", () => {
    expect(talks.map(talkLine)).toEqual(["Tides – Ada, Ben", "Cranes"]);
  });
});
