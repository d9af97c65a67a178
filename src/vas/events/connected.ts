/**
 * The first event of each connection: how the broadcast is, and what it offers.
 */
import * as v from "valibot";

import { cleanText } from "../clean-text.ts";
import {
  type BroadcastPhase,
  type BroadcastStatus,
  cleanedBy,
  count,
  maybe,
  ms,
  PHASES,
  present,
  STATUSES,
  text,
} from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";
import { type Offer, toOffer, withOffer } from "../offer.ts";

export type ConnectedEvent = Offer & {
  readonly type: "connected";
  readonly status?: BroadcastStatus;
  readonly phase?: BroadcastPhase;
  readonly standbyMessage?: string;
  readonly viewerCount?: number;
  readonly heartbeatMs?: number;
};

export const names = { name: "connected", aliases: [] } as const;

export const connected = defineEvent(names, {
  schema: v.object(
    withOffer({
      status: maybe(v.picklist(STATUSES)),
      phase: maybe(v.picklist(PHASES)),
      standby_message: maybe(text),
      viewer_count: maybe(count),
      heartbeat_interval_ms: maybe(ms),
    }),
  ),
  toDomain: (p): ConnectedEvent => ({
    type: "connected",
    ...toOffer(p),
    ...present({
      status: p.status,
      phase: p.phase,
      standbyMessage: cleanedBy(cleanText, p.standby_message),
      viewerCount: p.viewer_count,
      heartbeatMs: p.heartbeat_interval_ms,
    }),
  }),
  timing: "immediate",
  replay: "start",
  reducer: "broadcast",
  renumbered: {},
});
