/**
 * Reads frames of a stream whose names are not known, from what they hold (docs/contract.md, "Reading by shape"). Loaded
 * only where a frame comes that cannot be read by its name.
 */
import { err, ok } from "../../lib/result.ts";
import { type Decoded, decodeOne, type RefusalCode, ROWS } from "../decode-event.ts";
import type { BroadcastEvent } from "../events/index.ts";
import { type Fields, isFields } from "../../lib/fields.ts";
import type { Frame } from "../read-frame.ts";
import { aroundIn, isAlive } from "./around.ts";
import { readByFlatName } from "./flat-names.ts";
import { type Owner, type Reading, readingsOf } from "./owner.ts";
import { knownTag, type KnownLanguages, onlyTranslation } from "./tags.ts";
import { timesOf } from "./times.ts";
import { holdsText } from "./strays.ts";
import type { WalkContext } from "./scope.ts";
import { type Heard, walk } from "./walk.ts";
import type { Meaning } from "./meanings.ts";

export { createFinality } from "./finality.ts";

/** What is known of the broadcast, and what somebody has written down of the names of its stream. */
export type ShapeContext = KnownLanguages & Pick<WalkContext, "names">;

/** What a frame was read as. */
export type ShapeRead = {
  readonly readings: readonly Reading[];
  readonly events: readonly BroadcastEvent[];
  /** Objects that fit two readings. */
  readonly refused: number;
};

/** What is said of a sentence beside its texts, as the profile has it. */
function factsOf({ sid, found }: Owner): { readonly fields: Fields; readonly keys: Record<string, string> } {
  const fields: Record<string, unknown> = { sid, ...timesOf(found) };
  const keys: Record<string, string> = {};
  const take = (meaning: Meaning): void => {
    const at = found.get(meaning);
    if (at === undefined) return;
    fields[meaning] = at.value;
    keys[meaning] = at.key;
  };
  for (const meaning of ["sid", "revision", "speaker_id", "speaker_label"] as const) take(meaning);
  for (const meaning of ["is_final", "is_interim", "state"] as const) {
    const at = found.get(meaning);
    if (at !== undefined) keys["is_final"] ??= at.key;
  }
  return { fields, keys };
}

function soundsOf({ sounds }: Heard, known: KnownLanguages): readonly Reading[] {
  return sounds.flatMap(({ sound, found, sid }) => {
    const tag = found.get("target_language")?.value ?? found.get("language")?.value;
    const language = typeof tag === "string" ? knownTag(tag, known) : onlyTranslation(known);
    if (language === undefined) return [];
    const fields = {
      sid,
      language,
      voice_name: found.get("voice_name")?.value ?? "",
      audio: sound.audio,
      audio_url: sound.url,
      mime_type: sound.mimeType,
      duration_ms: found.get("duration_ms")?.value,
    };
    const key = sound.audio === undefined ? "audio_url" : "audio";
    return [{ name: "speech-ready", fields, keys: { [key]: sound.key } } as const];
  });
}

function eventOf({ name, fields, isUnsaid }: Reading): BroadcastEvent | undefined {
  const event = decodeOne(ROWS[name], fields);
  if (event === undefined || isUnsaid !== true) return event;
  return event.type === "sentence" || event.type === "translation" ? { ...event, finality: "unsaid" } : event;
}

/** Reads what an object says, wherever it stands in `root`. */
export function readRoot(root: unknown, name: string, context: ShapeContext): ShapeRead {
  const heard = walk(root, name, { known: context, names: context.names });
  let { refused } = heard;
  const sentences = heard.owners.flatMap((owner) => {
    if (owner.pieces.length === 0) return [];
    const readings = readingsOf(owner, factsOf(owner), context);
    if (readings === undefined) refused += 1;
    return readings ?? [];
  });
  const around = aroundIn(heard.loose, sentences.length > 0, context);
  const readings: Reading[] = [...around, ...sentences, ...soundsOf(heard, context)];
  if (readings.length === 0 && refused === 0 && isAlive(name, heard.loose))
    readings.push({ name: "heartbeat", fields: {}, keys: {} });
  const events = readings.flatMap((reading) => eventOf(reading) ?? []);
  return { readings, events, refused };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** Reads a frame that was refused by its name with `code`; a refusal where nothing of it can be told. */
export function readByShape(frame: Frame, context: ShapeContext, code: RefusalCode): Decoded {
  const root = parse(frame.data);
  const flat = readByFlatName(frame, root, context.names);
  if (flat !== undefined && flat.length > 0) return ok(flat);
  const name = frame.name.slice(0, 80);
  const { events, refused } = readRoot(root, name, context);
  const isKnown = code === "schema-mismatch" && events.every(({ type }) => type === "heartbeat");
  if (events.length > 0 && !isKnown) return ok(events);
  return err({
    code: refused > 0 ? "ambiguous" : code,
    name,
    keys: keysIn(root),
    mayBeText: holdsText(root),
  });
}

/** Keys at the root and one level below it, for whoever has to find out what a stream says; never values. */
export function keysIn(root: unknown): readonly string[] {
  const object: unknown = Array.isArray(root) ? (root as readonly unknown[])[0] : root;
  if (!isFields(object)) return [];
  const keys = Object.entries(object).flatMap(([key, value]) => {
    const inner: unknown = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
    return isFields(inner) ? [key, ...Object.keys(inner).map((below) => `${key}.${below}`)] : [key];
  });
  return keys.slice(0, 20).map((key) => key.slice(0, 40));
}
