/**
 * Every event of the stream's profile, as the service writes it and as the viewer should understand it. Written by
 * hand from the contract, so that neither decoder nor encoder is tested against itself.
 */
import type { BroadcastEvent } from "../../src/vas/events.ts";

export type WireExample = {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly event: BroadcastEvent;
};

const voiceWire = { voice_name: "en-US-Ava", display_name: "Ava", gender: "Female" };
const voices = new Map([["en", [{ name: "en-US-Ava", displayName: "Ava", gender: "Female" as const }]]]);

export const WIRE_EXAMPLES: readonly WireExample[] = [
  {
    name: "connected",
    payload: {
      status: "active",
      phase: "standby",
      transcription_language: "zh-TW",
      translation_languages: ["en", "ja"],
      tts_languages: ["en"],
      tts_voices: { en: [voiceWire] },
      standby_message: "We begin at nine",
      viewer_count: 12,
      heartbeat_interval_ms: 15_000,
    },
    event: {
      type: "connected",
      status: "active",
      phase: "standby",
      transcriptionLanguage: "zh-TW",
      translationLanguages: ["en", "ja"],
      speechLanguages: ["en"],
      voices,
      standbyMessage: "We begin at nine",
      viewerCount: 12,
      heartbeatMs: 15_000,
    },
  },
  { name: "connected", payload: {}, event: { type: "connected" } },
  {
    name: "init_sentence",
    payload: {
      sid: 7,
      original_text: "大家好",
      is_final: true,
      revision: 3,
      language: "zh-TW",
      speaker_id: "Guest-1",
      speaker_label: "Dr. Lin",
      start_ms: 1_200,
      end_ms: 2_900,
      translated_texts: { en: "Hello everyone", ja: "皆さんこんにちは" },
    },
    event: {
      type: "sentence",
      sid: 7,
      text: "大家好",
      isFinal: true,
      revision: 3,
      language: "zh-TW",
      speakerId: "Guest-1",
      speakerLabel: "Dr. Lin",
      startMs: 1_200,
      endMs: 2_900,
      translations: new Map([
        ["en", "Hello everyone"],
        ["ja", "皆さんこんにちは"],
      ]),
    },
  },
  {
    name: "init_sentence",
    payload: { sid: 1, original_text: "大", is_final: false },
    event: { type: "sentence", sid: 1, text: "大", isFinal: false, translations: new Map() },
  },
  {
    name: "translation",
    payload: { sid: 7, language: "en", text: "Hello everyone", is_final: true, revision: 2 },
    event: {
      type: "translation",
      sid: 7,
      language: "en",
      text: "Hello everyone",
      isFinal: true,
      revision: 2,
    },
  },
  {
    name: "tts_ready",
    payload: {
      sid: 7,
      language: "en",
      voice_name: "en-US-Ava",
      audio: "//uQxAAA",
      mime_type: "audio/wav",
      duration_ms: 900,
      word_boundaries: [{ text: "Hello", offset_ms: 0, duration_ms: 400 }],
    },
    event: {
      type: "speech-ready",
      sid: 7,
      language: "en",
      voiceName: "en-US-Ava",
      audio: { base64: "//uQxAAA" },
      mimeType: "audio/wav",
      durationMs: 900,
      words: [{ text: "Hello", offsetMs: 0, durationMs: 400 }],
    },
  },
  {
    name: "tts_ready",
    payload: { sid: 7, language: "en", voice_name: "en-US-Ava", audio_url: "https://vas.example/7.mp3" },
    event: {
      type: "speech-ready",
      sid: 7,
      language: "en",
      voiceName: "en-US-Ava",
      audio: { url: "https://vas.example/7.mp3" },
      mimeType: "audio/mpeg",
      words: [],
    },
  },
  {
    name: "tts_error",
    payload: { sid: 7, language: "en", error_code: "tts_failed", message: "No voice" },
    event: { type: "speech-failed", sid: 7, language: "en", code: "tts_failed" },
  },
  {
    name: "broadcast_phase_changed",
    payload: { status: "paused", phase: "live", standby_message: "Back in ten minutes" },
    event: { type: "phase", status: "paused", phase: "live", standbyMessage: "Back in ten minutes" },
  },
  {
    name: "announcement",
    payload: {
      announcement_id: "a1",
      message: "請移至二樓",
      translated_messages: { en: "Please go to the second floor" },
      duration_ms: 30_000,
    },
    event: {
      type: "announcement",
      id: "a1",
      message: "請移至二樓",
      translations: new Map([["en", "Please go to the second floor"]]),
      durationMs: 30_000,
    },
  },
  { name: "viewer_count", payload: { count: 340 }, event: { type: "viewer-count", count: 340 } },
  {
    name: "config_updated",
    payload: {
      transcription_language: "en-US",
      translation_languages: ["zh-TW"],
      tts_languages: [],
      tts_voices: { en: [voiceWire] },
      access_type: "password",
    },
    event: {
      type: "config",
      transcriptionLanguage: "en-US",
      translationLanguages: ["zh-TW"],
      speechLanguages: [],
      voices,
      accessType: "password",
    },
  },
  {
    name: "speaker_renamed",
    payload: { speaker_id: "Guest-1", new_label: "Prof. Chen" },
    event: { type: "speaker-renamed", speakerId: "Guest-1", label: "Prof. Chen" },
  },
  {
    name: "speaker_reassigned",
    payload: { sid: 7, new_speaker_id: "Guest-2", new_speaker_label: "Ms. Wu" },
    event: { type: "speaker-reassigned", sid: 7, speakerId: "Guest-2", label: "Ms. Wu" },
  },
  {
    name: "speakers_merged",
    payload: {
      source_speaker_id: "Guest-2",
      target_speaker_id: "Guest-1",
      target_speaker_label: "Dr. Lin",
      affected_sids: [7, 9],
    },
    event: {
      type: "speakers-merged",
      sourceId: "Guest-2",
      targetId: "Guest-1",
      targetLabel: "Dr. Lin",
      sids: [7, 9],
    },
  },
  {
    name: "queue",
    payload: { position: 4, estimated_wait_seconds: 90 },
    event: { type: "queue", position: 4, estimatedWaitMs: 90_000 },
  },
  {
    name: "broadcast_ended",
    payload: { reason: "The talk is over" },
    event: { type: "ended", reason: "The talk is over" },
  },
  {
    name: "error",
    payload: { error_code: "broadcast_unauthorized", message: "Token is stale", severity: "fatal" },
    event: { type: "error", code: "broadcast_unauthorized", message: "Token is stale", fatal: true },
  },
  {
    name: "error",
    payload: { error_code: "translation_delayed", message: "Slow", severity: "warning" },
    event: { type: "error", code: "translation_delayed", message: "Slow", fatal: false },
  },
  {
    name: "error",
    payload: {
      error_code: "translation_failed",
      message: "No words",
      severity: "fatal",
      sid: 7,
      details: { provider: "x", translation_language: "hi-IN" },
    },
    event: {
      type: "error",
      code: "translation_failed",
      message: "No words",
      fatal: false,
      sid: 7,
      language: "hi-IN",
    },
  },
  {
    name: "error",
    payload: { error_code: "tts_failed", message: "", severity: "fatal", sid: "seven", details: "none" },
    event: { type: "error", code: "tts_failed", message: "", fatal: false, isSpeech: true },
  },
  {
    name: "error",
    payload: { error_code: "translation_failed", message: "", severity: "fatal", sid: "12" },
    event: { type: "error", code: "translation_failed", message: "", fatal: false, sid: 12 },
  },
  { name: "heartbeat", payload: {}, event: { type: "heartbeat" } },
];

/** The event names of the profile (docs/contract.md, "Profile events"). */
export const CONTRACT_EVENT_NAMES = [
  "connected",
  "init_sentence",
  "translation",
  "tts_ready",
  "tts_error",
  "broadcast_phase_changed",
  "announcement",
  "viewer_count",
  "config_updated",
  "speaker_renamed",
  "speaker_reassigned",
  "speakers_merged",
  "queue",
  "broadcast_ended",
  "error",
  "heartbeat",
] as const;

/** An ordinary payload for an event name; the first example of that name. */
export function payloadOf(name: string): Readonly<Record<string, unknown>> {
  const example = WIRE_EXAMPLES.find((one) => one.name === name);
  if (example === undefined) throw new Error(`No example of ${name}`);
  return example.payload;
}
