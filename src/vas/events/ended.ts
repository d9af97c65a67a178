/**
 * The broadcast is over.
 */
import * as v from "valibot";

import { cleanText } from "../clean-text.ts";
import { cleanedBy, maybe, present, text } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type EndedEvent = { readonly type: "ended"; readonly reason?: string };

/** Not `done`, `completed` or `task_complete`: they end one operation (docs/contract.md, "Tolerance"). */
export const names = { name: "broadcast_ended", aliases: ["ended", "broadcast_completed"] } as const;

export const ended = defineEvent(names, {
  schema: v.object({ reason: maybe(text) }),
  toDomain: (p): EndedEvent => ({
    type: "ended",
    ...present({ reason: cleanedBy(cleanText, p.reason) }),
  }),
  timing: "delayed",
  replay: "nothing",
  reducer: "broadcast",
  renumbered: {},
});
