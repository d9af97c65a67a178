/**
 * The host changed what the broadcast offers while it is live.
 */
import * as v from "valibot";

import { ACCESS_TYPES, maybe, present } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";
import { type Offer, toOffer, withOffer } from "../offer.ts";

export type ConfigEvent = Offer & {
  readonly type: "config";
  readonly accessType?: (typeof ACCESS_TYPES)[number];
};

export const names = { name: "config_updated", aliases: [] } as const;

export const config = defineEvent(names, {
  schema: v.object(withOffer({ access_type: maybe(v.picklist(ACCESS_TYPES)) })),
  toDomain: (p): ConfigEvent => ({
    type: "config",
    ...toOffer(p),
    ...present({ accessType: p.access_type }),
  }),
  timing: "immediate",
  replay: "state",
  reducer: "broadcast",
  renumbered: {},
});
