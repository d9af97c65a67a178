/**
 * From checked wire payloads to domain events: one function per event, each a plain translation of field names with
 * every text cleaned on the way in.
 */
import * as v from "valibot";

import { isLanguageTag } from "../lib/language-tag.ts";
import { cleanName, cleanText } from "./clean-text.ts";
import type { WireEventName } from "./event-table.ts";
import type { BroadcastEvent, Offer, Voice } from "./events.ts";
import { voiceSchema, type WireOutput } from "./wire-schemas.ts";
import { isSid } from "./sentence-number.ts";

/** Languages one broadcast may offer. */
const MOST_LANGUAGES = 100;
/** Voices one language may offer. */
const MOST_VOICES = 100;

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** The fields of `fields` that have a value, so that "absent" stays absent. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Present<T>;
}

/** The usable tags of a list, each once, in the order given. */
export function usableLanguages(list: readonly unknown[] | null | undefined): readonly string[] | undefined {
  if (list === null || list === undefined) return undefined;
  const tags = list.filter((tag): tag is string => typeof tag === "string" && isLanguageTag(tag));
  return [...new Set(tags)].slice(0, MOST_LANGUAGES);
}

/** The usable voices by language. */
export function usableVoices(
  voices: Readonly<Record<string, readonly unknown[]>> | null | undefined,
): ReadonlyMap<string, readonly Voice[]> | undefined {
  if (voices === null || voices === undefined) return undefined;
  return new Map(
    Object.entries(voices)
      .filter(([tag]) => isLanguageTag(tag))
      .slice(0, MOST_LANGUAGES)
      .map(([tag, list]) => [tag, list.slice(0, MOST_VOICES).flatMap(usableVoice)] as const),
  );
}

function usableVoice(raw: unknown): Voice[] {
  const checked = v.safeParse(voiceSchema, raw);
  if (!checked.success) return [];
  const { voice_name, display_name, gender } = checked.output;
  return [{ name: voice_name, displayName: cleanName(display_name) || cleanName(voice_name), gender }];
}

function textsByLanguage(
  texts: Readonly<Record<string, unknown>> | null | undefined,
): ReadonlyMap<string, string> {
  const entries = Object.entries(texts ?? {}).flatMap(([tag, text]) =>
    isLanguageTag(tag) && typeof text === "string" ? [[tag, cleanText(text)] as const] : [],
  );
  return new Map(entries.slice(0, MOST_LANGUAGES));
}

const cleaned = (raw: string | null | undefined): string | undefined =>
  raw === null || raw === undefined ? undefined : cleanText(raw);
const named = (raw: string | null | undefined): string | undefined =>
  raw === null || raw === undefined ? undefined : cleanName(raw);

type OfferFields = Pick<
  WireOutput<"connected">,
  "transcription_language" | "translation_languages" | "tts_languages" | "tts_voices"
>;

const offer = (fields: OfferFields): Offer =>
  present({
    transcriptionLanguage: fields.transcription_language,
    translationLanguages: usableLanguages(fields.translation_languages),
    speechLanguages: usableLanguages(fields.tts_languages),
    voices: usableVoices(fields.tts_voices),
  });

type ToDomain = {
  readonly [Name in WireEventName]: (payload: WireOutput<Name>) => BroadcastEvent;
};

export const toDomain: ToDomain = {
  connected: (p) => ({
    type: "connected",
    ...offer(p),
    ...present({
      status: p.status,
      phase: p.phase,
      standbyMessage: cleaned(p.standby_message),
      viewerCount: p.viewer_count,
      heartbeatMs: p.heartbeat_interval_ms,
    }),
  }),
  init_sentence: (p) => ({
    type: "sentence",
    sid: p.sid,
    text: cleanText(p.original_text),
    isFinal: p.is_final,
    translations: textsByLanguage(p.translated_texts),
    ...present({
      revision: p.revision,
      language: p.language,
      speakerId: named(p.speaker_id),
      speakerLabel: named(p.speaker_label),
      startMs: p.start_ms,
      endMs: p.end_ms,
    }),
  }),
  translation: (p) => ({
    type: "translation",
    sid: p.sid,
    language: p.language,
    text: cleanText(p.text),
    isFinal: p.is_final,
    ...present({ revision: p.revision }),
  }),
  tts_ready: (p) => ({
    type: "speech-ready",
    sid: p.sid,
    language: p.language,
    voiceName: cleanName(p.voice_name),
    audio: typeof p.audio === "string" ? { base64: p.audio } : { url: p.audio_url ?? "" },
    mimeType: cleanName(p.mime_type),
    words: (p.word_boundaries ?? []).map((word) => ({
      text: cleanText(word.text),
      offsetMs: word.offset_ms,
      durationMs: word.duration_ms,
    })),
    ...present({ durationMs: p.duration_ms }),
  }),
  tts_error: (p) => ({
    type: "speech-failed",
    sid: p.sid,
    language: p.language,
    code: cleanName(p.error_code),
  }),
  broadcast_phase_changed: (p) => ({
    type: "phase",
    ...present({ status: p.status, phase: p.phase, standbyMessage: cleaned(p.standby_message) }),
  }),
  announcement: (p) => ({
    type: "announcement",
    id: cleanName(String(p.announcement_id)),
    message: cleanText(p.message),
    translations: textsByLanguage(p.translated_messages),
    ...present({ durationMs: p.duration_ms }),
  }),
  viewer_count: (p) => ({ type: "viewer-count", count: p.count }),
  config_updated: (p) => ({ type: "config", ...offer(p), ...present({ accessType: p.access_type }) }),
  speaker_renamed: (p) => ({
    type: "speaker-renamed",
    speakerId: cleanName(p.speaker_id),
    label: cleanName(p.new_label),
  }),
  speaker_reassigned: (p) => ({
    type: "speaker-reassigned",
    sid: p.sid,
    speakerId: cleanName(p.new_speaker_id),
    label: cleanName(p.new_speaker_label),
  }),
  speakers_merged: (p) => ({
    type: "speakers-merged",
    sourceId: cleanName(p.source_speaker_id),
    targetId: cleanName(p.target_speaker_id),
    targetLabel: cleanName(p.target_speaker_label),
    sids: (p.affected_sids ?? []).filter(isSid),
  }),
  queue: (p) => ({
    type: "queue",
    position: p.position,
    ...present({
      estimatedWaitMs:
        typeof p.estimated_wait_seconds === "number" ? p.estimated_wait_seconds * 1_000 : undefined,
    }),
  }),
  broadcast_ended: (p) => ({ type: "ended", ...present({ reason: cleaned(p.reason) }) }),
  error: (p) => ({
    type: "error",
    code: cleanName(p.error_code),
    message: cleaned(p.message) ?? "",
    fatal: p.severity === "fatal" && typeof p.sid !== "number",
    ...present({ sid: p.sid ?? undefined, language: p.details?.translation_language ?? undefined }),
  }),
  heartbeat: () => ({ type: "heartbeat" }),
};
