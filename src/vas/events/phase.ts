/**
 * The broadcast goes from standby to live, is paused, or goes on; or a relay is cut off from it, or no longer.
 */
import * as v from "valibot";

import { cleanText } from "../clean-text.ts";
import {
  type BroadcastPhase,
  type BroadcastStatus,
  cleanedBy,
  maybe,
  PHASES,
  present,
  STATUSES,
  text,
} from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type PhaseEvent = {
  readonly type: "phase";
  readonly status?: BroadcastStatus;
  readonly phase?: BroadcastPhase;
  readonly standbyMessage?: string;
};

export const names = {
  name: "broadcast_phase_changed",
  aliases: ["status", "broadcast_status", "set_standby_message"],
} as const;

export const phase = defineEvent(names, {
  schema: v.pipe(
    v.object({
      status: maybe(v.picklist(STATUSES)),
      phase: maybe(v.picklist(PHASES)),
      standby_message: maybe(text),
    }),
    // The name `status` is also used for other things than the broadcast.
    v.check((p) => Object.keys(present(p)).length > 0),
  ),
  toDomain: (p): PhaseEvent => ({
    type: "phase",
    ...present({
      status: p.status,
      phase: p.phase,
      standbyMessage: cleanedBy(cleanText, p.standby_message),
    }),
  }),
  timing: "delayed",
  replay: "state",
  reducer: "broadcast",
  renumbered: {},
});
