/**
 * What of a sentence a reader sees: pure selections over what was said, for a choice of languages.
 */
import type { Direction } from "../lib/language-tag.ts";
import { writtenIn } from "../lib/written-in.ts";
import type { Articles } from "./sections.ts";
import type { Sentence, Text } from "./sentence.ts";
import { resolveSpeaker, speakerColour, speakerLabel, type Speakers } from "./speakers.ts";
import { type StandInWaits, TRANSLATION_WAIT_MS } from "./translation-pace.ts";

/** How a reader looks at the broadcast. */
export type View = {
  /** Languages shown; the transcription language stands for the original. */
  readonly languages: readonly string[];
  /** The original beside the translation. */
  readonly original: boolean;
  readonly transcriptionLanguage: string;
  /** How long translations are waited for; {@link TRANSLATION_WAIT_MS} where nothing was learned. */
  readonly waits?: StandInWaits;
};

export type ShownText = {
  readonly text: string;
  readonly isFinal: boolean;
  /** The language the text is really in: the original's where a translation is missing, or what its letters say. */
  readonly language: string;
  readonly direction: Direction;
  readonly role: "chosen" | "original" | "stand-in";
};

/** When a sentence is looked at. */
export type Moment = {
  /** Ms on the viewer's clock. */
  readonly now: number;
  /** Only what is final is shown, so the wait begins when the sentence is. */
  readonly wholeOnly?: boolean;
};

/** Once every wait for a translation is over. */
export const AT_LAST: Moment = { now: Infinity };

/** The texts to show, as languages: those chosen, then the original where it was asked for beside them; `most` at most. */
export function columnsOf(
  { languages, original, transcriptionLanguage }: View,
  most = Infinity,
): readonly string[] {
  const isBeside = original && !languages.includes(transcriptionLanguage);
  const room = isBeside ? most - 1 : most;
  const chosen = languages.length > room ? languages.slice(0, room) : languages;
  return isBeside ? [...chosen, transcriptionLanguage] : chosen;
}

/** Whether the service has said that this translation may never come. */
const isGivenUp = ({ untranslated = [] }: Sentence, column: string): boolean =>
  untranslated === "all" || untranslated.includes(column);

/**
 * When the original stands in for the translation that is missing in `column`, in ms on the viewer's clock; `Infinity`
 * where nothing is missing, or nothing was said yet. Beside the original itself it stands in only once it is final.
 */
export function standsInAt(
  sentence: Sentence,
  column: string,
  view: View,
  { wholeOnly = false }: Partial<Moment> = {},
): number {
  const { original, translations, arrivedAt, finalAt } = sentence;
  if (column === view.transcriptionLanguage || original.text === "") return Infinity;
  if ((translations.get(column)?.text ?? "") !== "") return Infinity;
  const isBeside = columnsOf(view).includes(view.transcriptionLanguage);
  if (!original.isFinal && (isBeside || wholeOnly)) return Infinity;
  if (isGivenUp(sentence, column)) return -Infinity;
  const wait = view.waits?.get(column);
  return isBeside || wholeOnly
    ? (finalAt ?? arrivedAt) + (wait?.whole ?? TRANSLATION_WAIT_MS)
    : arrivedAt + (wait?.growing ?? TRANSLATION_WAIT_MS);
}

/** When the next original stands in where a translation is missing now, in ms on the viewer's clock. */
export function nextStandIn(
  sentence: Sentence,
  columns: readonly string[],
  view: View,
  moment: Moment,
): number | undefined {
  let next = Infinity;
  for (const column of columns) {
    const at = standsInAt(sentence, column, view, moment);
    if (at > moment.now && at < next) next = at;
  }
  return next === Infinity ? undefined : next;
}

const shownAs = ({ text, isFinal }: Text, language: string, role: ShownText["role"]): ShownText | undefined =>
  text === "" ? undefined : { text, isFinal, ...writtenIn(text, language), role };

/** The original in the place of a translation. */
export const standInFor = (sentence: Sentence, { transcriptionLanguage }: View): ShownText | undefined =>
  shownAs(sentence.original, sentence.language ?? transcriptionLanguage, "stand-in");

/**
 * The text of one column, or nothing yet. Where a translation does not come in time, the original stands in, so that
 * nothing that was said goes missing.
 */
export function textIn(
  sentence: Sentence,
  column: string,
  view: View,
  moment: Moment,
): ShownText | undefined {
  const { languages, transcriptionLanguage } = view;
  if (column === transcriptionLanguage) {
    const role = languages.includes(column) ? "chosen" : "original";
    return shownAs(sentence.original, sentence.language ?? transcriptionLanguage, role);
  }
  const translation = sentence.translations.get(column);
  if (translation !== undefined && translation.text !== "") return shownAs(translation, column, "chosen");
  return standsInAt(sentence, column, view, moment) <= moment.now ? standInFor(sentence, view) : undefined;
}

/** Whether a sentence has anything to show in this view, now or once its wait is over. */
export function hasText({ original, translations }: Sentence, view: View): boolean {
  // At last the original stands in wherever a translation is missing.
  if (original.text !== "") return columnsOf(view).length > 0;
  return columnsOf(view).some(
    (column) => column !== view.transcriptionLanguage && (translations.get(column)?.text ?? "") !== "",
  );
}

export type ShownSpeaker = {
  readonly label: string;
  /** The number of the colour, from 1. */
  readonly colour: number;
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
  return { label, colour: speakerColour(speakers, label) };
}

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
