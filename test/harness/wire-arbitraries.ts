/**
 * Random events in pairs: what a service writes, and what the viewer must read from it. The two sides are put together
 * here from the same random values, so that the encoder and the decoder are measured against a third party.
 */
import fc from "fast-check";

import type { BroadcastEvent, Voice } from "../../src/vas/events.ts";
import type { WireEvent } from "../../src/vas/encode-event.ts";

export type EventPair = { readonly wire: WireEvent; readonly event: BroadcastEvent };

const WORDS = [
  "Hello",
  "大家好",
  "สวัสดีครับ",
  "नमस्ते",
  "مرحبا",
  "שלום",
  "👩‍👩‍👧",
  "e\u0301",
  "क्‍ष",
  "a<b>&",
  "'\"\\",
];

/** Text that needs no cleaning, in many scripts. */
export const plainText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(" "));
export const sid = fc.integer({ min: 1, max: 100_000 });
export const language = fc.constantFrom("en", "zh-TW", "ja", "th", "hi", "ar-EG", "pt-BR", "zh-Hant-HK");
const ms = fc.nat({ max: 90_000_000 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const languages = fc.uniqueArray(language, { maxLength: 4 });
const texts = fc.dictionary(language, plainText, { maxKeys: 3, noNullPrototype: true });
const speaker = fc.constantFrom("Guest-1", "Guest-2", "Dr. Lin", "陳教授");

/** The fields that have a value. */
const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const voices = fc.dictionary(
  language,
  fc.array(fc.record({ name: plainText, gender: fc.constantFrom("Female" as const, "Male" as const) }), {
    maxLength: 2,
  }),
  { maxKeys: 2, noNullPrototype: true },
);

const voicesWire = (from: Readonly<Record<string, readonly Omit<Voice, "displayName">[]>>) =>
  Object.fromEntries(
    Object.entries(from).map(([tag, list]) => [
      tag,
      list.map(({ name, gender }) => ({ voice_name: name, display_name: `${name} (display)`, gender })),
    ]),
  );

const voicesRead = (from: Readonly<Record<string, readonly Omit<Voice, "displayName">[]>>) =>
  new Map(
    Object.entries(from).map(([tag, list]) => [
      tag,
      list.map(({ name, gender }) => ({ name, displayName: `${name} (display)`, gender })),
    ]),
  );

const offer = fc.record({
  spoken: maybe(language),
  into: maybe(languages),
  heard: maybe(languages),
  voices: maybe(voices),
});
type Offered = typeof offer extends fc.Arbitrary<infer T> ? T : never;
const offerWire = (from: Offered) =>
  given({
    transcription_language: from.spoken,
    translation_languages: from.into,
    tts_languages: from.heard,
    tts_voices: from.voices && voicesWire(from.voices),
  });
const offerRead = (from: Offered) =>
  given({
    transcriptionLanguage: from.spoken,
    translationLanguages: from.into,
    speechLanguages: from.heard,
    voices: from.voices && voicesRead(from.voices),
  });

const status = fc.constantFrom("pending", "active", "paused", "ended", "revoked");
const phase = fc.constantFrom("standby", "live");
const pair = (wire: WireEvent, event: BroadcastEvent): EventPair => ({ wire, event });

const connected = fc
  .record({ offer, status: maybe(status), phase: maybe(phase), message: maybe(plainText), ticker: maybe(ms) })
  .map(({ offer, status, phase, message, ticker }) =>
    pair(
      {
        name: "connected",
        payload: {
          ...offerWire(offer),
          ...given({ status, phase, standby_message: message, heartbeat_interval_ms: ticker }),
        },
      },
      {
        type: "connected",
        ...offerRead(offer),
        ...given({ status, phase, standbyMessage: message, heartbeatMs: ticker }),
      },
    ),
  );

const sentence = fc
  .record({
    sid,
    text: plainText,
    isFinal: fc.boolean(),
    revision: maybe(fc.nat()),
    language: maybe(language),
    speaker: maybe(speaker),
    start: maybe(ms),
    end: maybe(ms),
    texts,
  })
  .map(({ sid, text, isFinal, revision, language, speaker, start, end, texts }) =>
    pair(
      {
        name: "init_sentence",
        payload: {
          sid,
          original_text: text,
          is_final: isFinal,
          translated_texts: texts,
          ...given({ revision, language, speaker_id: speaker, speaker_label: speaker }),
          ...given({ start_ms: start, end_ms: end }),
        },
      },
      {
        type: "sentence",
        sid,
        text,
        isFinal,
        translations: new Map(Object.entries(texts)),
        ...given({ revision, language, speakerId: speaker, speakerLabel: speaker }),
        ...given({ startMs: start, endMs: end }),
      },
    ),
  );

const translation = fc
  .record({ sid, language, text: plainText, isFinal: fc.boolean(), revision: maybe(fc.nat()) })
  .map(({ sid, language, text, isFinal, revision }) =>
    pair(
      { name: "translation", payload: { sid, language, text, is_final: isFinal, ...given({ revision }) } },
      { type: "translation", sid, language, text, isFinal, ...given({ revision }) },
    ),
  );

const speech = fc
  .record({
    sid,
    language,
    voice: plainText,
    audio: fc.base64String(),
    length: maybe(ms),
    words: fc.array(plainText, { maxLength: 3 }),
  })
  .map(({ sid, language, voice, audio, length, words }) =>
    pair(
      {
        name: "tts_ready",
        payload: {
          sid,
          language,
          voice_name: voice,
          audio,
          word_boundaries: words.map((text, i) => ({ text, offset_ms: i, duration_ms: 5 })),
          ...given({ duration_ms: length }),
        },
      },
      {
        type: "speech-ready",
        sid,
        language,
        voiceName: voice,
        audio: { base64: audio },
        mimeType: "audio/mpeg",
        words: words.map((text, i) => ({ text, offsetMs: i, durationMs: 5 })),
        ...given({ durationMs: length }),
      },
    ),
  );

const hostEvents = fc
  .record({
    offer,
    sid,
    text: plainText,
    from: speaker,
    to: speaker,
    count: fc.integer({ min: 1, max: 9_999 }),
    texts,
  })
  .chain(({ offer, sid, text, from, to, count, texts }) =>
    fc.constantFrom<EventPair>(
      pair({ name: "config_updated", payload: offerWire(offer) }, { type: "config", ...offerRead(offer) }),
      pair({ name: "viewer_count", payload: { count } }, { type: "viewer-count", count }),
      pair({ name: "queue", payload: { position: count } }, { type: "queue", position: count }),
      pair({ name: "broadcast_ended", payload: { reason: text } }, { type: "ended", reason: text }),
      pair(
        { name: "broadcast_phase_changed", payload: { standby_message: text } },
        { type: "phase", standbyMessage: text },
      ),
      pair(
        {
          name: "announcement",
          payload: { announcement_id: count, message: text, translated_messages: texts },
        },
        {
          type: "announcement",
          id: String(count),
          message: text,
          translations: new Map(Object.entries(texts)),
        },
      ),
      pair(
        { name: "speaker_renamed", payload: { speaker_id: from, new_label: to } },
        { type: "speaker-renamed", speakerId: from, label: to },
      ),
      pair(
        { name: "speaker_reassigned", payload: { sid, new_speaker_id: from, new_speaker_label: to } },
        { type: "speaker-reassigned", sid, speakerId: from, label: to },
      ),
      pair(
        {
          name: "speakers_merged",
          payload: {
            source_speaker_id: from,
            target_speaker_id: to,
            target_speaker_label: to,
            affected_sids: [sid],
          },
        },
        { type: "speakers-merged", sourceId: from, targetId: to, targetLabel: to, sids: [sid] },
      ),
      pair(
        { name: "error", payload: { error_code: "busy", message: text } },
        { type: "error", code: "busy", message: text, fatal: false },
      ),
      pair(
        { name: "tts_error", payload: { sid, language: "ja", error_code: "tts_failed", message: text } },
        { type: "speech-failed", sid, language: "ja", code: "tts_failed" },
      ),
      pair({ name: "heartbeat", payload: {} }, { type: "heartbeat" }),
    ),
  );

/** Any event of the stream, in both forms. */
export const eventPair: fc.Arbitrary<EventPair> = fc.oneof(
  connected,
  sentence,
  translation,
  speech,
  hostEvents,
);
