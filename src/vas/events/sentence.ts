/**
 * A sentence appears, grows, is corrected, or becomes final.
 */
import * as v from "valibot";

import { cleanName, cleanText } from "../clean-text.ts";
import {
  cleanedBy,
  count,
  language,
  maybe,
  ms,
  present,
  sid,
  text,
  texts,
  textsByLanguage,
} from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

/** A sentence as recognised so far: always the whole text, never a delta. */
export type SentenceEvent = {
  readonly type: "sentence";
  readonly sid: number;
  readonly text: string;
  readonly isFinal: boolean;
  /** The service does not say whether the text is final: what follows tells (`vas/shape/finality.ts`). */
  readonly finality?: "unsaid";
  readonly revision?: number;
  readonly language?: string;
  readonly speakerId?: string;
  readonly speakerLabel?: string;
  readonly startMs?: number;
  readonly endMs?: number;
  readonly translations: ReadonlyMap<string, string>;
};

export const names = {
  name: "init_sentence",
  aliases: ["sentence", "transcription", "result"],
} as const;

export const sentence = defineEvent(names, {
  schema: v.object({
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
  toDomain: (p): SentenceEvent => ({
    type: "sentence",
    sid: p.sid,
    text: cleanText(p.original_text),
    isFinal: p.is_final,
    translations: textsByLanguage(p.translated_texts),
    ...present({
      revision: p.revision,
      language: p.language,
      speakerId: cleanedBy(cleanName, p.speaker_id),
      speakerLabel: cleanedBy(cleanName, p.speaker_label),
      startMs: p.start_ms,
      endMs: p.end_ms,
    }),
  }),
  timing: "delayed",
  replay: "text",
  reducer: "subtitles",
  renumbered: { sid: "sentence", speakerId: "speaker" },
});
