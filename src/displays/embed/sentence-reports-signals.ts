/**
 * Tells sentences as they stand on the page: each again whenever one of its texts has changed.
 */
import { createEffect, createSignal, onCleanup } from "solid-js";

import type { FrameEvent } from "../../embed/messages.ts";
import { newestShown, type ToldSentence } from "../../subtitles/sentence-reports.ts";
import type { Visit } from "../reader/reader-visit-signals.ts";

/** Sentences before the newest whose changes are told; what is older is as good as never changed. */
const MOST_WATCHED = 30;

const eventOf = ({ sid, isFinal, speaker, texts }: ToldSentence): FrameEvent => ({
  type: "sentence",
  sid,
  isFinal,
  speaker,
  texts: texts.map(({ language, direction, text }) => ({ language, direction, text })),
});

/** Tells the newest sentence and every change from now on, until its owner is disposed. */
export function tellSentences({ session, view }: Visit, tell: (event: FrameEvent) => void): void {
  const { clock, steadying } = session;
  const [look, setLook] = createSignal(0);
  /** The number of a sentence → what was told of it. */
  let told: ReadonlyMap<number, string> | undefined;
  createEffect(() => {
    look();
    const { sentences, lookAt } = newestShown(
      { subtitles: session.subtitles(), view: view(), standing: steadying.standing, now: clock.now() },
      MOST_WATCHED,
    );
    const before = told;
    const next = new Map<number, string>();
    for (const [index, sentence] of sentences.entries()) {
      const event = eventOf(sentence);
      const words = JSON.stringify(event);
      next.set(sentence.sid, words);
      const isNews =
        before === undefined ? index === sentences.length - 1 : before.get(sentence.sid) !== words;
      if (isNews) tell(event);
    }
    told = next;
    if (lookAt === undefined) return;
    const timer = clock.after(Math.max(0, lookAt - clock.now()), () => setLook((count) => count + 1));
    onCleanup(() => timer.cancel());
  });
}
