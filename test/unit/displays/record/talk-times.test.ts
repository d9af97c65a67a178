/**
 * When in the talk the sentences of a record were said.
 */
import { describe, expect, it } from "vitest";

import { talkTimes, timeInTalk } from "../../../../src/displays/record/talk-times.ts";
import { type SentenceFields, finalSentence, stateOf } from "../../../harness/transcripts.ts";

/** The times of a talk of these sentences, each a second after the one before. */
function timesIn(all: readonly Partial<SentenceFields>[], before?: ReturnType<typeof talkTimes>) {
  const sentences = all.map((one, at) => finalSentence({ sid: at + 1, text: "x", ...one }));
  const times = talkTimes(stateOf(sentences).articles, before);
  return { times, shown: sentences.map((sentence) => timeInTalk(sentence, times)) };
}

describe("the time of a sentence", () => {
  it("is what the service says, and nothing where it says so of others alone", () => {
    expect(timesIn([{}, { startMs: 1_752_000 }, {}]).shown).toEqual([undefined, 1_752_000, undefined]);
  });

  it("counts from the arrival of the first one where the service says none", () => {
    expect(timesIn([{}, {}, {}]).shown).toEqual([0, 1_000, 2_000]);
  });

  it("is nothing for what was kept without an arrival", () => {
    expect(timesIn([{ arrivedAt: Number.NEGATIVE_INFINITY }, {}]).shown).toEqual([undefined, undefined]);
    expect(timesIn([{}, { arrivedAt: Number.NaN }]).shown).toEqual([0, undefined]);
  });

  it("stays as told where sentences with times have been dropped since", () => {
    const { times } = timesIn([{ startMs: 5 }]);
    expect(timesIn([{}, {}], times).shown).toEqual([undefined, undefined]);
  });
});
