/**
 * One frame of the stream becomes domain events, or a counted refusal. The decoder is tolerant by design
 * (docs/contract.md, "Tolerance"): three envelopes, aliases for names and fields, and never an exception, whatever
 * arrives.
 */
import * as v from "valibot";

import { type Fields, isFields } from "../lib/fields.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { type BroadcastEvent, type EventName, EVENTS } from "./events/index.ts";
import { LONGEST_CLIP_BASE64 } from "./events/speech-ready.ts";
import { type Frame, readFrame, type UnreadableCode, withCanonicalFields } from "./read-frame.ts";
import type { Batch } from "./event-row.ts";

export type { Frame } from "./read-frame.ts";

/** `ambiguous`: what it holds fits two readings (docs/contract.md, "Reading by shape"). */
export type RefusalCode = UnreadableCode | "too-large" | "schema-mismatch" | "ambiguous";
export type Refusal = {
  readonly code: RefusalCode;
  /** At most 80 characters. */
  readonly name: string;
  /** What its fields are called, where that was looked at; never what they hold. */
  readonly keys?: readonly string[];
  /** It holds something that people may have said, where that was looked at. */
  readonly mayBeText?: boolean;
};
export type Decoded = Result<readonly BroadcastEvent[], Refusal>;

/** The longest payload that is parsed at all, in characters: the largest clip and room for its word boundaries. */
export const LONGEST_PAYLOAD = LONGEST_CLIP_BASE64 + 400_000;
/** Events that one batch may carry. */
const MOST_IN_BATCH = 2_000;

/** A row as decoding sees it: which payload and event go together is lost on the way through an index. */
export type Row = {
  readonly schema: v.GenericSchema;
  readonly toDomain: (payload: never) => BroadcastEvent;
  readonly batch?: Batch;
};
export const ROWS: Readonly<Record<EventName, Row>> = EVENTS;

/** The event that a payload of a row gives, or nothing where it does not fit. */
export function decodeOne({ schema, toDomain }: Row, fields: Fields): BroadcastEvent | undefined {
  const checked = v.safeParse(schema, fields);
  return checked.success ? toDomain(checked.output as never) : undefined;
}

/** The payloads of single events in `fields`: those that a batch lists, else `fields` alone. */
export function partsOf({ batch }: Row, fields: Fields): readonly Fields[] {
  const list = batch === undefined ? undefined : fields[batch.list];
  if (batch === undefined || !Array.isArray(list)) return [fields];
  const shared = pick(fields, batch.shared);
  return list
    .slice(0, MOST_IN_BATCH)
    .filter(isFields)
    .map((part) => ({ ...shared, ...withCanonicalFields(part) }));
}

const MAY_HAVE_SHAPE: ReadonlySet<RefusalCode> = new Set([
  "unknown-event",
  "schema-mismatch",
  "not-an-object",
]);

/** Whether a frame that was refused by its name may be read by its shape. */
export const mayHaveShape = (code: RefusalCode): boolean => MAY_HAVE_SHAPE.has(code);

/** The newest frame and what it says: the tab that passes frames on to others reads each of them twice. */
let newest: { readonly frame: Frame; readonly decoded: Decoded } | undefined;

/**
 * Decodes one frame. A batch of translations gives several events; of a batch, entries that fail are left out as
 * long as one is good.
 */
export function decodeFrame(frame: Frame): Decoded {
  if (newest?.frame !== frame) newest = { frame, decoded: decode(frame) };
  return newest.decoded;
}

function decode(frame: Frame): Decoded {
  const refuse = (code: RefusalCode) => err({ code, name: frame.name.slice(0, 80) });
  if (frame.data.length > LONGEST_PAYLOAD) return refuse("too-large");
  const read = readFrame(frame);
  if (!read.ok) return refuse(read.error);
  const row = ROWS[read.value.name];
  const events = partsOf(row, read.value.fields).flatMap((part) => decodeOne(row, part) ?? []);
  return events.length > 0 ? ok(events) : refuse("schema-mismatch");
}

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(fields, key)).map((key) => [key, fields[key]]));
