/**
 * Something went wrong. With a `sid` it concerns that sentence alone, whatever its severity: its translation may never
 * come. Without one, a fatal error ends this connection.
 */
import * as v from "valibot";

import { cleanName, cleanText } from "../clean-text.ts";
import { cleanedBy, language, maybe, present, sid, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type ErrorEvent = {
  readonly type: "error";
  readonly code: string;
  readonly message: string;
  /** The connection is over; never of an error that concerns one sentence. */
  readonly fatal: boolean;
  /** The sentence it concerns, and the language of the translation where that is said. */
  readonly sid?: number;
  readonly language?: string;
};

export const names = { name: "error", aliases: [] } as const;

export const error = defineEvent(names, {
  schema: v.object({
    error_code: text,
    message: maybe(text),
    severity: maybe(text),
    sid: v.fallback(maybe(sid), undefined),
    details: v.fallback(maybe(v.object({ translation_language: maybe(language) })), undefined),
  }),
  toDomain: (p): ErrorEvent => ({
    type: "error",
    code: cleanName(p.error_code),
    message: cleanedBy(cleanText, p.message) ?? "",
    fatal: p.severity === "fatal" && typeof p.sid !== "number",
    ...present({ sid: p.sid, language: p.details?.translation_language }),
  }),
  timing: "delayed",
  replay: "nothing",
  reducer: "subtitles",
  renumbered: { sid: "sentence" },
});
