/**
 * The text of a reader as it stands at one moment, for a page that is paused. The reader's own choices still count:
 * another language, times, the original of a sentence.
 */
import { createMemo, untrack } from "solid-js";

import { isWhole } from "../../subtitles/reduce.ts";
import { type Articles, newestFirst } from "../../subtitles/sections.ts";
import { MOST_STEADY_TEXTS } from "../../subtitles/stabiliser/stabilise-all.ts";
import type { ReaderText, TextSources } from "../reader/reader-text-signals.ts";

/** What is shown now of each text that may still change. */
function shownNow(articles: Articles, { steadyText, view }: TextSources): TextSources["steadyText"] {
  const { transcriptionLanguage } = view();
  const shown = new Map<string, string>();
  for (const sentence of newestFirst(articles)) {
    if (shown.size >= MOST_STEADY_TEXTS) break;
    if (isWhole(sentence)) continue;
    const { sid, original, translations } = sentence;
    for (const [column, { text }] of [[transcriptionLanguage, original] as const, ...translations])
      shown.set(`${sid} ${column}`, steadyText(sid, column, text));
  }
  return (sid, column, sent) => shown.get(`${sid} ${column}`) ?? sent;
}

/** The text as it stands now, whatever comes. Made for an owner; it may be read as long as that is there. */
export function freezeText(text: ReaderText): ReaderText {
  return untrack(() => {
    const now = text.clock.now();
    const [articles, speakers, gapMarks] = [text.articles(), text.speakers(), text.gapMarks()];
    const [hasText, droppedUpTo, upTo] = [text.hasText(), text.droppedUpTo(), text.upTo()];
    const { waits } = text.view();
    const view = createMemo(() => ({ ...text.view(), ...(waits === undefined ? {} : { waits }) }));
    return {
      ...text,
      articles: () => articles,
      speakers: () => speakers,
      gapMarks: () => gapMarks,
      hasText: () => hasText,
      droppedUpTo: () => droppedUpTo,
      upTo: () => upTo,
      view,
      steadyText: shownNow(articles, text),
      // No original stands in later for a translation that did not come.
      clock: { ...text.clock, now: () => now, after: () => ({ cancel: () => undefined }) },
    };
  });
}
