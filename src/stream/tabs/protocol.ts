/**
 * What the tabs of one browser say to each other about the stream they share. Messages come from any script of this
 * origin, so they are read as carefully as anything else: what has not exactly one of these shapes is no message.
 */
import * as v from "valibot";

import { isLanguageTag } from "../../lib/language-tag.ts";
import { LONGEST_PAYLOAD } from "../../vas/decode-event.ts";
import { VAS_ERROR_CODES } from "../../vas/errors.ts";
import { LONGEST_ID } from "../transport.ts";

/** Longest event name that is passed on, in characters; no known one comes near. */
const LONGEST_NAME = 200;
/** Longest name of a voice, in characters. */
const LONGEST_VOICE = 200;
/** Longest name of a tab, in characters. */
const LONGEST_TAB = 100;

const tab = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TAB));
const id = v.pipe(v.string(), v.maxLength(LONGEST_ID));
const language = v.pipe(v.string(), v.check(isLanguageTag));
const kind = <Kind extends string>(name: Kind) => v.strictObject({ kind: v.literal(name) });

const frame = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  data: v.pipe(v.string(), v.maxLength(LONGEST_PAYLOAD)),
});

const cause = v.variant("kind", [
  kind("network"),
  kind("ended"),
  kind("wrong-type"),
  kind("handover"),
  v.strictObject({
    kind: v.literal("refused"),
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
    code: v.picklist(VAS_ERROR_CODES),
    retryAfterMs: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  }),
]);

const tabMessage = v.variant("type", [
  /** A tab wants to follow. */
  v.strictObject({
    type: v.literal("join"),
    from: tab,
    needs: v.strictObject({
      language: v.exactOptional(language),
      speech: v.boolean(),
      voice: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_VOICE))),
    }),
    lastEventId: v.nullable(id),
  }),
  v.strictObject({ type: v.literal("leave"), from: tab }),
  /** The leader takes a tab in. */
  v.strictObject({ type: v.literal("welcome"), to: tab, open: v.boolean() }),
  v.strictObject({ type: v.literal("opened") }),
  v.strictObject({ type: v.literal("bytes"), count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  /** For one tab, or (null) for all. */
  v.strictObject({ type: v.literal("frame"), to: v.nullable(tab), frame, id }),
  /** The stream is at this id now, though no frame said so. */
  v.strictObject({ type: v.literal("id"), id }),
  v.strictObject({ type: v.literal("closed"), cause }),
  /** The leader gives the stream up, or another tab has taken it over: whoever follows joins anew. */
  v.strictObject({ type: v.literal("changed") }),
]);

export type TabMessage = v.InferOutput<typeof tabMessage>;

/** A message as another tab of this app sent it, or nothing. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  const read = v.safeParse(tabMessage, data);
  return read.success ? read.output : undefined;
}
