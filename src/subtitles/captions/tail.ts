/**
 * The last sentences of one language, for screens that show no more than the end of a talk. However long the talk has
 * been, what is looked at and what is shown are bounded.
 */
import type { Direction } from "../../lib/language-tag.ts";
import { type Articles, newestFirst } from "../sections.ts";
import type { Sentence } from "../sentence.ts";
import type { Speakers } from "../speakers.ts";
import { type SteadyTextOf, steadyTextIn } from "../sentence-reports.ts";
import { nextStandIn, type ShownSpeaker, type ShownText, speakerAt, type View } from "../view.ts";

export type Caption = {
  readonly sid: number;
  readonly text: string;
  /** The language the text is really in. */
  readonly language: string;
  readonly direction: Direction;
  readonly isFinal: boolean;
  readonly role: ShownText["role"];
  /** Where the speaker changes. */
  readonly speaker?: ShownSpeaker;
};

export type CaptionTail = {
  readonly captions: readonly Caption[];
  /** When to look again though nothing comes: a sentence then waits for its translation no longer. */
  readonly wakeAt?: number;
};

export type TailOptions = {
  /** The language of the column; the transcription language for the original. */
  readonly column: string;
  /** Captions at most. */
  readonly most: number;
  /** Ms on the viewer's clock. */
  readonly now: number;
  /** Leaves out whatever is not complete. */
  readonly wholeOnly: boolean;
  /** Sentences up to this one have been taken off the screen. */
  readonly after: number;
  /** Sentences beyond this one are not part of the talk. */
  readonly upTo: number;
  /** What is shown of an interim text; empty for nothing yet. */
  readonly steadyText: SteadyTextOf;
};

/** Sentences looked at before it is said that there is nothing to show: most have no text in a language just added. */
const MOST_SEEN = 200;

function captionOf(sentence: Sentence, view: View, options: TailOptions): Caption | undefined {
  const shown = steadyTextIn(sentence, options.column, view, options);
  return shown === undefined || (options.wholeOnly && !shown.isFinal)
    ? undefined
    : { sid: sentence.sid, ...shown };
}

/** The last captions of a column, oldest first. */
export function captionTail(
  articles: Articles,
  speakers: Speakers,
  view: View,
  options: TailOptions,
): CaptionTail {
  const found: { caption: Caption; speakerId: string | undefined }[] = [];
  let wakeAt: number | undefined;
  let seen = 0;
  for (const sentence of newestFirst(articles)) {
    if (sentence.sid > options.upTo) continue;
    // One more than is shown tells whether the speaker of the oldest has changed.
    if (sentence.sid <= options.after || found.length > options.most || (seen += 1) > MOST_SEEN) break;
    const caption = captionOf(sentence, view, options);
    if (caption !== undefined) found.unshift({ caption, speakerId: sentence.speakerId });
    else {
      const standsIn = nextStandIn(sentence, [options.column], view, options);
      if (standsIn !== undefined) wakeAt = Math.min(wakeAt ?? Infinity, standsIn);
    }
  }
  const captions = found.map(({ caption, speakerId }, index) => {
    const speaker = speakerAt(speakers, speakerId, found[index - 1]?.speakerId);
    return speaker === undefined ? caption : { ...caption, speaker };
  });
  return { captions: captions.slice(-options.most), ...(wakeAt === undefined ? {} : { wakeAt }) };
}
