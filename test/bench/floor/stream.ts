/**
 * An event stream read by hand: no checks, no second attempt, and only the one event the floor knows.
 */
import type { FloorSentence } from "./floor.ts";

type Payload = {
  readonly sid: number;
  readonly original_text: string;
  readonly is_final: boolean;
  readonly speaker_id?: string;
  readonly speaker_label?: string;
};

/** Reads the stream at `url` until it ends. */
export async function readStream(url: string, onSentence: (said: FloorSentence) => void): Promise<void> {
  const { body } = await fetch(url);
  const reader = body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    let from = 0;
    for (let to = text.indexOf("\n\n"); to !== -1; to = text.indexOf("\n\n", from)) {
      if (text.startsWith("event: init_sentence", from)) {
        const said = JSON.parse(text.slice(text.indexOf("\ndata: ", from) + 7, to)) as Payload;
        const { speaker_id: id, speaker_label: label = "" } = said;
        onSentence({
          sid: said.sid,
          text: said.original_text,
          isFinal: said.is_final,
          speaker: id === undefined ? undefined : { id, label },
        });
      }
      from = to + 2;
    }
    text = text.slice(from);
  }
}
