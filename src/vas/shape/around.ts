/**
 * What an unknown stream says beside sentences: how the broadcast is and what it offers, announcements, counts, errors,
 * and that it is alive. Nothing here ends a broadcast or a connection.
 */
import { isFields } from "../../lib/fields.ts";
import { HOST_PHASES, STATUSES } from "../event-fields.ts";
import type { Found } from "./fields.ts";
import type { Meaning, WordClass } from "./meanings.ts";
import type { Reading } from "./owner.ts";
import { isTagMap, knownTag, type KnownLanguages, onlyTranslation } from "./tags.ts";
import type { Unowned } from "./walk.ts";
import { says } from "./words.ts";

const anySays = (names: readonly string[], kind: WordClass): boolean =>
  names.some((name) => says(name, kind));

/** A reading of these fields under the names of the profile; nothing where none of them is there. */
function readingOf(
  name: Reading["name"],
  found: ReadonlyMap<Meaning, Found>,
  fields: Readonly<Partial<Record<Meaning, string>>>,
): Reading | undefined {
  const said = (Object.entries(fields) as [Meaning, string][]).flatMap(([meaning, field]) => {
    const at = found.get(meaning);
    return at === undefined ? [] : [{ field, at }];
  });
  if (said.length === 0) return undefined;
  return {
    name,
    fields: Object.fromEntries(said.map(({ field, at }) => [field, at.value])),
    keys: Object.fromEntries(said.map(({ field, at }) => [field, at.key])),
  };
}

/** The host tells everyone something; its key may name no id, and its text is one then. */
function announcement({ names, found, object }: Unowned): Reading | undefined {
  if (!anySays(names, "announcement")) return undefined;
  const message = found.get("message") ?? found.get("text");
  if (message === undefined) return undefined;
  const id = found.get("announcement_id") ?? found.get("sid") ?? message;
  const maps = Object.values(object).filter((value) => isFields(value) && isTagMap(value, {}));
  return {
    name: "announcement",
    fields: { announcement_id: id.value, message: message.value, translated_messages: maps[0] },
    keys: { announcement_id: id.key, message: message.key },
  };
}

/** Something went wrong with one sentence, or at all; by shape it is never fatal. */
function failure({ names, found, around, sid }: Unowned, known: KnownLanguages): Reading | undefined {
  const at = found.get("error_code");
  if (at === undefined || !(anySays(names, "failure") || says(at.key, "failure"))) return undefined;
  const tag = around.get("target_language")?.value ?? around.get("language")?.value;
  const language = typeof tag === "string" ? knownTag(tag, known) : undefined;
  const fields = { error_code: at.value, message: found.get("message")?.value ?? "", sid };
  const keys = { error_code: at.key };
  const heard = language ?? onlyTranslation(known);
  if (sid !== undefined && heard !== undefined && anySays(names, "audio"))
    return { name: "speech-failed", fields: { ...fields, language: heard }, keys };
  return { name: "error", fields: { ...fields, details: { translation_language: language } }, keys };
}

const OFFER = {
  transcription_language: "transcription_language",
  translation_languages: "translation_languages",
  tts_languages: "tts_languages",
} as const;

/** How the broadcast is: only a status or phase of the contract counts, and never that it is over. */
function standing({ found, names }: Unowned): Reading | undefined {
  const at = found.get("status");
  const value = typeof at?.value === "string" ? at.value.toLowerCase() : "";
  const status = STATUSES.find((one) => one === value && one !== "ended" && one !== "revoked");
  const phase = HOST_PHASES.find((one) => one === value);
  const offer = readingOf("config", found, OFFER);
  const isGreeting = anySays(names, "greeting");
  const isOffer = found.has("translation_languages") || (isGreeting && offer !== undefined);
  if (status === undefined && phase === undefined && !isOffer) return undefined;
  const said = { ...(status && { status }), ...(phase && { phase }) };
  const keys =
    at === undefined || Object.keys(said).length === 0 ? {} : { [status ? "status" : "phase"]: at.key };
  if (!isOffer) return { name: isGreeting ? "connected" : "phase", fields: said, keys };
  return {
    name: isGreeting ? "connected" : "config",
    fields: isGreeting ? { ...offer?.fields, ...said } : { ...offer?.fields },
    keys: { ...offer?.keys, ...keys },
  };
}

/** What objects of a frame say beside sentences. */
export function aroundIn(
  unowned: readonly Unowned[],
  hasSentences: boolean,
  known: KnownLanguages,
): readonly Reading[] {
  return unowned.flatMap((one) => {
    const failed = failure(one, known);
    if (failed !== undefined) return [failed];
    if (one.sid !== undefined && !anySays(one.names, "announcement")) return [];
    const readings = [
      announcement(one),
      readingOf("viewer-count", one.found, { viewer_count: "count" }),
      hasSentences ? undefined : standing(one),
    ];
    return readings.filter((reading) => reading !== undefined);
  });
}

const TEXTS: readonly Meaning[] = ["original_text", "text", "message"];

/** Whether a frame only says that the stream is alive: by its name, or because it says nothing at all. */
export function isAlive(name: string, unowned: readonly Unowned[]): boolean {
  if (unowned.length === 0 || unowned.some(({ found }) => TEXTS.some((field) => found.has(field))))
    return false;
  const isEmpty = unowned.every(({ object }) => Object.keys(object).length === 0);
  return isEmpty || anySays([name, ...unowned.flatMap(({ names }) => names)], "ping");
}
