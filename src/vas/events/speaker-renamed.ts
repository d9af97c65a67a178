/**
 * A speaker has another name from now on.
 */
import * as v from "valibot";

import { cleanName } from "../clean-text.ts";
import { text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type SpeakerRenamedEvent = {
  readonly type: "speaker-renamed";
  readonly speakerId: string;
  readonly label: string;
};

export const names = { name: "speaker_renamed", aliases: [] } as const;

export const speakerRenamed = defineEvent(names, {
  schema: v.object({ speaker_id: text, new_label: text }),
  toDomain: (p): SpeakerRenamedEvent => ({
    type: "speaker-renamed",
    speakerId: cleanName(p.speaker_id),
    label: cleanName(p.new_label),
  }),
  timing: "delayed",
  replay: "text",
  reducer: "subtitles",
  renumbered: { speakerId: "speaker" },
});
