/**
 * What is written down of a batch before it is put out.
 */
import type { WireEvent } from "../../vas/events/index.ts";
import { isKept } from "./channels.ts";
import type { Batch, Entry, Said } from "./store.ts";
import { SPOKEN } from "./told-before.ts";

/** What a growing text is a text of; nothing for what is no text. */
function textKey(event: WireEvent): string | undefined {
  if (event.name === "init_sentence") return `${event.payload.sid}`;
  return event.name === "translation" ? `${event.payload.sid} ${event.payload.language}` : undefined;
}

/** `spoken`: the keys of the speech that was told (speech/speech.ts). */
export function entryOf(events: readonly WireEvent[], spoken: readonly string[], batch: Batch): Entry {
  const kept: Said[] = spoken.map((key) => ({ name: SPOKEN, data: key }));
  const growing: [string, Said | undefined][] = [];
  for (const event of events) {
    const said = { name: event.name, data: JSON.stringify(event.payload), at: batch.time };
    const key = textKey(event);
    if (isKept(event)) kept.push(said);
    if (key !== undefined) growing.push([key, isKept(event) ? undefined : said]);
  }
  return { batch, kept, growing };
}
