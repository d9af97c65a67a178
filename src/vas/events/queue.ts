/**
 * The broadcast is full, and this viewer waits in line.
 */
import * as v from "valibot";

import { maybe, ms, present } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type QueueEvent = {
  readonly type: "queue";
  readonly position: number;
  readonly estimatedWaitMs?: number;
};

export const names = { name: "queue", aliases: [] } as const;

export const queue = defineEvent(names, {
  schema: v.object({
    position: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    estimated_wait_seconds: maybe(ms),
  }),
  toDomain: (p): QueueEvent => ({
    type: "queue",
    position: p.position,
    ...present({
      estimatedWaitMs:
        typeof p.estimated_wait_seconds === "number" ? p.estimated_wait_seconds * 1_000 : undefined,
    }),
  }),
  timing: "immediate",
  replay: "nothing",
  reducer: "broadcast",
  renumbered: {},
});
