/**
 * What the short answers say, where they are as documented (docs/contract.md, "Resolve" and "Verify").
 */
import * as v from "valibot";

import {
  type BroadcastInfo,
  resolveSchema,
  toBroadcastInfo,
  verifySchema,
} from "../../vas/broadcast-info.ts";
import type { Outcome, ShortAnswer } from "./facts.ts";

/** What a broadcast is, as its answer says; nothing where that is not what was documented. */
export function broadcastIn(outcome: Outcome<ShortAnswer>): BroadcastInfo | undefined {
  const checked = outcome.kind === "answer" ? v.safeParse(resolveSchema, outcome.answer.body) : undefined;
  return checked?.success === true ? toBroadcastInfo(checked.output.data) : undefined;
}

/** The viewer access token that a password was traded for; nothing where there is none. */
export function accessIn(outcome: Outcome<ShortAnswer>): string | undefined {
  const checked = outcome.kind === "answer" ? v.safeParse(verifySchema, outcome.answer.body) : undefined;
  return checked?.success === true ? (checked.output.data.viewer_access_token ?? undefined) : undefined;
}
