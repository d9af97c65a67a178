/**
 * One sentence at a time as a tool of the reader: on and off, where the text is then, and where the focus goes.
 */
import { createEffect, createMemo } from "solid-js";

import type { ReaderProps } from "../reader/reader-props-signals.ts";
import { goToSentence } from "./go-to-sentence.ts";
import { createOneSentence, type OneSentence } from "./one-sentence-signals.ts";
import type { Pause } from "./pause-signals.ts";
import { sidInSight, textScroller } from "./text-place.ts";

export type SentencesTool = OneSentence & {
  /** As `step`, and the focus goes along. */
  readonly stepByKey: OneSentence["step"];
};

/** As long as it is chosen and nothing is searched for. Call it where effects may be made. */
export function createSentencesTool(
  reader: Pick<ReaderProps, "text" | "follow"> & {
    readonly settings: Pick<ReaderProps["settings"], "preferences">;
  },
  pause: Pick<Pause, "text">,
  finding: () => boolean,
): SentencesTool {
  const { follow } = reader;
  const isOn = createMemo(() => reader.settings.preferences.oneSentence && !finding());
  const sentences = createOneSentence({
    text: () => pause.text() ?? reader.text,
    isOn,
    inSight: () => (follow.following() ? undefined : sidInSight(textScroller())),
  });
  let last: number | undefined;
  createEffect(() => {
    if (isOn()) {
      last = sentences.at();
      follow.goLive();
    } else if (last !== undefined) {
      // Back in the whole text they are where they were.
      goToSentence(last, follow);
      last = undefined;
    }
  });
  return { ...sentences, stepByKey: leadFocus(sentences) };
}

/**
 * By keys, the focus goes along with the sentence, so that a screen reader and a braille display are there; it stays with the text
 * when the sentence in the page is another one.
 */
function leadFocus(sentences: OneSentence): OneSentence["step"] {
  let leads = false;
  function focus(): void {
    const row = textScroller()?.querySelector<HTMLElement>("[data-sid]");
    row?.setAttribute("tabindex", "-1");
    row?.focus({ preventScroll: true });
  }
  createEffect(() => {
    sentences.text()?.articles();
    if (leads && document.activeElement === document.body) focus();
  });
  return (direction) => {
    leads = true;
    sentences.step(direction);
    focus();
  };
}
