/**
 * A sentence can be heard.
 */
import * as v from "valibot";

import { cleanName, cleanText } from "../clean-text.ts";
import { language, maybe, ms, present, sid, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

/** Longest base64 form of a clip of 2 MB, the most that is accepted, in characters (docs/contract.md, "Tolerance"). */
export const LONGEST_CLIP_BASE64 = Math.ceil(2_000_000 / 3) * 4;

export type WordBoundary = { readonly text: string; readonly offsetMs: number; readonly durationMs: number };

export type SpeechReadyEvent = {
  readonly type: "speech-ready";
  readonly sid: number;
  readonly language: string;
  readonly voiceName: string;
  readonly audio: { readonly base64: string } | { readonly url: string };
  readonly mimeType: string;
  readonly durationMs?: number;
  readonly words: readonly WordBoundary[];
};

export const names = { name: "tts_ready", aliases: ["tts", "tts_audio"] } as const;

export const speechReady = defineEvent(names, {
  schema: v.pipe(
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
  toDomain: (p): SpeechReadyEvent => ({
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
  timing: "delayed",
  replay: "nothing",
  reducer: "speech",
  renumbered: { sid: "sentence" },
});
