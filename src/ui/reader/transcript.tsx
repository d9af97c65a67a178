/**
 * Everything that was said, in the shape it is kept in: articles of sections of sentences. The browser skips the
 * parts that are out of sight, so the whole talk can stay in the page for searching, selecting and reading aloud. The
 * framework wakes one effect for all of it; what has changed is found by the drawing.
 */
import { createEffect, createMemo, createRenderEffect, createSignal, onCleanup, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { createLate } from "../parts/create-late-signals.ts";
import { createLaterEffect } from "./later-effect-signals.ts";
import { releaseUnseenLayout } from "./release-layout.ts";
import type { GapMark, ReaderText } from "./reader-text-signals.ts";
import type { Look, RowWriter } from "./row-writer.ts";
import { guessSectionHeight } from "./section-height.ts";
import { writeSentence } from "./sentence-row.ts";
import { createTranscriptDrawing } from "./transcript-drawing.ts";
import { writeGrowing } from "./unsettled-words.ts";
import { afterPicture, createBackfill } from "./backfill-signals.ts";

export type TranscriptProps = {
  readonly text: ReaderText;
  /** How a sentence is drawn; as in the reader unless told otherwise. Another one draws all of them anew. */
  readonly write?: RowWriter;
  /** Runs a drawing a little later, where other things come first; at once where it is left out. */
  readonly later?: (draw: () => void) => () => void;
  /** Told after each drawing how to find the row of a sentence. */
  readonly onDrawn?: (rowOf: RowOf) => void;
};

export type RowOf = (sid: number) => HTMLElement | undefined;

export function Transcript(props: TranscriptProps) {
  const { t, plural, duration } = useI18n();
  const articles = () => props.text.articles();
  const from = createBackfill(articles, afterPicture);
  const [again, setAgain] = createSignal(0);
  const drawAgain = (): void => void setAgain((count) => count + 1);

  const look = createMemo((): Look & { readonly write: RowWriter } => ({
    view: props.text.view(),
    columns: columnsOf(props.text.view()),
    speakers: props.text.speakers(),
    times: props.text.times(),
    write: props.write ?? writeSentence,
    writeGrowing,
  }));
  const gapText = ({ gap, missing }: GapMark): string =>
    plural("gap", missing, { duration: duration(gap.lostForMs) });

  // An element of its own, so that the newest sentence is the last in it whatever is said beneath.
  const root = document.createElement("div");
  const drawing = createTranscriptDrawing(root);
  // Said by the sheet, at the first sentence that has a translation again.
  createRenderEffect(() =>
    root.style.setProperty("--untranslated", JSON.stringify(t("language.untranslated"))),
  );
  onCleanup(releaseUnseenLayout(root));
  onCleanup(guessSectionHeight(root));
  function draw(): void {
    again();
    // Another one while the page is paused.
    const { clock } = props.text;
    const { wakeAt, isBehind } = drawing.draw({
      articles: articles(),
      from: from(),
      look: look(),
      write: look().write,
      gapMarks: props.text.gapMarks(),
      gapText,
      spoken: props.text.spoken.sid(),
      revealed: props.text.revealed(),
      steadyText: props.text.steadyText,
      now: clock.now(),
    });
    props.onDrawn?.(drawing.rowOf);
    if (isBehind) onCleanup(afterPicture(drawAgain));
    if (wakeAt === undefined) return;
    const timer = clock.after(Math.max(0, wakeAt - clock.now()), drawAgain);
    onCleanup(() => timer.cancel());
  }
  // One way for as long as the text is there.
  const later = untrack(() => props.later);
  if (later === undefined) createRenderEffect(draw);
  else createLaterEffect(draw, later);

  const words = createLate(
    () => props.text.spoken.sid() !== undefined,
    async () => (await import("./spoken-word.ts")).createWordMarks,
  );
  createEffect(() => {
    const { spoken } = props.text;
    const sid = spoken.sid();
    if (sid !== undefined) articles();
    words()?.show(sid === undefined ? undefined : drawing.rowOf(sid), spoken.wordIn);
  });
  return root;
}
