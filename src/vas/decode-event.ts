/**
 * One frame of the stream becomes domain events, or a counted refusal. The decoder is tolerant by design (contract
 * section 3): three envelopes, aliases for names and fields, and never an exception, whatever arrives.
 */
import * as v from "valibot";

import { err, ok, type Result } from "../lib/result.ts";
import type { WireEventName } from "./event-table.ts";
import type { BroadcastEvent } from "./events.ts";
import {
  type Fields,
  type Frame,
  isFields,
  readFrame,
  type UnreadableCode,
  withCanonicalFields,
} from "./read-frame.ts";
import { toDomain } from "./to-domain.ts";
import { LONGEST_CLIP_BASE64, wireSchemas } from "./wire-schemas.ts";

export type { Frame } from "./read-frame.ts";

export type RefusalCode = UnreadableCode | "too-large" | "schema-mismatch";
export type Refusal = { readonly code: RefusalCode; readonly name: string };
type Decoded = Result<readonly BroadcastEvent[], Refusal>;

/** The longest payload that is parsed at all, in characters: the largest clip and room for its word boundaries. */
export const LONGEST_PAYLOAD = LONGEST_CLIP_BASE64 + 400_000;
/** Translations that one batch may carry. */
const MOST_IN_BATCH = 2_000;
/** What a batch may say once for all its translations. */
const SHARED_IN_BATCH = ["sid", "language", "is_final"];

function decodeOne(name: WireEventName, fields: Fields): BroadcastEvent | undefined {
  const checked = v.safeParse(wireSchemas[name], fields);
  if (!checked.success) return undefined;
  // The table pairs each name with its own schema and translation; the union is lost on the way through the index.
  return (toDomain[name] as (output: unknown) => BroadcastEvent)(checked.output);
}

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
  const { name, fields } = read.value;
  const batch = fields["translations"];
  const parts =
    name === "translation" && Array.isArray(batch)
      ? batch
          .slice(0, MOST_IN_BATCH)
          .filter(isFields)
          .map((part) => ({ ...pick(fields, SHARED_IN_BATCH), ...withCanonicalFields(part) }))
      : [fields];
  const events = parts.flatMap((part) => decodeOne(name, part) ?? []);
  return events.length > 0 ? ok(events) : refuse("schema-mismatch");
}

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(fields, key)).map((key) => [key, fields[key]]));
