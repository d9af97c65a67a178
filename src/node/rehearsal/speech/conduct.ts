/**
 * How the rehearsal's speech behaves: as it should, or in one of the ways a viewer must survive.
 */
import type { WireEvent } from "../../../vas/encode-event.ts";
import { LONGEST_CLIP_BASE64 } from "../../../vas/events/speech-ready.ts";
import type { Clip } from "./clip.ts";
import type { AddressKind } from "./clip-addresses.ts";

/**
 * - `ready`: the clip comes
 * - `late`: it comes `delayMs` after its sentence
 * - `fail`: `tts_error` comes instead
 * - `silent`: nothing comes
 * - `hang`, `stall`, `missing`: an address comes that never answers, breaks off in the middle without ending, or
 *   answers 404
 * - `garbage`: valid base64, or an address, of bytes that are no sound
 * - `malformed`: what should be base64 is not
 */
export const SPEECH_MODES = [
  "ready",
  "late",
  "fail",
  "silent",
  "hang",
  "stall",
  "missing",
  "garbage",
  "malformed",
] as const;
export type SpeechMode = (typeof SPEECH_MODES)[number];

export type SpeechConduct = {
  readonly mode: SpeechMode;
  /** How long after its sentence anything is sent, in ms of the rehearsal's time. */
  readonly delayMs: number;
  /** Whether clips come with the event or as an address. */
  readonly source: "inline" | "url";
  /** The mode concerns every so manieth sentence, by its number; the others are `ready`. */
  readonly every: number;
};

/** How late `late` is, in ms, where nothing else was said. */
const LATE_MS = 5_000;

/** A conduct with everything that was left out at its default. */
export function speechConduct({
  mode = "ready",
  delayMs = mode === "late" ? LATE_MS : 0,
  source = "inline",
  every = 1,
}: Partial<SpeechConduct> = {}): SpeechConduct {
  return { mode, delayMs, source, every };
}

const ready = speechConduct();

/** What the conduct means for one sentence. */
export const conductFor = (conduct: SpeechConduct, sid: number): SpeechConduct =>
  sid % conduct.every === 0 ? conduct : { ...ready, source: conduct.source };

export type Spoken = { readonly sid: number; readonly language: string; readonly voiceName: string };

/** Puts a clip at an address and gives the whole of it. */
export type Publish = (kind: AddressKind, audio: Uint8Array) => string;

/** Bytes in which no decoder finds a sound. */
const garbageFor = ({ audio }: Clip): Uint8Array => audio.map((_byte, at) => (at * 37) % 251);

/** The audio fields of `tts_ready`, as the conduct wants them. */
function audioFields({ mode, source }: SpeechConduct, clip: Clip, publish: Publish) {
  if (mode === "hang" || mode === "stall" || mode === "missing") {
    return { audio_url: publish(mode, clip.audio) };
  }
  if (mode === "malformed") return { audio: "%% this is not base64 %%" };
  const audio = mode === "garbage" ? garbageFor(clip) : clip.audio;
  return source === "url"
    ? { audio_url: publish("clip", audio) }
    : { audio: Buffer.from(audio).toString("base64") };
}

/** `tts_error` for a sentence that cannot be heard. */
export const speechFailed = ({ sid, language }: Spoken, message: string): WireEvent => ({
  name: "tts_error",
  payload: { sid, language, error_code: "tts_synthesis_failed", message },
});

/** `tts_ready` for a clip, or `tts_error` for one that is too large to be sent with the event. */
export function speechReady(conduct: SpeechConduct, spoken: Spoken, clip: Clip, publish: Publish): WireEvent {
  const fields = audioFields(conduct, clip, publish);
  if ((fields.audio?.length ?? 0) > LONGEST_CLIP_BASE64) {
    return speechFailed(spoken, "The clip is too large");
  }
  return {
    name: "tts_ready",
    payload: {
      sid: spoken.sid,
      language: spoken.language,
      voice_name: spoken.voiceName,
      ...fields,
      mime_type: clip.mimeType ?? "audio/mpeg",
      duration_ms: clip.durationMs,
      word_boundaries: [...clip.words],
    },
  };
}
