/**
 * The sender's side of the profile: a payload is checked against the same schema the viewer decodes with before it
 * may leave. Only a stand-in for the service sends, so the viewer itself never loads this.
 */
import * as v from "valibot";

import type { WireEventName } from "./event-table.ts";
import { wireSchemas, type WireInput } from "./wire-schemas.ts";

export type WireEvent = {
  [Name in WireEventName]: { readonly name: Name; readonly payload: WireInput<Name> };
}[WireEventName];

/** One JSON line for the event's `data:` field. Throws on a payload of the wrong shape: that is a sender's bug. */
export function encodeEvent(event: WireEvent): string {
  v.assert(wireSchemas[event.name], event.payload);
  return JSON.stringify(event.payload);
}
