/**
 * How many people follow the broadcast.
 */
import * as v from "valibot";

import { count } from "../event-fields.ts";
import { defineEvent } from "../event-row.ts";

export type ViewerCountEvent = { readonly type: "viewer-count"; readonly count: number };

export const names = { name: "viewer_count", aliases: [] } as const;

export const viewerCount = defineEvent(names, {
  schema: v.object({ count }),
  toDomain: (p): ViewerCountEvent => ({ type: "viewer-count", count: p.count }),
  timing: "immediate",
  replay: "newest",
  reducer: "broadcast",
  renumbered: {},
});
