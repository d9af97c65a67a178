/**
 * One frame of the stream, as far as it can be read without knowing what an event holds (docs/contract.md,
 * "Tolerance"): three envelopes, aliases for names and fields. It never throws, whatever arrives.
 */
import { type Fields, isFields } from "../lib/fields.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { type EventName, eventNamed } from "./events/index.ts";

/** Field aliases (docs/contract.md, "Tolerance"): what arrives → what the schemas call it. */
export const FIELD_ALIASES: Readonly<Record<string, string>> = {
  lang: "language",
  target_language: "language",
  targetLang: "language",
  translated_text: "text",
  final: "is_final",
  audio_base64: "audio",
  audio_data: "audio",
};

/** A frame as the event-stream format delivers it; `name` is "message" where the stream named none. */
export type Frame = { readonly name: string; readonly data: string };

export type UnreadableCode = "broken-json" | "not-an-object" | "unknown-event";

export type ReadFrame = { readonly name: EventName; readonly fields: Fields };

const nameIn = (value: unknown): EventName | undefined =>
  typeof value === "string" ? eventNamed(value) : undefined;

/** The event's name and payload, whichever envelope it came in; the innermost name is the most specific. */
function unwrap(frame: Frame, root: Fields): { name: EventName; payload: Fields } | undefined {
  const inner = isFields(root["data"]) ? root["data"] : undefined;
  const enveloped = typeof root["type"] === "string" && inner !== undefined;
  const action = enveloped ? nameIn(inner["action"]) : undefined;
  const name = action ?? nameIn(frame.name) ?? nameIn(root["type"]);
  if (name === undefined) return undefined;
  return { name, payload: enveloped ? inner : root };
}

const ALIASES = Object.keys(FIELD_ALIASES);

/** The payload with every field under the name that the schemas know; the very same where all are, as in most frames. */
export function withCanonicalFields(payload: Fields): Fields {
  if (!ALIASES.some((alias) => Object.hasOwn(payload, alias))) return payload;
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(payload)) {
    const canonical = Object.hasOwn(FIELD_ALIASES, key) ? FIELD_ALIASES[key] : undefined;
    if (canonical === undefined) fields[key] = value;
    else if (!Object.hasOwn(payload, canonical)) fields[canonical] = value;
  }
  return fields;
}

/** What a frame is called and says, whichever envelope it came in. */
export function readFrame(frame: Frame): Result<ReadFrame, UnreadableCode> {
  let root: unknown;
  try {
    root = JSON.parse(frame.data);
  } catch {
    return err("broken-json");
  }
  if (!isFields(root)) return err("not-an-object");
  const unwrapped = unwrap(frame, root);
  if (unwrapped === undefined) return err("unknown-event");
  return ok({ name: unwrapped.name, fields: withCanonicalFields(unwrapped.payload) });
}
