/**
 * What the tabs of one browser say to each other about the stream they share. Messages come from any script of this
 * origin, so they are read as carefully as anything else.
 */
import type { Frame } from "../vas/decode-event.ts";
import type { Cause } from "./connection-state.ts";

export type TabMessage =
  /** A tab wants to follow; it shows this language (null: it needs all of them). */
  | {
      readonly type: "join";
      readonly from: string;
      readonly language: string | null;
      readonly lastEventId: string | null;
    }
  | { readonly type: "leave"; readonly from: string }
  /** The leader takes a tab in. */
  | { readonly type: "welcome"; readonly to: string; readonly open: boolean }
  | { readonly type: "opened" }
  | { readonly type: "bytes"; readonly count: number }
  | { readonly type: "frame"; readonly to: string | null; readonly frame: Frame; readonly id: string }
  | { readonly type: "closed"; readonly cause: Cause }
  /** The leader gives the stream up, or another tab has taken it over: whoever follows joins anew. */
  | { readonly type: "changed" };

const TYPES: ReadonlySet<string> = new Set([
  "join",
  "leave",
  "welcome",
  "opened",
  "bytes",
  "frame",
  "closed",
  "changed",
]);

/** A message as another tab of this app sent it, or nothing. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== "object" || data === null || !("type" in data)) return undefined;
  const { type } = data;
  return typeof type === "string" && TYPES.has(type) ? (data as TabMessage) : undefined;
}
