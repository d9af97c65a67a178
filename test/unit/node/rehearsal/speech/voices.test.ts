/**
 * Which voices there are, for the languages of the built-in talk and for all others.
 */
import { describe, expect, it } from "vitest";

import { builtInScript } from "../../../../../src/node/rehearsal/script/scripts.ts";
import { loadEspeak } from "../../../../../src/node/rehearsal/speech/espeak.ts";
import { ESPEAK_LANGUAGES, voicesOf } from "../../../../../src/node/rehearsal/speech/voices.ts";

const { language, translationLanguages } = builtInScript();
const talkLanguages = [language, ...translationLanguages];

const espeakOf = (tag: string): string | undefined => voicesOf(tag)[0]?.espeak.split("+", 1)[0];

describe("the voices of a language", () => {
  it.each(talkLanguages)("%s are a woman's and a man's, named after it", (tag) => {
    const voices = voicesOf(tag);
    expect(voices.map(({ gender }) => gender)).toEqual(["Female", "Male"]);
    for (const { voiceName, displayName } of voices) expect(voiceName).toBe(`${tag}-${displayName}`);
  });

  it("have names that no other language has", () => {
    const names = [...talkLanguages, "en-GB", "it-IT", "pt-PT", "pt-BR"].flatMap((tag) =>
      voicesOf(tag).map(({ voiceName }) => voiceName),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ["it", "it"],
    ["it-IT", "it"],
    ["de-AT", "de"],
    ["en", "en-us"],
    ["en-GB", "en"],
    ["en-SG", "en-us"],
    ["es-MX", "es-419"],
    ["pt-BR", "pt-br"],
    ["pt-PT", "pt"],
    ["zh", "cmn"],
    ["zh-TW", "cmn"],
    ["zh-Hans-CN", "cmn"],
    ["zh-HK", "yue"],
    ["no", "nb"],
  ])("%s are those of the nearest language the synthesiser has: %s", (tag, espeak) => {
    expect(espeakOf(tag)).toBe(espeak);
  });

  it.each(["tlh", "xx-XX", ""])("%j are none", (tag) => {
    expect(voicesOf(tag)).toEqual([]);
  });

  it("can all be heard", { timeout: 60_000 }, async () => {
    const espeak = await loadEspeak();
    // A voice is a language and a kind of throat; the kinds are the same files for every language.
    const voices = [...ESPEAK_LANGUAGES].map((name, at) => `${name}+${at % 2 === 0 ? "f3" : "m3"}`);
    const silent = voices.filter((voice) => espeak.speak("1 a", voice, 165).samples.length < 2_205);
    expect(silent).toEqual([]);
  });
});
