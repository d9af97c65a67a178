/**
 * A translation appears, grows, is corrected, or becomes final.
 */
import * as v from "valibot";

import { cleanText } from "../clean-text.ts";
import { count, language, maybe, present, sid, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type TranslationEvent = {
  readonly type: "translation";
  readonly sid: number;
  readonly language: string;
  readonly text: string;
  readonly isFinal: boolean;
  /** The service does not say whether the text is final: what follows tells (`vas/shape/finality.ts`). */
  readonly finality?: "unsaid";
  readonly revision?: number;
};

export const names = { name: "translation", aliases: ["translated", "batch_retranslation"] } as const;

export const translation = defineEvent(names, {
  schema: v.object({ sid, language, text, is_final: v.boolean(), revision: maybe(count) }),
  toDomain: (p): TranslationEvent => ({
    type: "translation",
    sid: p.sid,
    language: p.language,
    text: cleanText(p.text),
    isFinal: p.is_final,
    ...present({ revision: p.revision }),
  }),
  timing: "delayed",
  replay: "text",
  reducer: "subtitles",
  renumbered: { sid: "sentence" },
  batch: { list: "translations", shared: ["sid", "language", "is_final"] },
});
