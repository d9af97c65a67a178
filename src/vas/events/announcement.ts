/**
 * The host tells everyone something.
 */
import * as v from "valibot";

import { cleanName, cleanText } from "../clean-text.ts";
import { maybe, ms, present, text, texts, textsByLanguage } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type AnnouncementEvent = {
  readonly type: "announcement";
  readonly id: string;
  readonly message: string;
  readonly translations: ReadonlyMap<string, string>;
  readonly durationMs?: number;
};

export const names = { name: "announcement", aliases: ["broadcast_announcement"] } as const;

export const announcement = defineEvent(names, {
  schema: v.object({
    announcement_id: v.union([v.string(), v.number()]),
    message: text,
    translated_messages: texts,
    duration_ms: maybe(ms),
  }),
  toDomain: (p): AnnouncementEvent => ({
    type: "announcement",
    id: cleanName(String(p.announcement_id)),
    message: cleanText(p.message),
    translations: textsByLanguage(p.translated_messages),
    ...present({ durationMs: p.duration_ms }),
  }),
  timing: "delayed",
  replay: "nothing",
  reducer: "broadcast",
  renumbered: {},
});
