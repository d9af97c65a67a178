import { describe, expect, it } from "vitest";

import { browserSpeech, onVoicesChange, voicesFor } from "../../../../src/speech/players/device-voices.ts";
import { createFakeVoices, fakeVoice } from "../../../harness/fake-voices.ts";

const languages = (wanted: string, ...offered: readonly string[]): string[] =>
  voicesFor(createFakeVoices(offered.map((lang) => fakeVoice(lang))).speech, wanted).map(
    ({ language }) => language,
  );

describe("the voices for a language", () => {
  it.each<[wanted: string, offered: readonly string[], voices: readonly string[]]>([
    ["zh-TW", ["zh-CN", "zh-HK", "en-US", "zh-TW"], ["zh-TW", "zh-HK", "zh-CN"]],
    ["zh-Hant", ["zh-CN", "zh-TW"], ["zh-TW", "zh-CN"]],
    ["pt-BR", ["pt-PT", "pt-BR"], ["pt-BR", "pt-PT"]],
    ["en", ["en-GB", "en-US", "de-DE"], ["en-US", "en-GB"]],
    ["en_GB", ["en-GB"], []],
    ["de-DE", ["de_DE"], ["de-DE"]],
    ["sr-Latn", ["sr-RS", "sr-Latn-RS"], ["sr-Latn-RS", "sr-RS"]],
    ["fi-FI", ["en-US"], []],
    ["nonsense!", ["en-US"], []],
    ["en-US", ["", "!!"], []],
  ])("for %s out of %j are %j", (wanted, offered, expected) => {
    expect(languages(wanted, ...offered)).toEqual(expected);
  });

  it("begin with those that keep the text on the device, and say which do not", () => {
    const { speech } = createFakeVoices([
      fakeVoice("en-US", { voiceURI: "c", name: "C", localService: false }),
      fakeVoice("en-US", { voiceURI: "b", name: "B" }),
      fakeVoice("en-US", { voiceURI: "a", name: "A" }),
    ]);
    expect(voicesFor(speech, "en-US")).toEqual([
      { uri: "b", name: "B", language: "en-US", isRemote: false },
      { uri: "a", name: "A", language: "en-US", isRemote: false },
      { uri: "c", name: "C", language: "en-US", isRemote: true },
    ]);
  });

  it("are none where there is no speech, or it throws", () => {
    expect(voicesFor(undefined, "en")).toEqual([]);
    expect(voicesFor(createFakeVoices([], { throws: "getVoices" }).speech, "en")).toEqual([]);
  });

  it("may come later", () => {
    const voices = createFakeVoices([]);
    let changes = 0;
    const stop = onVoicesChange(voices.speech, () => (changes += 1));
    voices.setVoices(fakeVoice("en-US"));
    expect(changes).toBe(1);
    expect(voicesFor(voices.speech, "en")).toHaveLength(1);
    stop();
    voices.setVoices();
    expect(changes).toBe(1);
  });

  it("may not be able to tell that they come", () => {
    expect(() => onVoicesChange(undefined, () => undefined)()).not.toThrow();
    const { speech } = createFakeVoices([], { throws: "addEventListener" });
    expect(() => onVoicesChange(speech, () => undefined)()).not.toThrow();
  });

  it("are the browser's, which has none here", () => {
    expect(browserSpeech()).toBeUndefined();
  });
});
