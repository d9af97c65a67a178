/**
 * What was said, as far as the boot page shows it: the newest sentences, kept and merged as the app does
 * (`subtitles/merge-sentence.ts`). Events are read without their schemas, which would weigh more than all of this. Pure.
 */
import { isFields } from "../lib/fields.ts";
import { isLanguageTag } from "../lib/language-tag.ts";
import { withSentenceEvent, withTranslationEvent } from "../subtitles/merge-sentence.ts";
import { emptySentence, type Sentence } from "../subtitles/sentence.ts";
import { noSpeakers, type Speakers, withSeenLabel } from "../subtitles/speakers.ts";
import { type ShownText, textIn, type View } from "../subtitles/view.ts";
import { cleanName, cleanText } from "../vas/clean-text.ts";
import { textsByLanguage } from "../vas/event-fields.ts";
import type { SentenceEvent, TranslationEvent } from "../vas/events.ts";
import { type Frame, type ReadFrame, readFrame } from "../vas/read-frame.ts";
import { isSid } from "../vas/sentence-number.ts";

/** Sentences that are shown; more than fill a phone are of no use so early. */
export const MOST_SHOWN = 12;

export type BootText = {
  /** By `sid`, in its order. */
  readonly sentences: ReadonlyMap<number, Sentence>;
  readonly speakers: Speakers;
};

export const NO_BOOT_TEXT: BootText = { sentences: new Map(), speakers: noSpeakers };

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
const nameIn = (value: unknown): string => (typeof value === "string" ? cleanName(value) : "");

/** What both kinds of text say beside it; nothing where the schemas would refuse one of these fields. */
function factsIn({ sid, is_final: isFinal, revision, language }: ReadFrame["fields"]) {
  if (!isSid(sid) || typeof isFinal !== "boolean") return undefined;
  if (!isAbsent(revision) && !(Number.isSafeInteger(revision) && Number(revision) >= 0)) return undefined;
  if (!isAbsent(language) && !(typeof language === "string" && isLanguageTag(language))) return undefined;
  return {
    sid,
    isFinal,
    ...(isAbsent(revision) ? {} : { revision: Number(revision) }),
    ...(isAbsent(language) ? {} : { language }),
  };
}

/** The event of a text; nothing where it brings none, or not all that the schemas of `vas/events/` ask for. */
function textEvent({ name, fields }: ReadFrame): SentenceEvent | TranslationEvent | undefined {
  const facts = factsIn(fields);
  const { text, original_text: original, translated_texts: texts } = fields;
  if (facts === undefined) return undefined;
  if (name === "translation" && typeof text === "string" && facts.language !== undefined)
    return { type: "translation", ...facts, language: facts.language, text: cleanText(text) };
  if (name !== "sentence" || typeof original !== "string") return undefined;
  const speakerId = nameIn(fields["speaker_id"]);
  return {
    type: "sentence",
    ...facts,
    text: cleanText(original),
    translations: textsByLanguage(isFields(texts) ? texts : undefined),
    ...(speakerId === "" ? {} : { speakerId, speakerLabel: nameIn(fields["speaker_label"]) }),
  };
}

/** Folds one frame of the stream in; whatever is not a text to show changes nothing. `now` is ms on the viewer's clock. */
export function withFrame(before: BootText, frame: Frame, now: number): BootText {
  const read = readFrame(frame);
  const event = read.ok ? textEvent(read.value) : undefined;
  if (event === undefined) return before;
  const current = before.sentences.get(event.sid) ?? emptySentence(event.sid, now);
  const sentence =
    event.type === "sentence" ? withSentenceEvent(current, event, now) : withTranslationEvent(current, event);
  const others = [...before.sentences.values()].filter(({ sid }) => sid !== event.sid);
  const newest = [...others, sentence].sort((a, b) => a.sid - b.sid).slice(-MOST_SHOWN * 2);
  const { speakers } = before;
  return {
    sentences: new Map(newest.map((one) => [one.sid, one])),
    speakers:
      event.type === "sentence" && event.speakerId !== undefined
        ? withSeenLabel(speakers, event.speakerId, event.speakerLabel ?? "")
        : speakers,
  };
}

/** The text of a sentence in the one language of the view; the app alone lets an original stand in for it. */
export const shownIn = (sentence: Sentence, view: View): ShownText | undefined =>
  view.languages[0] === undefined
    ? undefined
    : textIn(sentence, view.languages[0], view, { now: Number.NEGATIVE_INFINITY });

/** The newest sentences that have a text in the view, oldest first. */
export const shownSentences = ({ sentences }: BootText, view: View): readonly Sentence[] =>
  [...sentences.values()].filter((sentence) => shownIn(sentence, view) !== undefined).slice(-MOST_SHOWN);
