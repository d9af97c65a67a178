/**
 * Two speakers were one and the same.
 */
import * as v from "valibot";

import { cleanName } from "../clean-text.ts";
import { maybe, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";
import { isSid } from "../sentence-number.ts";

export type SpeakersMergedEvent = {
  readonly type: "speakers-merged";
  readonly sourceId: string;
  readonly targetId: string;
  readonly targetLabel: string;
  readonly sids: readonly number[];
};

export const names = { name: "speakers_merged", aliases: [] } as const;

export const speakersMerged = defineEvent(names, {
  schema: v.object({
    source_speaker_id: text,
    target_speaker_id: text,
    target_speaker_label: text,
    affected_sids: maybe(v.array(v.unknown())),
  }),
  toDomain: (p): SpeakersMergedEvent => ({
    type: "speakers-merged",
    sourceId: cleanName(p.source_speaker_id),
    targetId: cleanName(p.target_speaker_id),
    targetLabel: cleanName(p.target_speaker_label),
    sids: (p.affected_sids ?? []).filter(isSid),
  }),
  timing: "delayed",
  replay: "text",
  reducer: "subtitles",
  renumbered: { sourceId: "speaker", targetId: "speaker", sids: "sentence" },
});
