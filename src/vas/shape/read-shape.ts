/**
 * Reads frames of a stream whose names are not known, from what they hold (docs/contract.md, "Reading by shape"). Loaded
 * only where a frame comes that cannot be read by its name.
 */
import { err, ok } from "../../lib/result.ts";
import {
  type Decoded,
  decodeFrame,
  decodeOne,
  mayHaveShape,
  type RefusalCode,
  ROWS,
} from "../decode-event.ts";
import { meantBy, type StreamNames } from "../stream-names.ts";
import { type BroadcastEvent, isText } from "../events/index.ts";
import { type Fields, isFields } from "../../lib/fields.ts";
import type { Frame } from "../read-frame.ts";
import { aroundIn, isAlive } from "./around.ts";
import { namesIn, readByFlatName } from "./flat-names.ts";
import { type Owner, type Reading, readingsOf } from "./owner.ts";
import { knownTag, type KnownLanguages, onlyTranslation, withKnownTags } from "./tags.ts";
import { timesOf } from "./times.ts";
import { holdsText } from "./unknown-values.ts";
import type { WalkContext } from "./scope.ts";
import { type WalkResult, walk } from "./walk.ts";
import type { Meaning } from "./meanings.ts";

export { createFinality } from "./finality.ts";
export { namesIn, readByFlatName } from "./flat-names.ts";

/** What is known of the broadcast, and what somebody has written down of the names of its stream. */
export type ShapeContext = KnownLanguages & Pick<WalkContext, "names">;

/** What a frame was read as. */
export type ShapeRead = {
  readonly readings: readonly Reading[];
  readonly events: readonly BroadcastEvent[];
  /** Objects that fit two readings. */
  readonly refused: number;
};

/** What tells of texts beside them, of which only the keys are of use here. */
const KEYS_ALONE = [
  "is_final",
  "is_interim",
  "state",
  "language",
  "target_language",
  "source_language",
] as const;

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
  for (const meaning of KEYS_ALONE) {
    const at = found.get(meaning);
    if (at !== undefined) keys[meaning] = at.key;
  }
  // A name alone tells speakers apart too, and is shown where there is no other.
  if (keys["speaker_id"] === keys["speaker_label"]) {
    delete fields["speaker_label"];
    delete keys["speaker_label"];
  }
  return { fields, keys };
}

function soundsOf({ sounds }: WalkResult, known: KnownLanguages): readonly Reading[] {
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
  return isText(event) ? { ...event, finality: "unsaid" } : event;
}

/** Reads what an object says, wherever it stands in `root`. */
export function readRoot(root: unknown, name: string, context: ShapeContext): ShapeRead {
  const walked = walk(root, name, { known: context, names: context.names });
  let { refused } = walked;
  const sentences = walked.owners.flatMap((owner) => {
    if (owner.pieces.length === 0) return [];
    const readings = readingsOf(owner, factsOf(owner), context);
    if (readings === undefined) refused += 1;
    return readings ?? [];
  });
  const around = aroundIn(walked.unowned, sentences.length > 0, context);
  const readings: Reading[] = [...around, ...sentences, ...soundsOf(walked, context)];
  if (readings.length === 0 && refused === 0 && isAlive(name, walked.unowned))
    readings.push({ name: "heartbeat", fields: {}, keys: {} });
  const events = readings.flatMap((reading) => eventOf(reading) ?? []);
  return { readings, events, refused };
}

/** Whether what is written down says something of a frame: of one of its names, or of a field of its payload. */
function isNamed({ events, fields }: StreamNames, name: string, root: unknown): boolean {
  const outer = isFields(root) ? root : {};
  const inner = isFields(outer["data"]) ? outer["data"] : {};
  if (namesIn({ name, data: "" }, root).some((one) => meantBy(events, one) !== undefined)) return true;
  return [outer, inner].some((object) =>
    Object.keys(object).some((key) => meantBy(fields, key) !== undefined),
  );
}

/** Reads a frame of a stream whose names are written down: by these, else by the profile's, else by shape. */
export function readNamed(frame: Frame, context: ShapeContext): Decoded {
  const read = readUntagged(frame, context);
  return read.ok ? ok(read.value.map((event) => withKnownTags(event, context))) : read;
}

function readUntagged(frame: Frame, context: ShapeContext): Decoded {
  const { names } = context;
  const byName = decodeFrame(frame);
  if (!byName.ok && !mayHaveShape(byName.error.code)) return byName;
  if (names === undefined || !isNamed(names, frame.name, rootOf(frame.data)))
    return byName.ok ? byName : readByShape(frame, context, byName.error.code);
  const code = byName.ok ? "schema-mismatch" : byName.error.code;
  const read = readByShape(frame, context, code);
  return read.ok || !byName.ok ? read : byName;
}

/** A frame's data, or nothing where it is no JSON. */
export function rootOf(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** Reads a frame that was refused by its name with `code`; a refusal where nothing of it can be told. */
export function readByShape(frame: Frame, context: ShapeContext, code: RefusalCode): Decoded {
  const root = rootOf(frame.data);
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
