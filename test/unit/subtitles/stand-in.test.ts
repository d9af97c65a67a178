/** When an original stands in for a translation that is missing, and what a reader still waits for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { pendingLanguageIn, NO_PENDING_LANGUAGE } from "../../../src/subtitles/pending-language.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import type { ErrorEvent } from "../../../src/vas/events.ts";
import { findSentence } from "../../../src/subtitles/sections.ts";
import { steadyTextIn } from "../../../src/subtitles/sentence-reports.ts";
import { TRANSLATION_WAIT_MS } from "../../../src/subtitles/translation-pace.ts";
import { standsInAt, textIn, type View } from "../../../src/subtitles/view.ts";
import { final, interim, translation } from "../../harness/builders.ts";

const german: View = { languages: ["de"], original: false, transcriptionLanguage: "en" };
const beside: View = { ...german, original: true };

/** What was said, each event with the moment it came, in ms. */
const after = (...events: readonly (readonly [number, SubtitleInput])[]) =>
  events.reduce((state, [now, event]) => reduceSubtitles(state, event, now), noSubtitles);
function first(...events: readonly (readonly [number, SubtitleInput])[]) {
  const sentence = findSentence(after(...events).articles, 1);
  if (sentence === undefined) throw new Error("There is no sentence");
  return sentence;
}
const failed = (more: { readonly sid?: number; readonly language?: string }): ErrorEvent => ({
  type: "error",
  code: "translation_failed",
  message: "",
  fatal: false,
  ...more,
});

describe("the original in the place of a missing translation", () => {
  it("stands there a second and a half after the sentence came, whether that has ended or not", () => {
    const growing = first([100, interim(1, "Good mor")]);
    expect(standsInAt(growing, "de", german)).toBe(1_600);
    expect(textIn(growing, "de", german, { now: 1_599 })).toBeUndefined();
    expect(textIn(growing, "de", german, { now: 1_600 })).toEqual({
      text: "Good mor",
      isFinal: false,
      language: "en",
      direction: "ltr",
      role: "stand-in",
    });
    const ended = first([100, interim(1, "Good mor")], [900, final(1, "Good morning.")]);
    expect(standsInAt(ended, "de", german)).toBe(1_600);
  });

  it("never stands there where the translation is there, or nothing was said", () => {
    expect(standsInAt(first([0, translation(1, "de", "Guten Morgen.")]), "de", german)).toBe(Infinity);
    const translated = first([0, final(1, "Good morning.")], [9_000, translation(1, "de", "Guten")]);
    expect(standsInAt(translated, "de", german)).toBe(Infinity);
    expect(textIn(translated, "de", german, { now: 9_000 })).toMatchObject({ text: "Guten", role: "chosen" });
  });

  it("stands twice only once it is final, where it is shown anyway", () => {
    expect(standsInAt(first([0, interim(1, "Good mor")]), "de", beside)).toBe(Infinity);
    const ended = first([0, interim(1, "Good mor")], [4_000, final(1, "Good morning.")]);
    expect(standsInAt(ended, "de", beside)).toBe(4_000 + TRANSLATION_WAIT_MS);
  });

  it("waits from the end of the sentence where only whole sentences are shown", () => {
    const ended = first([0, interim(1, "Good mor")], [4_000, final(1, "Good morning.")]);
    expect(standsInAt(ended, "de", german, { wholeOnly: true })).toBe(4_000 + TRANSLATION_WAIT_MS);
  });

  it("stays until some of the translation stands on the page", () => {
    const sentence = first(
      [0, final(1, "Good morning.")],
      [2_000, translation(1, "de", "Gut", { isFinal: false })],
    );
    const held = { now: 2_000, steadyText: () => "" };
    expect(steadyTextIn(sentence, "de", german, held)).toMatchObject({
      text: "Good morning.",
      role: "stand-in",
    });
    expect(steadyTextIn(sentence, "de", german, { ...held, now: 1_000 })).toBeUndefined();
    expect(steadyTextIn(sentence, "de", german, { ...held, steadyText: () => "Gut" })).toMatchObject({
      text: "Gut",
      role: "chosen",
    });
  });

  it("stands at once where the service says that this translation may not come", () => {
    const said = [0, final(1, "Good morning.")] as const;
    expect(standsInAt(first(said, [10, failed({ sid: 1 })]), "de", german)).toBe(-Infinity);
    expect(standsInAt(first(said, [10, failed({ sid: 1, language: "de" })]), "de", german)).toBe(-Infinity);
    expect(standsInAt(first(said, [10, failed({ sid: 1, language: "ja" })]), "de", german)).toBe(1_500);
    expect(standsInAt(first(said, [10, failed({})]), "de", german)).toBe(1_500);
  });

  it("is never later than the wait, in whatever order things come", () => {
    const events = fc.constantFrom<SubtitleInput>(
      interim(1, "Good"),
      final(1, "Good morning."),
      failed({ sid: 1 }),
      failed({ sid: 1, language: "de" }),
      translation(1, "ja", "おはよう"),
      translation(1, "de", "Guten Morgen.", { isFinal: false }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3_000), events), { minLength: 1 }), (said) => {
        const state = after(...said.toSorted(([a], [b]) => a - b));
        const sentence = findSentence(state.articles, 1);
        if (sentence === undefined || sentence.original.text === "") return;
        const now = sentence.arrivedAt + TRANSLATION_WAIT_MS;
        expect(textIn(sentence, "de", german, { now })).toBeDefined();
      }),
    );
  });
});

describe("an error that concerns a sentence", () => {
  it("puts the original in its place at once, and leaves it waiting where only its speech failed", () => {
    const translation = first([100, final(1, "One.")], [200, failed({ sid: 1 })]);
    expect(textIn(translation, "de", german, { now: 200 })).toMatchObject({ text: "One.", role: "stand-in" });
    const speech = first([100, final(1, "One.")], [200, { ...failed({ sid: 1 }), isSpeech: true }]);
    expect(textIn(speech, "de", german, { now: 200 })).toBeUndefined();
  });

  it("makes no sentence, and changes nothing the second time", () => {
    expect(after([0, failed({ sid: 7 })])).toBe(noSubtitles);
    const once = after([0, final(1, "One.")], [1, failed({ sid: 1, language: "de" })]);
    expect(reduceSubtitles(once, failed({ sid: 1, language: "de" }), 2)).toBe(once);
    const all = reduceSubtitles(once, failed({ sid: 1 }), 3);
    expect(reduceSubtitles(all, failed({ sid: 1, language: "ja" }), 4)).toBe(all);
  });
});

describe("the language that is pending", () => {
  const look = (state: ReturnType<typeof after>, now: number, view = german, before = NO_PENDING_LANGUAGE) =>
    pendingLanguageIn(state.articles, view, now, before);
  const untranslated = after([0, final(1, "Good morning.")]);

  it("is the one an original stands in for, from then on", () => {
    expect(look(noSubtitles, 0)).toEqual({ arrived: new Set() });
    expect(look(untranslated, 1_499)).toEqual({ arrived: new Set(), lookAt: 1_500 });
    expect(look(untranslated, 1_500)).toMatchObject({ language: "de" });
    expect(look(untranslated, 1_500, { ...german, languages: ["en"] }).language).toBeUndefined();
  });

  it("is none once anything has come in it, whatever is missing later", () => {
    const come = reduceSubtitles(untranslated, translation(1, "de", "Guten Morgen."), 2_000);
    const found = look(come, 2_000);
    expect(found).toEqual({ arrived: new Set(["de"]) });
    const later = Array.from({ length: 300 }, (_, at) => final(at + 2, "More.")).reduce(
      (state, event) => reduceSubtitles(state, event, 3_000),
      come,
    );
    expect(look(later, 9_000, german, found).language).toBeUndefined();
  });

  it("is the first of several that has not come", () => {
    const some = reduceSubtitles(untranslated, translation(1, "ja", "おはよう"), 10);
    expect(look(some, 1_500, { ...german, languages: ["ja", "de"] }).language).toBe("de");
  });
});
