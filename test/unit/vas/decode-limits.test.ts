import { describe, expect, it } from "vitest";

import { decodeFrame } from "../../../src/vas/decode-event.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { frame } from "../../harness/builders.ts";
import { payloadOf } from "../../harness/wire-examples.ts";

function decoded(name: string, more: Record<string, unknown>): BroadcastEvent {
  const result = decodeFrame(frame(name, { ...payloadOf(name), ...more }));
  const [event] = result.ok ? result.value : [];
  if (event === undefined) throw new Error(`${name} was refused`);
  return event;
}

const LONG = "長".repeat(100_000);
const TEXT = "長".repeat(2_000);
const NAME = "長".repeat(80);

describe("the size of what is taken in", () => {
  it("is that of its text where a sentence has no translations: they share what says so", () => {
    const of = (more: Record<string, unknown>): unknown =>
      Reflect.get(decoded("init_sentence", more), "translations");
    expect(of({ sid: 1, translated_texts: undefined })).toBe(of({ sid: 2, translated_texts: {} }));
    expect(of({ sid: 1, translated_texts: { "not a tag": "One" } })).toBe(
      of({ sid: 2, translated_texts: null }),
    );
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["init_sentence", { original_text: LONG }, { text: TEXT }],
    ["init_sentence", { translated_texts: { en: LONG } }, { translations: new Map([["en", TEXT]]) }],
    ["init_sentence", { speaker_label: LONG, speaker_id: LONG }, { speakerLabel: NAME, speakerId: NAME }],
    ["translation", { text: LONG }, { text: TEXT }],
    ["connected", { standby_message: LONG }, { standbyMessage: TEXT }],
    ["broadcast_phase_changed", { standby_message: LONG }, { standbyMessage: TEXT }],
    ["announcement", { message: LONG, announcement_id: LONG }, { message: TEXT, id: NAME }],
    ["speaker_renamed", { new_label: LONG }, { label: NAME }],
    ["speaker_reassigned", { new_speaker_label: LONG }, { label: NAME }],
    ["speakers_merged", { target_speaker_label: LONG }, { targetLabel: NAME }],
    ["broadcast_ended", { reason: LONG }, { reason: TEXT }],
    ["error", { message: LONG, error_code: LONG }, { message: TEXT, code: NAME }],
    ["tts_ready", { voice_name: LONG, mime_type: LONG }, { voiceName: NAME, mimeType: NAME }],
    ["tts_error", { error_code: LONG }, { code: NAME }],
  ])("is bounded in %s", (name, more, expected) => {
    expect(decoded(name, more)).toMatchObject(expected);
  });

  it("cuts names of voices and channels", () => {
    const voice = { voice_name: "v", display_name: LONG, gender: "Male" };
    expect(decoded("connected", { tts_voices: { en: [voice] } })).toMatchObject({
      voices: new Map([["en", [{ name: "v", displayName: NAME, gender: "Male" }]]]),
    });
  });

  it("calls a voice by the name within its technical one where it has no other", () => {
    const voice = { voice_name: "en-US-Ava", display_name: "\u202e ", gender: "Female" };
    expect(decoded("connected", { tts_voices: { en: [voice] } })).toMatchObject({
      voices: new Map([["en", [{ displayName: "Ava" }]]]),
    });
  });

  it("bounds lists of languages and voices", () => {
    const tags = Array.from({ length: 120 }, (_, i) => `en-x-${i}`);
    const voice = { voice_name: "v", display_name: "V", gender: "Male" };
    const event = decoded("connected", {
      translation_languages: tags,
      tts_voices: Object.fromEntries(tags.map((tag) => [tag, Array.from({ length: 120 }, () => voice)])),
    });
    if (event.type !== "connected") throw new Error("not connected");
    expect(event.translationLanguages).toHaveLength(100);
    expect(event.voices?.size).toBe(100);
    expect(event.voices?.get("en-x-0")).toHaveLength(100);
  });

  it("bounds the translations inside one sentence", () => {
    const texts = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`en-x-${i}`, "a"]));
    const event = decoded("init_sentence", { translated_texts: texts });
    if (event.type !== "sentence") throw new Error("not a sentence");
    expect(event.translations.size).toBe(100);
  });
});

describe("a clip", () => {
  const clip = (bytes: number): string => {
    const audio = "A".repeat(Math.ceil(bytes / 3) * 4);
    const result = decodeFrame(frame("tts_ready", { sid: 1, language: "en", voice_name: "v", audio }));
    return result.ok ? "taken" : result.error.code;
  };

  it("is taken up to 2 MB and refused beyond, with a code", () => {
    expect(clip(2_000_000)).toBe("taken");
    expect(clip(2_000_004)).toBe("schema-mismatch");
    expect(clip(10_000_000)).toBe("too-large");
  });

  it("is taken from an address of a bounded length", () => {
    const at = (audio_url: string): string => {
      const result = decodeFrame(frame("tts_ready", { sid: 1, language: "en", voice_name: "v", audio_url }));
      return result.ok ? "taken" : result.error.code;
    };
    expect(at("https://vas.example/1.mp3")).toBe("taken");
    expect(at(`https://vas.example/${"a".repeat(2_000)}`)).toBe("schema-mismatch");
  });
});
