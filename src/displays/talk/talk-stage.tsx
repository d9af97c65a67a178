/**
 * The text of a talk in the page, with what it is above it: it is scrolled, searched, tapped and pinched as the reader's is.
 */
import { type JSX, onCleanup, onMount, Show, untrack } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import controls from "../../styles/controls.module.css";
import { columnsOf } from "../../subtitles/view.ts";
import type { FindPlace } from "../../ui/find/find-signals.ts";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { createMarginSpace } from "../../ui/reader/margin-space-signals.ts";
import styles from "../../ui/reader/reader.module.css";
import { createTaps } from "../../ui/reader/taps-signals.ts";
import { Transcript } from "../../ui/reader/transcript.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import type { TalkReading } from "./talk-reading-signals.ts";

const FindBar = createPart(
  async () => ({ default: (await import("../../ui/find/find-bar.tsx")).FindBar }),
  "here",
);

export type TalkStageProps = {
  readonly say: TalkWords["say"];
  readonly reading: TalkReading;
  readonly head: JSX.Element;
  readonly isFinding: boolean;
  readonly onLook: (query: string) => void;
  readonly onCloseFind: () => void;
  /** Asks again for what could not be had. */
  readonly onAgain: () => void;
};

export function TalkStage(props: TalkStageProps): JSX.Element {
  const { settings } = useApp();
  const { preferences, change } = settings;
  // One talk for as long as the page is there.
  const { text, texts, follow, sight, tap, onDrawn } = untrack(() => props.reading);
  const marginSpace = createMarginSpace(() => columnsOf(text.view()).length);
  let scroller: HTMLElement | undefined;
  let content: HTMLDivElement | undefined;
  onMount(() => {
    if (scroller === undefined || content === undefined) return;
    onCleanup(marginSpace.attach(scroller, content));
    onCleanup(follow.attach(scroller, content));
    onCleanup(sight.attach(scroller, content));
    // It is read from its beginning.
    follow.goTo(0);
  });
  createLate(
    () => navigator.maxTouchPoints > 0,
    async () => {
      const { attachPinch } = await import("../../ui/reader/attach-pinch.ts");
      return () => {
        if (scroller === undefined) return;
        const size = { size: () => preferences().size, onSize: (next: number) => change({ size: next }) };
        onCleanup(attachPinch(scroller, size));
      };
    },
  );

  const place = (): FindPlace | false =>
    props.isFinding &&
    scroller !== undefined &&
    content !== undefined && {
      scroller,
      content,
      articles: () => text.articles(),
      view: () => text.view(),
      onGoTo: (top) => {
        sight.letGo();
        follow.goTo(top);
      },
      onLook: (query) => props.onLook(query),
    };
  const onTap = createTaps(text.clock, tap);

  return (
    <div class={styles["stage"]}>
      <Show when={place()}>{(found) => <FindBar place={found()} onClose={props.onCloseFind} />}</Show>
      <main class={styles["scroller"]} ref={scroller} tabindex="0" aria-label={props.say("page.text")}>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go from sentence to sentence */}
        <div
          class={`${styles["content"]} talk-content`}
          data-layout={marginSpace.fits() ? preferences().layout : "stacked"}
          data-scrolled-back=""
          ref={content}
          onClick={onTap}
        >
          {props.head}
          <Show when={texts.problem()}>
            <div class="talk-problem" role="status">
              <p>{props.say("page.textLater")}</p>
              <button type="button" class={controls["button"]} onClick={() => props.onAgain()}>
                {props.say("sound.again")}
              </button>
            </div>
          </Show>
          <Transcript text={text} onDrawn={onDrawn} />
        </div>
      </main>
    </div>
  );
}
