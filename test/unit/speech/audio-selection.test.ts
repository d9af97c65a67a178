/**
 * What a listener hears, from what is offered, shown and chosen.
 */
import { describe, expect, it } from "vitest";

import { audioSelectionOf } from "../../../src/speech/audio-selection.ts";
import { defaultSpeech } from "../../../src/links/parameters/speech.ts";
import { broadcastFrom } from "../../../src/subtitles/broadcast.ts";

const anna = { name: "de-DE-Anna", displayName: "Anna", gender: "Female" } as const;
const bert = { name: "de-DE-Bert", displayName: "Bert", gender: "Male" } as const;
const talk = broadcastFrom({
  id: "1",
  name: "Talk",
  requiresPassword: false,
  status: "active",
  transcriptionLanguage: "en-US",
  translationLanguages: ["de-DE", "zh-TW"],
  speechLanguages: ["de-DE"],
  voices: new Map([["de-DE", [anna, bert]]]),
});
const heard = (shown: string, choices: Partial<typeof defaultSpeech> = {}) =>
  audioSelectionOf(talk, [shown], { ...defaultSpeech, ...choices });

describe("the language heard", () => {
  it("is the one shown until another is chosen", () => {
    expect(heard("de-DE").language).toBe("de-DE");
    expect(heard("en-US", { hear: "de" }).language).toBe("de-DE");
  });

  it("is the one shown where the chosen one is not on offer", () => {
    expect(heard("en-US", { hear: "fr-FR" }).language).toBe("en-US");
  });

  it("is not spoken by the service where it offers no speech", () => {
    expect(heard("zh-TW")).toMatchObject({ offered: false, fromService: false, voices: [] });
    expect(heard("de-DE")).toMatchObject({ offered: true, fromService: true, voices: [anna, bert] });
  });
});

describe("the voice heard", () => {
  it("is the host's until one is chosen", () => {
    expect(heard("de-DE").voice).toBeUndefined();
  });

  it("is remembered for its language", () => {
    const voices = {
      "de-DE": { source: "service", name: bert.name },
      "zh-TW": { source: "service", name: "x" },
    };
    expect(heard("de-DE", { voices: voices as typeof defaultSpeech.voices }).voice).toBe(bert.name);
  });

  it("is the link's before what was remembered, if it belongs to the language", () => {
    const voices = { "de-DE": { source: "service", name: bert.name } } as const;
    expect(heard("de-DE", { voices, voice: anna.name }).voice).toBe(anna.name);
    expect(heard("de-DE", { voices, voice: "zh-TW-Mei" }).voice).toBe(bert.name);
  });

  it("is not asked for when it is no longer offered", () => {
    expect(
      heard("de-DE", { voices: { "de-DE": { source: "service", name: "gone" } } }).voice,
    ).toBeUndefined();
  });

  it("may be the device's, and then the service need not speak", () => {
    const voices = { "de-DE": { source: "device", name: "urn:grandma" } } as const;
    expect(heard("de-DE", { voices })).toMatchObject({
      offered: true,
      fromService: false,
      deviceVoice: "urn:grandma",
    });
  });

  it("is the service's where the device no longer has the one that was chosen", () => {
    const voices = { "de-DE": { source: "device", name: "urn:grandma" } } as const;
    const there = audioSelectionOf(talk, ["de-DE"], { ...defaultSpeech, voices }, new Set(["urn:grandma"]));
    const gone = audioSelectionOf(talk, ["de-DE"], { ...defaultSpeech, voices }, new Set());
    expect(there).toMatchObject({ fromService: false, deviceVoice: "urn:grandma" });
    expect(gone.fromService).toBe(true);
    expect(gone.deviceVoice).toBeUndefined();
  });
});
