/**
 * What each event of the stream must look like to be believed (contract section 2). The decoder checks what comes
 * in against these schemas and the rehearsal service checks what it sends, so the two cannot drift apart.
 */
import * as v from "valibot";

import { isLanguageTag } from "../lib/language-tag.ts";
import type { WireEventName } from "./event-table.ts";
import { LARGEST_SID } from "./sentence-number.ts";

export const STATUSES = ["pending", "active", "paused", "ended", "revoked"] as const;
export const PHASES = ["standby", "live"] as const;
export const ACCESS_TYPES = ["public", "password"] as const;

/** Longest base64 form of a clip of 2 MB, the most that is accepted (contract section 3), in characters. */
export const LONGEST_CLIP_BASE64 = Math.ceil(2_000_000 / 3) * 4;

const text = v.string();
const sid = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LARGEST_SID));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const language = v.pipe(v.string(), v.check(isLanguageTag));
const voice = v.object({
  voice_name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  display_name: v.string(),
  gender: v.picklist(["Female", "Male"]),
});

/** Lists keep what is usable of them: one strange entry does not cost the others. */
export const languagesSchema = v.nullish(v.array(v.unknown()));
export const voicesSchema = v.nullish(v.record(v.string(), v.array(v.unknown())));
export const voiceSchema = voice;
const texts = v.nullish(v.record(v.string(), v.unknown()));
const maybe = <T extends v.GenericSchema>(schema: T) => v.nullish(schema);

export const wireSchemas = {
  connected: v.object({
    status: maybe(v.picklist(STATUSES)),
    phase: maybe(v.picklist(PHASES)),
    transcription_language: maybe(language),
    translation_languages: languagesSchema,
    tts_languages: languagesSchema,
    tts_voices: voicesSchema,
    standby_message: maybe(text),
    viewer_count: maybe(count),
    heartbeat_interval_ms: maybe(ms),
  }),
  init_sentence: v.object({
    sid,
    original_text: text,
    is_final: v.boolean(),
    revision: maybe(count),
    language: maybe(language),
    speaker_id: maybe(text),
    speaker_label: maybe(text),
    start_ms: maybe(ms),
    end_ms: maybe(ms),
    translated_texts: texts,
  }),
  translation: v.object({ sid, language, text, is_final: v.boolean(), revision: maybe(count) }),
  tts_ready: v.pipe(
    v.object({
      sid,
      language,
      voice_name: text,
      audio: maybe(v.pipe(v.string(), v.maxLength(LONGEST_CLIP_BASE64))),
      audio_url: maybe(v.pipe(v.string(), v.maxLength(2_000))),
      mime_type: v.nullish(v.string(), "audio/mpeg"),
      duration_ms: maybe(ms),
      word_boundaries: maybe(v.array(v.object({ text, offset_ms: ms, duration_ms: ms }))),
    }),
    v.check((clip) => typeof clip.audio === "string" || typeof clip.audio_url === "string"),
  ),
  tts_error: v.object({ sid, language, error_code: text, message: text }),
  broadcast_phase_changed: v.object({
    status: maybe(v.picklist(STATUSES)),
    phase: maybe(v.picklist(PHASES)),
    standby_message: maybe(text),
  }),
  announcement: v.object({
    announcement_id: v.union([v.string(), v.number()]),
    message: text,
    translated_messages: texts,
    duration_ms: maybe(ms),
  }),
  viewer_count: v.object({ count }),
  config_updated: v.object({
    transcription_language: maybe(language),
    translation_languages: languagesSchema,
    tts_languages: languagesSchema,
    tts_voices: voicesSchema,
    access_type: maybe(v.picklist(ACCESS_TYPES)),
  }),
  speaker_renamed: v.object({ speaker_id: text, new_label: text }),
  speaker_reassigned: v.object({ sid, new_speaker_id: text, new_speaker_label: text }),
  speakers_merged: v.object({
    source_speaker_id: text,
    target_speaker_id: text,
    target_speaker_label: text,
    affected_sids: maybe(v.array(v.unknown())),
  }),
  queue: v.object({
    position: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    estimated_wait_seconds: maybe(ms),
  }),
  broadcast_ended: v.object({ reason: maybe(text) }),
  error: v.object({
    error_code: text,
    message: maybe(text),
    severity: maybe(text),
    sid: v.fallback(maybe(sid), undefined),
    details: v.fallback(maybe(v.object({ translation_language: maybe(language) })), undefined),
  }),
  heartbeat: v.object({}),
} as const satisfies Readonly<Record<WireEventName, v.GenericSchema>>;

/** What a sender may put into an event of this name. */
export type WireInput<Name extends WireEventName> = v.InferInput<(typeof wireSchemas)[Name]>;
/** What a checked event of this name holds. */
export type WireOutput<Name extends WireEventName> = v.InferOutput<(typeof wireSchemas)[Name]>;
