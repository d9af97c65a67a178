/**
 * Short ways to say what a test is about: events, answers and frames with everything ordinary filled in.
 */
import type { BroadcastInfo } from "../../src/vas/broadcast-info.ts";
import type { Frame } from "../../src/vas/decode-event.ts";
import type { AnnouncementEvent, SentenceEvent, TranslationEvent } from "../../src/vas/events.ts";

/** A sentence still being recognised. */
export const interim = (sid: number, text: string, more: Partial<SentenceEvent> = {}): SentenceEvent => ({
  type: "sentence",
  sid,
  text,
  isFinal: false,
  translations: new Map(),
  ...more,
});

/** A sentence that was said to its end. */
export const final = (sid: number, text: string, more: Partial<SentenceEvent> = {}): SentenceEvent =>
  interim(sid, text, { isFinal: true, ...more });

/** A finished translation. */
export const translation = (
  sid: number,
  language: string,
  text: string,
  more: Partial<TranslationEvent> = {},
): TranslationEvent => ({ type: "translation", sid, language, text, isFinal: true, ...more });

export const announcement = (
  id: string,
  message: string,
  more: Partial<AnnouncementEvent> = {},
): AnnouncementEvent => ({ type: "announcement", id, message, translations: new Map(), ...more });

/** What the service says about an ordinary public broadcast that is live. */
export const broadcastInfo = (more: Partial<BroadcastInfo> = {}): BroadcastInfo => ({
  id: "5f0c1f0e-7b1f-4a53-9a53-0c8b1c8f6a11",
  name: "Harbour Lectures",
  requiresPassword: false,
  status: "active",
  transcriptionLanguage: "zh-TW",
  translationLanguages: ["en", "ja"],
  speechLanguages: ["en"],
  voices: new Map([["en", [{ name: "en-US-Ava", displayName: "Ava", gender: "Female" }]]]),
  ...more,
});

/** The same broadcast as the service writes it: the `data` of a resolve answer. */
export const broadcastWire = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: "5f0c1f0e-7b1f-4a53-9a53-0c8b1c8f6a11",
  name: "Harbour Lectures",
  access_type: "public",
  requires_password: false,
  status: "active",
  is_live: true,
  transcription_language: "zh-TW",
  translation_languages: ["en", "ja"],
  tts_languages: ["en"],
  tts_voices: { en: [{ voice_name: "en-US-Ava", display_name: "Ava", gender: "Female" }] },
  ...more,
});

/** One frame of the stream with a JSON payload. */
export const frame = (name: string, payload: unknown): Frame => ({ name, data: JSON.stringify(payload) });

/**
 * Freezes a value and all that hangs on it. Maps cannot be frozen by the language, so their changing methods are
 * replaced by ones that throw.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  const refuse = (): never => {
    throw new Error("Tried to change a frozen Map");
  };
  if (value instanceof Map) {
    for (const [key, item] of value) {
      deepFreeze(key);
      deepFreeze(item);
    }
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  } else {
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return Object.freeze(value);
}

/** A seeded source of numbers in [0, 1) (mulberry32), so that a crowd behaves the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
