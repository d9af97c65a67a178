/**
 * One frame of the stream becomes domain events, or a counted refusal. The decoder is tolerant by design (contract
 * section 3): three envelopes, aliases for names and fields, and never an exception, whatever arrives.
 */
import * as v from "valibot";

import { err, ok, type Result } from "../lib/result.ts";
import { eventNamed, FIELD_ALIASES, type WireEventName } from "./event-table.ts";
import type { BroadcastEvent } from "./events.ts";
import { toDomain } from "./to-domain.ts";
import { LONGEST_CLIP_BASE64, wireSchemas } from "./wire-schemas.ts";

/** A frame as the event-stream format delivers it; `name` is "message" where the stream named none. */
export type Frame = { readonly name: string; readonly data: string };

export type RefusalCode = "too-large" | "broken-json" | "not-an-object" | "unknown-event" | "schema-mismatch";
export type Refusal = { readonly code: RefusalCode; readonly name: string };

/** The longest payload that is parsed at all, in characters: the largest clip and room for its word boundaries. */
export const LONGEST_PAYLOAD = LONGEST_CLIP_BASE64 + 400_000;
/** Translations that one batch may carry. */
const MOST_IN_BATCH = 2_000;
/** What a batch may say once for all its translations. */
const SHARED_IN_BATCH = ["sid", "language", "is_final"];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const nameIn = (value: unknown): WireEventName | undefined =>
  typeof value === "string" ? eventNamed(value) : undefined;

/** The event's name and payload, whichever envelope it came in; the innermost name is the most specific. */
function unwrap(frame: Frame, root: Fields): { name: WireEventName; payload: Fields } | undefined {
  const inner = isFields(root["data"]) ? root["data"] : undefined;
  const enveloped = typeof root["type"] === "string" && inner !== undefined;
  const action = enveloped ? nameIn(inner["action"]) : undefined;
  const name = action ?? nameIn(frame.name) ?? nameIn(root["type"]);
  if (name === undefined) return undefined;
  return { name, payload: enveloped ? inner : root };
}

function withCanonicalFields(payload: Fields): Fields {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(payload)) {
    const canonical = Object.hasOwn(FIELD_ALIASES, key) ? FIELD_ALIASES[key] : undefined;
    if (canonical === undefined) fields[key] = value;
    else if (!Object.hasOwn(payload, canonical)) fields[canonical] = value;
  }
  return fields;
}

function decodeOne(name: WireEventName, fields: Fields): BroadcastEvent | undefined {
  const checked = v.safeParse(wireSchemas[name], fields);
  if (!checked.success) return undefined;
  // The table pairs each name with its own schema and translation; the union is lost on the way through the index.
  return (toDomain[name] as (output: unknown) => BroadcastEvent)(checked.output);
}

/**
 * Decodes one frame. A batch of translations gives several events; of a batch, entries that fail are left out as
 * long as one is good.
 */
export function decodeFrame(frame: Frame): Result<readonly BroadcastEvent[], Refusal> {
  const refuse = (code: RefusalCode) => err({ code, name: frame.name.slice(0, 80) });
  if (frame.data.length > LONGEST_PAYLOAD) return refuse("too-large");
  let root: unknown;
  try {
    root = JSON.parse(frame.data);
  } catch {
    return refuse("broken-json");
  }
  if (!isFields(root)) return refuse("not-an-object");
  const unwrapped = unwrap(frame, root);
  if (unwrapped === undefined) return refuse("unknown-event");
  const { name } = unwrapped;
  const fields = withCanonicalFields(unwrapped.payload);
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
