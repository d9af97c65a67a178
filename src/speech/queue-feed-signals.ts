/**
 * What the queue is told of the broadcast: sentences that are final in the language that is heard, and their clips.
 */
import { type Accessor, untrack } from "solid-js";

import type { Sentence, Text } from "../subtitles/sentence.ts";
import { type BroadcastEvent, isText } from "../vas/events/index.ts";
import type { BufferedInput } from "./input-buffer.ts";
import type { SpeechPorts } from "./ports-signals.ts";

export type QueueFeed = {
  readonly onEvent: (event: BroadcastEvent) => void;
  /** Tells of sentences that were final before speech was turned on, from `from` on. */
  readonly tellFrom: (from: number) => void;
  /** The text of a sentence in a language. */
  readonly textOf: (sid: number, language: string) => string | undefined;
};

/** Sentences before the newest that a listener can go back to. */
const MOST_REPLAYED = 60;

export type QueueFeedPorts = Pick<
  SpeechPorts,
  "audioSelection" | "transcriptionLanguage" | "sentence" | "newestSid"
> & {
  /** The language that is heard. */
  readonly language: Accessor<string | undefined>;
  /** Takes what the queue is told. */
  readonly send: (input: BufferedInput) => void;
};

export function createQueueFeed({ language, send, ...ports }: QueueFeedPorts): QueueFeed {
  const textIn = (sentence: Sentence | undefined, heard: string): Text | undefined =>
    heard === ports.transcriptionLanguage() ? sentence?.original : sentence?.translations.get(heard);

  function tell(sentence: Sentence | undefined, finalAt?: number): void {
    const heard = untrack(language);
    if (sentence === undefined || heard === undefined) return;
    const text = untrack(() => textIn(sentence, heard));
    if (text === undefined || !text.isFinal || text.text === "") return;
    const when = finalAt === undefined ? {} : { finalAt };
    send({ type: "final", sid: sentence.sid, text: text.text, language: heard, ...when });
  }

  return {
    tellFrom: (from) => {
      const newestSid = untrack(ports.newestSid);
      for (let sid = Math.max(from, newestSid - MOST_REPLAYED); sid <= newestSid; sid += 1) {
        const sentence = untrack(() => ports.sentence(sid));
        tell(sentence, sentence?.finalAt);
      }
    },
    textOf: (sid, heard) => textIn(ports.sentence(sid), heard)?.text,
    onEvent: (event) => {
      const selection = untrack(ports.audioSelection);
      if (selection === undefined) return;
      if (isText(event)) {
        tell(untrack(() => ports.sentence(event.sid)));
      } else if (event.type === "speech-ready") {
        // While the device speaks, the stream may still bring a clip or two that were asked for before.
        if (!selection.fromService || event.language !== selection.language) return;
        const { type: _type, ...clip } = event;
        send({ type: "clip", clip });
      } else if (event.type === "speech-failed" && event.language === selection.language) {
        send({ type: "clip-failed", sid: event.sid });
      } else if (event.type === "error" && event.isSpeech && event.sid !== undefined) {
        if ((event.language ?? selection.language) === selection.language)
          send({ type: "clip-failed", sid: event.sid });
      }
    },
  };
}
