/**
 * What of a sentence a reader sees: pure selections over what was said, for a choice of languages.
 */
import { directionOf, type Direction } from "../lib/language-tag.ts";
import type { Articles } from "./sections.ts";
import type { Sentence } from "./sentence.ts";
import { resolveSpeaker, speakerLabel, speakerNumber, type Speakers } from "./speakers.ts";

/** How a reader looks at the broadcast. */
export type View = {
  /** Languages shown; the transcription language stands for the original. */
  readonly languages: readonly string[];
  /** The original beside the translation. */
  readonly original: boolean;
  readonly transcriptionLanguage: string;
};

export type ShownText = {
  readonly text: string;
  readonly isFinal: boolean;
  /** The language the text is really in, which is the original's where a translation is missing. */
  readonly language: string;
  readonly direction: Direction;
  readonly role: "chosen" | "original" | "stand-in";
};

/** How long a final sentence waits for its translation before the original stands in, in ms. */
export const TRANSLATION_PATIENCE_MS = 5_000;

/** The texts to show, as languages: those chosen, and the original where it was asked for beside them. */
export function columnsOf({ languages, original, transcriptionLanguage }: View): readonly string[] {
  return !original || languages.includes(transcriptionLanguage)
    ? languages
    : [transcriptionLanguage, ...languages];
}

/**
 * The text of one column, or nothing yet. Where no translation comes (`patient` is over), the original stands in, so
 * that nothing that was said goes missing.
 */
export function textIn(
  sentence: Sentence,
  column: string,
  { languages, transcriptionLanguage }: View,
  patient: boolean,
): ShownText | undefined {
  const spoken = sentence.language ?? transcriptionLanguage;
  const shown = (
    text: string,
    isFinal: boolean,
    language: string,
    role: ShownText["role"],
  ): ShownText | undefined =>
    text === "" ? undefined : { text, isFinal, language, direction: directionOf(language), role };
  const { original } = sentence;
  if (column === transcriptionLanguage) {
    return shown(original.text, original.isFinal, spoken, languages.includes(column) ? "chosen" : "original");
  }
  const translation = sentence.translations.get(column);
  if (translation !== undefined && translation.text !== "") {
    return shown(translation.text, translation.isFinal, column, "chosen");
  }
  if (patient || !original.isFinal) return undefined;
  return shown(original.text, true, spoken, "stand-in");
}

/** Whether a sentence has anything to show in this view, now or once its patience is over. */
export const hasText = (sentence: Sentence, view: View): boolean =>
  columnsOf(view).some((column) => textIn(sentence, column, view, false) !== undefined);

/** Whether the sentence still waits for a translation at `now`, in ms on the viewer's clock. */
export const isPatient = (sentence: Sentence, now: number): boolean =>
  sentence.finalAt === undefined || now - sentence.finalAt < TRANSLATION_PATIENCE_MS;

export type ShownSpeaker = {
  readonly label: string;
  /** Stable small number of this speaker, from 0, for a colour. */
  readonly index: number;
};

/** The speaker to name at a sentence: only where the speaker changes from the sentence before. */
export function speakerAt(
  speakers: Speakers,
  speakerId: string | undefined,
  speakerBefore: string | undefined,
): ShownSpeaker | undefined {
  if (speakerId === undefined) return undefined;
  const id = resolveSpeaker(speakers, speakerId);
  if (speakerBefore !== undefined && resolveSpeaker(speakers, speakerBefore) === id) return undefined;
  const label = speakerLabel(speakers, id);
  if (label === "") return undefined;
  return { label, index: speakerIndex(speakers, id) };
}

/** The number in the id, else the order in which speakers came. */
const speakerIndex = (speakers: Speakers, id: string): number =>
  speakerNumber(id) ?? Math.max(0, [...speakers.byId.keys()].indexOf(id));

/** How many sentences came after `sid`. */
export function countAfter(articles: Articles, sid: number): number {
  let count = 0;
  for (const article of articles) {
    for (const { items } of article.items) {
      const last = items.at(-1);
      if (last === undefined || last.sid <= sid) continue;
      count += items.reduce((sum, sentence) => sum + (sentence.sid > sid ? 1 : 0), 0);
    }
  }
  return count;
}
