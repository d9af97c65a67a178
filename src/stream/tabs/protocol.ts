/**
 * What the tabs of one browser say to each other about the stream they share. Messages come from any script of this
 * origin, so they are read as carefully as anything else: what has not exactly one of these shapes is no message. A
 * change here that an older build does not understand changes the number in `stream-lock.ts`.
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
/** Pieces of the past in one message. */
export const MOST_PIECES = 200;

const tab = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TAB));
const id = v.pipe(v.string(), v.maxLength(LONGEST_ID));
const language = v.pipe(v.string(), v.check(isLanguageTag));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const kind = <Kind extends string>(name: Kind) => v.strictObject({ kind: v.literal(name) });

const frame = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  data: v.pipe(v.string(), v.maxLength(LONGEST_PAYLOAD)),
});

/** Here the stream was away for so long; where it is not over, it still is. */
const missing = v.strictObject({ lostForMs: ms, isOver: v.boolean() });

const cause = v.variant("kind", [
  kind("network"),
  kind("ended"),
  kind("wrong-type"),
  kind("handover"),
  v.strictObject({
    kind: v.literal("refused"),
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
    code: v.picklist(VAS_ERROR_CODES),
    retryAfterMs: v.exactOptional(ms),
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
  /** A tab does not follow any more: one leader, or (null) any. */
  v.strictObject({ type: v.literal("leave"), from: tab, to: v.nullable(tab) }),
  /** A tab stands in for a leader that does not answer: whoever waits for an answer asks again. */
  v.strictObject({ type: v.literal("standing-in"), from: tab }),
  /** The leader takes a tab in. */
  v.strictObject({ type: v.literal("welcome"), from: tab, to: tab, open: v.boolean() }),
  /** What came before a tab joined, in order; the last such message says where the stream is (null: more follows). */
  v.strictObject({
    type: v.literal("past"),
    from: tab,
    to: tab,
    pieces: v.pipe(v.array(v.union([frame, missing])), v.maxLength(MOST_PIECES)),
    id: v.nullable(id),
  }),
  v.strictObject({ type: v.literal("opened"), from: tab }),
  v.strictObject({
    type: v.literal("bytes"),
    from: tab,
    count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.strictObject({ type: v.literal("frame"), from: tab, frame, id }),
  /** The stream is at this id now, though no frame said so. */
  v.strictObject({ type: v.literal("id"), from: tab, id }),
  v.strictObject({ type: v.literal("closed"), from: tab, cause }),
  /** A leader gives the stream up: whoever follows it joins anew. */
  v.strictObject({ type: v.literal("changed"), from: tab }),
  /** A tab leads from now on; the one before it may have gone without a word. */
  v.strictObject({ type: v.literal("leading"), from: tab }),
]);

export type TabMessage = v.InferOutput<typeof tabMessage>;
/** A break in what the tab that has the stream heard. */
export type Missing = v.InferOutput<typeof missing>;

/** A message as another tab of this app sent it, or nothing. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  const read = v.safeParse(tabMessage, data);
  return read.success ? read.output : undefined;
}
