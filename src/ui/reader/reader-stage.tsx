/**
 * The text in the page: it is scrolled, searched, tapped and pinched. What the host announces shares its room with the
 * text alone, so that nothing around them moves when it comes or goes.
 */
import { type JSX, onCleanup, onMount, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { Announcements } from "../announcements.tsx";
import { createLate } from "../parts/create-late-signals.ts";
import { createPart } from "../parts/create-part.tsx";
import { createMarginSpace } from "./margin-space-signals.ts";
import { ReaderContent } from "./reader-content.tsx";
import { isAlone, type ReaderProps } from "./reader-props-signals.ts";
import type { ReaderText } from "./reader-text-signals.ts";
import styles from "./reader.module.css";
import { createTaps } from "./taps-signals.ts";

export type ReaderStageProps = {
  readonly reader: ReaderProps;
  /** What is shown of the text: all of it, or what there was when the page was paused. */
  readonly text: ReaderText;
  /** What the host announces, likewise. */
  readonly announcements: ReaderProps["announcements"];
  /** The text is searched. */
  readonly finding: boolean;
  readonly onCloseFind: () => void;
};

// What few readers need is fetched when it is asked for.
const FindBar = createPart(async () => ({ default: (await import("../find/find-bar.tsx")).FindBar }), "here");

export function ReaderStage(props: ReaderStageProps): JSX.Element {
  const { t } = useI18n();
  // Whoever reads has one way of following, and one text, for as long as the page is there.
  const reader = untrack(() => props.reader);
  const follow = untrack(() => reader.follow);
  const marginSpace = createMarginSpace(() => columnsOf(reader.text.view()).length);
  let scroller: HTMLElement | undefined;
  let content: HTMLDivElement | undefined;
  onMount(() => {
    if (scroller === undefined || content === undefined) return;
    onCleanup(marginSpace.attach(scroller, content));
    onCleanup(follow.attach(scroller, content));
  });

  // Two fingers change the size of the text.
  createLate(
    () => navigator.maxTouchPoints > 0,
    async () => {
      const { attachPinch } = await import("./attach-pinch.ts");
      return () => {
        if (scroller === undefined) return;
        onCleanup(
          attachPinch(scroller, {
            size: () => props.reader.settings.preferences.size,
            onSize: (size) => props.reader.settings.onChange({ size }),
          }),
        );
      };
    },
  );

  const place = () =>
    props.finding &&
    scroller !== undefined &&
    content !== undefined && {
      scroller,
      content,
      articles: () => props.text.articles(),
      view: () => props.text.view(),
      onGoTo: follow.goTo,
      live: follow,
    };
  /** A tap on a sentence is heard from there, or shows its original. */
  const onTap = createTaps(
    untrack(() => reader.text.clock),
    (sid) => (reader.listen?.on === true ? reader.listen.onHear(sid) : reader.onTap(sid)),
  );

  return (
    <div class={styles["stage"]}>
      <Show when={place()}>{(found) => <FindBar place={found()} onClose={props.onCloseFind} />}</Show>
      <Announcements items={props.announcements} onClosed={() => scroller?.focus({ preventScroll: true })} />
      <main class={styles["scroller"]} ref={scroller} tabindex="0" aria-label={t("reader.region")}>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys have "Back one sentence" */}
        <div
          class={styles["content"]}
          data-alone={isAlone(reader) ? "" : undefined}
          data-layout={marginSpace.fits() ? reader.layout : "stacked"}
          data-scrolled-back={follow.following() ? undefined : ""}
          ref={content}
          onClick={onTap}
        >
          <ReaderContent reader={reader} text={props.text} />
        </div>
      </main>
      {reader.rooms?.video()}
    </div>
  );
}
