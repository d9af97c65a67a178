/**
 * Which texts of a stream a tab that joins need not hear, because later ones say all that they said.
 */
import type { TextEvent } from "../../vas/events/index.ts";

/** The newest text under a key, the piece it came in, and whether that stays whatever comes. */
export type Newest = { readonly event: TextEvent; readonly at: number; readonly stays: boolean };

/** A sentence's own text, by its number, or its text in a language. */
export type TextKey = number | string;

export const keyOf = (event: TextEvent): TextKey =>
  event.type === "sentence" ? event.sid : `${event.sid} ${event.language}`;

/**
 * Whether whoever hears `later` need not have heard `earlier`: it replaces that (`subtitles/sentence.ts` has the rule), and
 * says all that it said.
 */
export function covers(later: TextEvent, earlier: TextEvent): boolean {
  if (earlier.isFinal && !later.isFinal) return false;
  if ((later.revision === undefined) !== (earlier.revision === undefined)) return false;
  if ((later.revision ?? 0) < (earlier.revision ?? 0)) return false;
  if (earlier.type !== "sentence" || later.type !== "sentence") return true;
  for (const language of earlier.translations.keys()) if (!later.translations.has(language)) return false;
  const isSame =
    earlier.text === later.text && earlier.isFinal === later.isFinal && earlier.revision === later.revision;
  // What is only repeated changes nothing: what was said first about it stays, and news beside it only fills what is not known.
  if (isSame) for (const field in later) if (!(field in earlier)) return false;
  for (const field in earlier) {
    if (field === "translations") continue;
    const stays = isSame || field === "speakerId" || field === "speakerLabel";
    if (stays ? Reflect.get(later, field) !== Reflect.get(earlier, field) : !(field in later)) return false;
  }
  return true;
}

/** Whether a translation comes both by itself and with its sentence: which of them counts depends on all that came. */
export function isInline(event: TextEvent, newest: ReadonlyMap<TextKey, Newest>): boolean {
  if (event.type === "translation") {
    const sentence = newest.get(event.sid)?.event;
    return sentence?.type === "sentence" && sentence.translations.has(event.language);
  }
  return [...event.translations.keys()].some((language) => newest.has(`${event.sid} ${language}`));
}
