/**
 * What the service says about a broadcast before anyone connects (docs/contract.md, "Resolve").
 */
import * as v from "valibot";

import { type OnOffer, textLanguages } from "./broadcast-text.ts";
import { cleanName, LONGEST_CHANNEL_NAME } from "./clean-text.ts";
import { ACCESS_TYPES, type BroadcastStatus, STATUSES } from "./event-fields.ts";
import { languagesSchema, usableLanguages, usableVoices, type Voice, voicesSchema } from "./offer.ts";

export const broadcastSchema = v.object({
  id: v.string(),
  name: v.string(),
  access_type: v.picklist(ACCESS_TYPES),
  requires_password: v.boolean(),
  status: v.picklist(STATUSES),
  is_live: v.boolean(),
  transcription_language: v.string(),
  translation_languages: languagesSchema,
  tts_languages: languagesSchema,
  tts_voices: voicesSchema,
});

export const resolveSchema = v.object({ data: broadcastSchema });

export const verifySchema = v.object({
  data: v.object({
    viewer_access_token: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(4_096))),
    expires_at: v.nullish(v.string()),
  }),
});

export type BroadcastInfo = OnOffer & {
  readonly id: string;
  readonly name: string;
  readonly requiresPassword: boolean;
  readonly status: BroadcastStatus;
  readonly speechLanguages: readonly string[];
  readonly voices: ReadonlyMap<string, readonly Voice[]>;
};

/** The domain form of a checked answer. */
export function toBroadcastInfo(raw: v.InferOutput<typeof broadcastSchema>): BroadcastInfo {
  return {
    id: raw.id,
    name: cleanName(raw.name, LONGEST_CHANNEL_NAME),
    requiresPassword: raw.requires_password,
    status: raw.status,
    ...textLanguages(raw),
    speechLanguages: usableLanguages(raw.tts_languages) ?? [],
    voices: usableVoices(raw.tts_voices) ?? new Map(),
  };
}
