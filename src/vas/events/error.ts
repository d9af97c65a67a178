/**
 * Something went wrong. With a `sid` it concerns that sentence alone, whatever its severity: its translation may never
 * come. Without one, a fatal error ends this connection.
 */
import * as v from "valibot";

import { cleanName, cleanText } from "../clean-text.ts";
import { cleanedBy, language, maybe, present, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";
import { isSid } from "../sentence-number.ts";

export type ErrorEvent = {
  readonly type: "error";
  readonly code: string;
  readonly message: string;
  /** The connection is over; never of an error that concerns one sentence. */
  readonly fatal: boolean;
  /** The sentence it concerns, and the language of the translation where that is said. */
  readonly sid?: number;
  readonly language?: string;
  /** It concerns the sentence's speech, not its text. */
  readonly isSpeech?: true;
};

/** Codes of errors of speech, as the service's others begin: `tts_voice_not_found`. */
const SPEECH_CODE = /^tts(_|$)/i;

/** A sentence's number, or its digits. */
const sidIn = (raw: unknown): number | undefined => {
  const number = typeof raw === "string" && /^\d{1,16}$/.test(raw) ? Number(raw) : raw;
  return isSid(number) ? number : undefined;
};

export const names = { name: "error", aliases: [] } as const;

export const error = defineEvent(names, {
  schema: v.object({
    error_code: text,
    message: maybe(text),
    severity: maybe(text),
    sid: v.optional(v.unknown()),
    details: v.fallback(maybe(v.object({ translation_language: maybe(language) })), undefined),
  }),
  toDomain: (p): ErrorEvent => ({
    type: "error",
    code: cleanName(p.error_code),
    message: cleanedBy(cleanText, p.message) ?? "",
    // Whatever sentence it names, it is not about the connection.
    fatal: p.severity === "fatal" && (p.sid === undefined || p.sid === null),
    ...present({ sid: sidIn(p.sid), language: p.details?.translation_language }),
    ...(SPEECH_CODE.test(p.error_code) ? { isSpeech: true } : {}),
  }),
  timing: "delayed",
  replay: "nothing",
  reducer: "subtitles",
  renumbered: { sid: "sentence" },
});
