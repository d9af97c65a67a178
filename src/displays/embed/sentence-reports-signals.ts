/**
 * Reports sentences as they are shown: each again whenever one of its texts has changed.
 */
import { createEffect, createSignal, onCleanup } from "solid-js";

import type { FrameEvent } from "../../embed/messages.ts";
import { newestShown, type ReportedSentence } from "../../subtitles/sentence-reports.ts";
import type { ReaderVisit } from "../reader/reader-visit-signals.ts";

/** Sentences before the newest whose changes are told; what is older is as good as never changed. */
const MOST_WATCHED = 30;

const eventOf = ({ sid, isFinal, speaker, texts }: ReportedSentence): FrameEvent => ({
  type: "sentence",
  sid,
  isFinal,
  speaker,
  texts: texts.map(({ language, direction, text }) => ({ language, direction, text })),
});

/** Tells the newest sentence and every change from now on, until its owner is disposed. */
export function reportSentences({ visit, view }: ReaderVisit, report: (event: FrameEvent) => void): void {
  const { clock, stabiliser } = visit;
  const [look, setLook] = createSignal(0);
  /** The number of a sentence → what was told of it. */
  let reported: ReadonlyMap<number, string> | undefined;
  createEffect(() => {
    look();
    const { sentences, lookAt } = newestShown(
      { subtitles: visit.subtitles(), view: view(), steadyText: stabiliser.steadyText, now: clock.now() },
      MOST_WATCHED,
    );
    const before = reported;
    const next = new Map<number, string>();
    for (const [index, sentence] of sentences.entries()) {
      const event = eventOf(sentence);
      const words = JSON.stringify(event);
      next.set(sentence.sid, words);
      const isNews =
        before === undefined ? index === sentences.length - 1 : before.get(sentence.sid) !== words;
      if (isNews) report(event);
    }
    reported = next;
    if (lookAt === undefined) return;
    const timer = clock.after(Math.max(0, lookAt - clock.now()), () => setLook((count) => count + 1));
    onCleanup(() => timer.cancel());
  });
}
