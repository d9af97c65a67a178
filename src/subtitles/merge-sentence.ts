/**
 * What an event of the stream changes in the one sentence it is about. The app and the boot page both fold by it, so that
 * neither shows a text that the other would not.
 */
import type { SentenceEvent, TranslationEvent } from "../vas/events.ts";
import { replaces, type Sentence, type Text, withTranslation } from "./sentence.ts";

type Told = Pick<TranslationEvent, "isFinal" | "revision">;

const textOf = (text: string, { isFinal, revision }: Told): Text => ({
  text,
  isFinal,
  ...(revision === undefined ? {} : { revision }),
});

/** What an event says about a sentence beside its texts. */
function factsOf({ language, speakerId, startMs, endMs }: SentenceEvent, isPinned: boolean) {
  return {
    ...(language === undefined ? {} : { language }),
    ...(speakerId === undefined || isPinned ? {} : { speakerId }),
    ...(startMs === undefined ? {} : { startMs }),
    ...(endMs === undefined ? {} : { endMs }),
  };
}

/** A sentence whose text is not replaced: an older or equal event still tells what was not known, and confirms. */
function completed(
  current: Sentence,
  event: SentenceEvent,
  translations: Sentence["translations"],
): Sentence {
  const facts = factsOf(event, current.speakerPinned);
  const isNew = Object.keys(facts).some((key) => !(key in current));
  const confirmed = current.unconfirmed && current.original.text === event.text;
  if (translations === current.translations && !confirmed && !isNew) return current;
  return { ...facts, ...current, translations, unconfirmed: current.unconfirmed && !confirmed };
}

/** The sentence after the event, or the very same object where that changes nothing. `now` is ms on the viewer's clock. */
export function withSentenceEvent(current: Sentence, event: SentenceEvent, now: number): Sentence {
  const incoming = textOf(event.text, event);
  let translations = current.translations;
  for (const [language, text] of event.translations)
    translations = withTranslation(translations, language, textOf(text, event));
  if (!replaces(current.original, incoming)) return completed(current, event, translations);
  return {
    ...current,
    ...factsOf(event, current.speakerPinned),
    original: incoming,
    translations,
    unconfirmed: false,
    ...(event.isFinal && current.finalAt === undefined ? { finalAt: now } : {}),
  };
}

/** The sentence with a translation, or the very same object where that changes nothing. */
export function withTranslationEvent(current: Sentence, event: TranslationEvent): Sentence {
  const { language, text } = event;
  const translations = withTranslation(current.translations, language, textOf(text, event));
  if (translations === current.translations) return current;
  return { ...current, translations, unconfirmed: current.unconfirmed && !current.original.isFinal };
}
