/**
 * A sentence cannot be heard.
 */
import * as v from "valibot";

import { cleanName } from "../clean-text.ts";
import { language, sid, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type SpeechFailedEvent = {
  readonly type: "speech-failed";
  readonly sid: number;
  readonly language: string;
  readonly code: string;
};

export const names = { name: "tts_error", aliases: [] } as const;

export const speechFailed = defineEvent(names, {
  schema: v.object({ sid, language, error_code: text, message: text }),
  toDomain: (p): SpeechFailedEvent => ({
    type: "speech-failed",
    sid: p.sid,
    language: p.language,
    code: cleanName(p.error_code),
  }),
  timing: "delayed",
  replay: "nothing",
  reducer: "speech",
  renumbered: { sid: "sentence" },
});
