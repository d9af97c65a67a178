/**
 * Whom a viewer hears at the relay, on which channel, and what is left of the service's offer.
 */
import { describe, expect, it } from "vitest";

import { allChannels, channelsFor, messagesOf, spokenMessages } from "../../../../src/node/relay/channels.ts";
import {
  hearingOf,
  offeredSpeech,
  readVoices,
  withOwnVoices,
} from "../../../../src/node/relay/speech/voices.ts";

const voices = readVoices("ja-JP=Sakura, ja-JP=Haruto,en-US=Grace") ?? [];
const [sakura, haruto, grace] = voices;
const [language] = ["ja-JP"];

/** The channels of who asks for this, as far as speech decides about them. */
const hears = (asked: string | undefined, voice: string | null): string =>
  channelsFor("b", asked, hearingOf(voices, asked, voice))[3];
const spokenOn = (voice = sakura): readonly string[] => {
  if (voice === undefined) return [];
  const payload = { sid: 1, language: voice.language, error_code: "x", message: "" };
  return spokenMessages("b", { name: "tts_error", payload }, voice, voices).map(({ channel }) => channel);
};

describe("the voices", () => {
  it("are read as they are written, each once", () => {
    expect(voices).toEqual([
      { language: "ja-JP", name: "Sakura" },
      { language: "ja-JP", name: "Haruto" },
      { language: "en-US", name: "Grace" },
    ]);
    expect(readVoices("")).toEqual([]);
    for (const wrong of ["ja-JP", "=Sakura", "ja-JP=", "not a tag=x", "ja-JP=a,ja-JP=a"])
      expect(readVoices(wrong), wrong).toBeUndefined();
  });

  it("reach who asked for them or for none by name, and nobody else", () => {
    expect(spokenOn(sakura)).toEqual(
      expect.arrayContaining([hears(language, null), hears(language, "Sakura")]),
    );
    expect(spokenOn(sakura)).toContain(hears(undefined, null));
    expect(spokenOn(haruto)).toContain(hears(language, "Haruto"));
    expect(spokenOn(haruto)).toContain(hears(undefined, "Haruto"));
    expect(spokenOn(haruto)).not.toContain(hears(undefined, null));
    expect(spokenOn(haruto)).not.toContain(hears(language, null));
    expect(spokenOn(grace)).toContain(hears(undefined, null));
    for (const silent of [hears("de-DE", null), channelsFor("b", language)[3], channelsFor("b")[3]])
      expect([...spokenOn(sakura), ...spokenOn(haruto), ...spokenOn(grace)]).not.toContain(silent);
  });

  it("come with the growing texts of whoever hears them, on channels that are closed with the others", () => {
    const payload = { sid: 1, language: "ja-JP", text: "x", is_final: false };
    const texts = messagesOf("b", { name: "translation", payload }, voices).map(({ channel }) => channel);
    for (const voice of [null, "Sakura", "Haruto"])
      for (const asked of [language, undefined]) expect(texts).toContain(hears(asked, voice));
    expect(new Set(texts).size).toBe(texts.length);
    expect(allChannels("b", ["ja-JP"], voices)).toEqual(
      expect.arrayContaining([...texts, ...spokenOn(grace)]),
    );
  });

  it("are all that is offered", () => {
    const sakuraRaw = { voice_name: "Sakura", display_name: "Sakura", gender: "Female" };
    const raw = {
      tts_languages: ["ja-JP", "zh-TW"],
      tts_voices: { "ja-JP": [sakuraRaw, { ...sakuraRaw, voice_name: "Other" }], "zh-TW": [sakuraRaw] },
    };
    expect(offeredSpeech(voices, raw)).toEqual({
      tts_languages: ["ja-JP"],
      tts_voices: { "ja-JP": [sakuraRaw] },
    });
    expect(offeredSpeech([], raw)).toEqual({ tts_languages: [], tts_voices: {} });
    expect(offeredSpeech(voices, {})).toEqual({ tts_languages: [], tts_voices: {} });
    const offered = { name: "Sakura", displayName: "Sakura", gender: "Female" } as const;
    const event = {
      type: "config",
      speechLanguages: ["ja-JP", "zh-TW"],
      voices: new Map([
        ["ja-JP", [offered, { ...offered, name: "Other" }]],
        ["zh-TW", [offered]],
      ]),
    } as const;
    expect(withOwnVoices(voices, event)).toEqual({
      type: "config",
      speechLanguages: ["ja-JP"],
      voices: new Map([["ja-JP", [offered]]]),
    });
    expect(withOwnVoices(voices, { type: "config" })).toEqual({ type: "config" });
  });
});
