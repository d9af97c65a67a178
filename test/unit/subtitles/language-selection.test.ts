import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { shownLanguages } from "../../../src/subtitles/language-selection.ts";
import { offeredLanguages } from "../../../src/vas/offered-languages.ts";
import { type BroadcastState, broadcastFrom } from "../../../src/subtitles/broadcast.ts";
import { broadcastInfo } from "../../harness/builders.ts";

const offering = (original: string, ...translations: readonly string[]): BroadcastState =>
  broadcastFrom(broadcastInfo({ transcriptionLanguage: original, translationLanguages: translations }));

const talk = offering("en-US", "zh-TW", "de-DE", "pt-BR");

describe("the languages on offer", () => {
  it("begin with the original, which is there once", () => {
    expect(offeredLanguages(talk)).toEqual(["en-US", "zh-TW", "de-DE", "pt-BR"]);
    expect(offeredLanguages(offering("ja-JP", "de-DE", "ja-JP"))).toEqual(["ja-JP", "de-DE"]);
    expect(offeredLanguages(offering("ja-JP"))).toEqual(["ja-JP"]);
  });
});

describe("the languages shown", () => {
  it.each<[what: string, chosen: readonly string[], wanted: readonly string[], languages: readonly string[]]>(
    [
      ["what the browser reads", [], ["zh-HK", "en"], ["zh-TW"]],
      ["the first of what the browser reads", [], ["fr-FR", "pt", "de"], ["pt-BR"]],
      ["the original where the browser reads nothing on offer", [], ["fi-FI"], ["en-US"]],
      ["the original where the browser says nothing", [], [], ["en-US"]],
      ["the original where the browser reads it", [], ["en-GB", "de"], ["en-US"]],
      ["what was chosen, whatever the browser reads", ["de-DE"], ["zh-HK"], ["de-DE"]],
      ["what was chosen, by its nearest", ["pt"], ["en"], ["pt-BR"]],
      ["several that were chosen", ["de", "zh-Hant"], [], ["de-DE", "zh-TW"]],
      ["one where two choices are the same", ["de", "de-DE"], [], ["de-DE"]],
    ],
  )("are %s", (_what, chosen, wanted, languages) => {
    expect(shownLanguages(talk, chosen, wanted, [])).toEqual({ languages });
  });

  it("are the original where the browser reads it, though a variant of it is offered as a translation", () => {
    expect(shownLanguages(offering("en-US", "de-DE", "en-AU"), [], ["en-GB"], [])).toEqual({
      languages: ["en-US"],
    });
  });

  it("are the original where the chosen one is not on offer any more, and it is said which", () => {
    const shown = shownLanguages(talk, ["ja-JP"], ["de"], ["ja-JP", "de-DE"]);
    expect(shown).toEqual({ languages: ["en-US"], gone: "ja-JP" });
  });

  it("are as if nothing was chosen where the chosen one was never on offer, and it is said which", () => {
    expect(shownLanguages(talk, ["hi"], ["de"], ["en-US", "de-DE"])).toEqual({
      languages: ["de-DE"],
      notOffered: "hi",
    });
    expect(shownLanguages(talk, ["ja-JP"], [], [])).toEqual({ languages: ["en-US"], notOffered: "ja-JP" });
    expect(shownLanguages(talk, [], ["hi"], [])).toEqual({ languages: ["en-US"] });
  });

  it("are what is left of several choices", () => {
    const shown = shownLanguages(talk, ["ja-JP", "de-DE"], [], ["ja-JP"]);
    expect(shown).toEqual({ languages: ["de-DE"], gone: "ja-JP" });
    expect(shownLanguages(talk, ["ja-JP", "de-DE"], [], [])).toEqual({
      languages: ["de-DE"],
      notOffered: "ja-JP",
    });
  });

  it("are never none, and always on offer", () => {
    const tag = fc.constantFrom("en", "en-US", "zh-TW", "zh-CN", "de", "und", "xx", "", "__proto__");
    fc.assert(
      fc.property(
        fc.array(tag),
        fc.array(tag),
        tag,
        fc.array(tag),
        (chosen, wanted, original, translations) => {
          const state = offering(original, ...translations);
          const { languages } = shownLanguages(state, chosen, wanted, []);
          expect(languages.length).toBeGreaterThanOrEqual(1);
          expect(new Set(languages).size).toBe(languages.length);
          for (const language of languages) expect(offeredLanguages(state)).toContain(language);
        },
      ),
    );
  });
});
