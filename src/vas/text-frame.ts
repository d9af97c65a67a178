/**
 * A text that was read, as a frame again: for tabs that have not heard it. Whoever reads the frame reads the very same.
 */
import type { TextEvent } from "./events/index.ts";
import { names as sentenceNames } from "./events/sentence.ts";
import { names as translationNames } from "./events/translation.ts";
import type { Frame } from "./read-frame.ts";

/** The frame of a text, in the names of the profile (docs/contract.md, "Profile events"). */
export function textFrame(event: TextEvent): Frame {
  const { sid, isFinal: is_final, revision } = event;
  if (event.type === "translation") {
    const { language, text } = event;
    return { name: translationNames.name, data: JSON.stringify({ sid, language, text, is_final, revision }) };
  }
  const payload = {
    sid,
    original_text: event.text,
    is_final,
    revision,
    language: event.language,
    speaker_id: event.speakerId,
    speaker_label: event.speakerLabel,
    start_ms: event.startMs,
    end_ms: event.endMs,
    translated_texts: event.translations.size === 0 ? undefined : Object.fromEntries(event.translations),
  };
  return { name: sentenceNames.name, data: JSON.stringify(payload) };
}
