/**
 * The newest sentences as the page shows them, for whoever is told instead of shown: the same texts in the same order,
 * steadied and stood in for as the rows of the text are.
 */
import { newestFirst } from "./sections.ts";
import { NO_TRANSLATIONS, type Sentence } from "./sentence.ts";
import { speakerLabel } from "./speakers.ts";
import type { SubtitleState } from "./reduce.ts";
import {
  columnsOf,
  type Moment,
  nextStandIn,
  type ShownText,
  standInFor,
  standsInAt,
  textIn,
  type View,
} from "./view.ts";

/** What is shown of an interim text that was sent in a column; empty for nothing yet. */
export type SteadyTextOf = (sid: number, column: string, sent: string) => string;

export type ReportContext = {
  readonly subtitles: Pick<SubtitleState, "articles" | "speakers">;
  readonly view: View;
  readonly steadyText: SteadyTextOf;
  /** Ms on the viewer's clock. */
  readonly now: number;
};

export type ReportedSentence = {
  readonly sid: number;
  readonly isFinal: boolean;
  /** The speaker's name; empty where it is not known. */
  readonly speaker: string;
  readonly texts: readonly ShownText[];
};

export type SentenceReports = {
  /** Oldest first. */
  readonly sentences: readonly ReportedSentence[];
  /** When an original may stand in without anything new being said, in ms on the viewer's clock. */
  readonly lookAt?: number;
};

/**
 * One text of a sentence as it stands on the page. An original that stands in stays until some of the translation
 * is shown, so that no row is blank in between.
 */
export function steadyTextIn(
  sentence: Sentence,
  column: string,
  view: View,
  moment: Moment & { readonly steadyText: SteadyTextOf },
): ShownText | undefined {
  const shown = textIn(sentence, column, view, moment);
  if (shown?.isFinal === true) return shown;
  const steadied = (sent: ShownText | undefined): ShownText | undefined => {
    if (sent === undefined || sent.isFinal) return sent;
    const source = sent.role === "stand-in" ? view.transcriptionLanguage : column;
    const text = moment.steadyText(sentence.sid, source, sent.text);
    return text === "" ? undefined : { ...sent, text };
  };
  const settled = steadied(shown);
  if (settled !== undefined || shown?.role !== "chosen" || column === view.transcriptionLanguage)
    return settled;
  const untranslated = { ...sentence, translations: NO_TRANSLATIONS };
  return standsInAt(untranslated, column, view, moment) <= moment.now
    ? steadied(standInFor(sentence, view))
    : undefined;
}

/** The newest `most` sentences, of which those are left out that show nothing. */
export function newestShown(
  { subtitles, view, steadyText, now }: ReportContext,
  most: number,
): SentenceReports {
  const sentences: ReportedSentence[] = [];
  let lookAt: number | undefined;
  let looked = 0;
  for (const sentence of newestFirst(subtitles.articles)) {
    if (looked === most) break;
    looked += 1;
    const columns = columnsOf(view);
    const texts = columns
      .map((column) => steadyTextIn(sentence, column, view, { now, steadyText }))
      .filter((text) => text !== undefined);
    const standsIn = nextStandIn(sentence, columns, view, { now });
    if (standsIn !== undefined) lookAt = Math.min(lookAt ?? Infinity, standsIn);
    if (texts.length === 0) continue;
    const { sid, speakerId } = sentence;
    const speaker = speakerId === undefined ? "" : speakerLabel(subtitles.speakers, speakerId);
    sentences.unshift({ sid, isFinal: texts.every(({ isFinal }) => isFinal), speaker, texts });
  }
  return lookAt === undefined ? { sentences } : { sentences, lookAt };
}
