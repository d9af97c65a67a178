/**
 * The sender's side of the profile: a payload is checked against the same schema the viewer decodes with before it
 * may leave. Only a stand-in for the service sends, so the viewer itself never loads this.
 */
import * as v from "valibot";

import { eventNamed, EVENTS, type WireEvent } from "./events/index.ts";

export type { WireEvent } from "./events/index.ts";

/** One JSON line for the event's `data:` field. Throws on a payload of the wrong shape: that is a sender's bug. */
export function encodeEvent(event: WireEvent): string {
  const name = eventNamed(event.name);
  if (name === undefined) throw new Error(`There is no event ${event.name}`);
  v.assert(EVENTS[name].schema, event.payload);
  return JSON.stringify(event.payload);
}
