/**
 * The connection is alive.
 */
import * as v from "valibot";

import { defineEvent } from "../event-row.ts";

export type HeartbeatEvent = { readonly type: "heartbeat" };

export const names = { name: "heartbeat", aliases: [] } as const;

export const heartbeat = defineEvent(names, {
  schema: v.object({}),
  toDomain: (): HeartbeatEvent => ({ type: "heartbeat" }),
  timing: "immediate",
  replay: "nothing",
  reducer: "none",
  renumbered: {},
});
