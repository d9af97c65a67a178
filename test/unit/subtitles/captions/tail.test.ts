import { describe, expect, it } from "vitest";

import { captionTail, type TailOptions } from "../../../../src/subtitles/captions/tail.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../../src/subtitles/reduce.ts";
import { TRANSLATION_WAIT_MS } from "../../../../src/subtitles/translation-pace.ts";
import { type View } from "../../../../src/subtitles/view.ts";
import { final, interim, translation } from "../../../harness/builders.ts";

const options: TailOptions = {
  column: "en",
  most: 3,
  now: 0,
  wholeOnly: false,
  after: 0,
  upTo: Infinity,
  steadyText: (_sid, _column, sent) => sent,
};

/** The end of a talk in English and German at time 0, unless told otherwise. */
function tail(events: readonly SubtitleInput[], more: Partial<TailOptions> = {}, languages = ["en"]) {
  const state = events.reduce((before, event) => reduceSubtitles(before, event, 0), noSubtitles);
  const view: View = { languages, original: false, transcriptionLanguage: "en" };
  return captionTail(state.articles, state.speakers, view, { ...options, ...more });
}

const sids = (found: ReturnType<typeof tail>): readonly number[] => found.captions.map(({ sid }) => sid);
const by = (speakerId: string) => ({ speakerId, speakerLabel: speakerId.toUpperCase() });

describe("the end of a talk", () => {
  it("is its last sentences, oldest first, however many there are", () => {
    const talk = Array.from({ length: 5_000 }, (_, index) => final(index + 1, `Sentence ${index + 1}.`));
    expect(tail(talk).captions.map(({ text }) => text)).toEqual([
      "Sentence 4998.",
      "Sentence 4999.",
      "Sentence 5000.",
    ]);
  });

  it("has what is still being said as it stands on the page, and nothing where nothing stands", () => {
    const talk = [final(1, "One."), interim(2, "Two and")];
    expect(tail(talk, { steadyText: () => "Two" }).captions[1]).toMatchObject({
      text: "Two",
      isFinal: false,
    });
    expect(sids(tail(talk, { steadyText: () => "" }))).toEqual([1]);
  });

  it("has only whole sentences where blocks are wanted", () => {
    expect(sids(tail([final(1, "One."), interim(2, "Two and")], { wholeOnly: true }))).toEqual([1]);
  });

  it("begins anew after what was taken off the screen", () => {
    expect(sids(tail([final(1, "One."), final(2, "Two."), interim(3, "Three")], { after: 2 }))).toEqual([3]);
  });

  it("names the speaker where it changes, also where the one before is not shown", () => {
    const talk = ["a", "a", "a", "b", "b"].map((who, index) => final(index + 1, "x", by(who)));
    expect(tail(talk).captions.map(({ speaker }) => speaker?.label)).toEqual([undefined, "B", undefined]);
    expect(tail(talk.slice(0, 2)).captions.map(({ speaker }) => speaker?.label)).toEqual(["A", undefined]);
  });
});

describe("a column of another language", () => {
  const talk = [final(1, "One."), translation(1, "de", "Eins."), final(2, "Two.")];

  it("waits for a translation, and says until when", () => {
    const found = tail(talk, { column: "de" }, ["de"]);
    expect(found.captions.map(({ text, language }) => [text, language])).toEqual([["Eins.", "de"]]);
    expect(found.wakeAt).toBe(TRANSLATION_WAIT_MS);
  });

  it("shows the original in its own language where none came", () => {
    const found = tail(talk, { column: "de", now: TRANSLATION_WAIT_MS }, ["de"]);
    expect(found.captions.at(-1)).toMatchObject({ text: "Two.", language: "en", direction: "ltr" });
    expect(found.wakeAt).toBeUndefined();
  });

  it("has each text in the direction of its script", () => {
    const arabic = [final(1, "One."), translation(1, "ar", "واحد.")];
    expect(tail(arabic, { column: "ar" }, ["ar"]).captions[0]).toMatchObject({ direction: "rtl" });
  });
});

describe("a sentence whose number is far from the talk", () => {
  it("does not stand under what is said", () => {
    expect(sids(tail([final(1e9, "Odd."), final(1, "One.")], { upTo: 100_001 }))).toEqual([1]);
  });
});
