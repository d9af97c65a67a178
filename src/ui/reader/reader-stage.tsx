/**
 * The text in the page: it is scrolled, searched and tapped, and says how to come back to the newest of it.
 */
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { columnsOf, countAfter } from "../../subtitles/view.ts";
import { createPart } from "../parts/create-part.tsx";
import { LivePill } from "./live-pill.tsx";
import { createMarginSpace } from "./margin-space-signals.ts";
import { ReaderContent } from "./reader-content.tsx";
import { isAlone, type ReaderProps } from "./reader-props-signals.ts";
import styles from "./reader.module.css";
import { createTaps } from "./taps-signals.ts";

export type ReaderStageProps = {
  readonly reader: ReaderProps;
  /** The text is searched. */
  readonly finding: boolean;
  readonly onCloseFind: () => void;
};

// What few readers need is fetched when it is asked for.
const FindBar = createPart(async () => ({ default: (await import("../find/find-bar.tsx")).FindBar }), "here");

/** How many sentences came since the reader left the newest text. */
function createMissed(reader: ReaderProps, following: Accessor<boolean>): Accessor<number> {
  const [leftAt, setLeftAt] = createSignal(0);
  createEffect(
    on(following, (isFollowing) => {
      if (!isFollowing) setLeftAt(reader.subtitles.newestSid);
    }),
  );
  const missed = createMemo(() => (following() ? 0 : countAfter(reader.subtitles.articles, leftAt())));
  return missed;
}

export function ReaderStage(props: ReaderStageProps): JSX.Element {
  const { t } = useI18n();
  // Whoever reads has one way of following, and one text, for as long as the page is there.
  const reader = untrack(() => props.reader);
  const follow = untrack(() => reader.follow);
  const marginSpace = createMarginSpace(() => columnsOf(reader.text.view()).length);
  const missed = createMissed(reader, follow.following);
  let scroller: HTMLElement | undefined;
  let content: HTMLDivElement | undefined;
  onMount(() => {
    if (scroller === undefined || content === undefined) return;
    onCleanup(marginSpace.attach(scroller, content));
    onCleanup(follow.attach(scroller, content));
  });

  const place = () =>
    props.finding &&
    scroller !== undefined &&
    content !== undefined && {
      scroller,
      content,
      articles: () => reader.text.articles(),
      view: () => reader.text.view(),
      onGoTo: follow.goTo,
    };
  /** A tap on a sentence is heard from there, or shows its original. */
  const onTap = createTaps(
    untrack(() => reader.text.clock),
    (sid) => (reader.listen?.on === true ? reader.listen.onHear(sid) : reader.onTap(sid)),
  );

  return (
    <div class={styles["stage"]}>
      <Show when={place()}>{(found) => <FindBar place={found()} onClose={props.onCloseFind} />}</Show>
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
          <ReaderContent reader={reader} />
        </div>
      </main>
      <Show when={!follow.following()}>
        <LivePill missed={missed()} onClick={() => follow.goLive()} />
      </Show>
    </div>
  );
}
