/**
 * What is asked of the stream: what is shown and heard here and in the tabs that follow, and no more.
 */
import { describe, expect, it } from "vitest";

import type { AudioSelection } from "../../../src/speech/audio-selection.ts";
import { neededByAll, needsOf } from "../../../src/visit/stream-needs.ts";
import { broadcastFrom } from "../../../src/subtitles/broadcast.ts";

const talk = broadcastFrom({
  id: "1",
  name: "Talk",
  requiresPassword: false,
  status: "active",
  transcriptionLanguage: "en-US",
  translationLanguages: ["de-DE", "zh-TW"],
  speechLanguages: ["en-US", "de-DE", "zh-TW"],
  voices: new Map(),
});

const audioSelection = (language: string, more: Partial<AudioSelection> = {}): AudioSelection => ({
  language,
  offered: true,
  fromService: true,
  voices: [],
  ...more,
});

describe("the language asked of the stream, with speech off", () => {
  it.each<[what: string, languages: readonly string[], asked: string | undefined]>([
    ["the one translation that is shown", ["de-DE"], "de-DE"],
    ["the one translation beside the original", ["en-US", "de-DE"], "de-DE"],
    ["none for the original alone, since one would have to be named", ["en-US"], undefined],
    ["none for two translations, since only one can be named", ["de-DE", "zh-TW"], undefined],
    ["none for nothing", [], undefined],
  ])("is %s", (_what, languages, asked) => {
    expect(needsOf(talk, languages, undefined)).toEqual(
      asked === undefined ? { speech: false } : { speech: false, language: asked },
    );
  });
});

describe("the language asked of the stream, with speech on", () => {
  it.each<[what: string, shown: string, heard: string, asked: string | undefined]>([
    ["the translation both shown and heard", "de-DE", "de-DE", "de-DE"],
    ["the translation heard beside the original shown", "en-US", "de-DE", "de-DE"],
    ["none for two translations, one shown and one heard", "zh-TW", "de-DE", undefined],
    ["none where the original is heard", "de-DE", "en-US", undefined],
  ])("is %s", (_what, shown, heard, asked) => {
    const { language, speech } = needsOf(talk, [shown], audioSelection(heard));
    expect(language).toBe(asked);
    expect(speech).toBe(true);
  });

  it("names the voice that was chosen", () => {
    expect(needsOf(talk, ["de-DE"], audioSelection("de-DE", { voice: "Anna" })).voice).toBe("Anna");
  });

  it("asks for text alone where a voice of the device speaks", () => {
    const own = audioSelection("de-DE", { fromService: false, deviceVoice: "Grandma" });
    expect(needsOf(talk, ["en-US"], own)).toEqual({ speech: false, language: "de-DE" });
  });
});

describe("what is asked for many tabs", () => {
  const german = { language: "de-DE", speech: false };
  it("is one translation only where all need the same", () => {
    expect(neededByAll(german, [german])).toEqual(german);
    expect(neededByAll(german, [{ ...german, language: "zh-TW" }])).toEqual({ speech: false });
    expect(neededByAll(german, [{ speech: false }])).toEqual({ speech: false });
  });

  it("is speech where any wants it, in the voice of the tab that leads, else of the first that listens", () => {
    const anna = { ...german, speech: true, voice: "Anna" };
    const bert = { ...german, speech: true, voice: "Bert" };
    expect(neededByAll(german, [anna, bert])).toEqual(anna);
    expect(neededByAll(bert, [anna])).toEqual(bert);
    expect(neededByAll({ ...german, speech: true }, [anna])).toEqual({ ...german, speech: true });
  });
});
