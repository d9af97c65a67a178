/**
 * A sentence was said by somebody else.
 */
import * as v from "valibot";

import { cleanName } from "../clean-text.ts";
import { sid, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type SpeakerReassignedEvent = {
  readonly type: "speaker-reassigned";
  readonly sid: number;
  readonly speakerId: string;
  readonly label: string;
};

export const names = { name: "speaker_reassigned", aliases: [] } as const;

export const speakerReassigned = defineEvent(names, {
  schema: v.object({ sid, new_speaker_id: text, new_speaker_label: text }),
  toDomain: (p): SpeakerReassignedEvent => ({
    type: "speaker-reassigned",
    sid: p.sid,
    speakerId: cleanName(p.new_speaker_id),
    label: cleanName(p.new_speaker_label),
  }),
  timing: "delayed",
  replay: "text",
  reducer: "subtitles",
  renumbered: { sid: "sentence", speakerId: "speaker" },
});
