/**
 * The text in its small window: the same sentences, as steady and in the same look, with what the host tells and how the
 * broadcast is. It is drawn from what the page has, so there is no second stream.
 */
import { createEffect, type JSX, onCleanup, onMount, Show, untrack } from "solid-js";
import { delegateEvents, Portal } from "solid-js/web";

import { useI18n } from "../../../i18n/i18n-signals.ts";
import controls from "../../../styles/controls.module.css";
import { Announcements, type ShownAnnouncement } from "../../announcements.tsx";
import { createLiveText } from "../../live-text-signals.ts";
import { followTranslation } from "../../page-translation.ts";
import { afterPicture } from "../../reader/backfill-signals.ts";
import type { ReaderText } from "../../reader/reader-text-signals.ts";
import reader from "../../reader/reader.module.css";
import { Transcript } from "../../reader/transcript.tsx";
import styles from "../tools.module.css";
import type { FloatFollow } from "./float-follow-signals.ts";
import { keepLook } from "./keep-look.ts";
import { newestOf } from "./newest-text-signals.ts";
import type { FloatWindow } from "./open-window.ts";

export type FloatingTextProps = {
  readonly window: FloatWindow;
  readonly name: string;
  readonly text: ReaderText;
  readonly announcements: readonly ShownAnnouncement[];
  /** How the broadcast is, where that is worth a word. */
  readonly state: string;
  readonly follow: FloatFollow;
};

/** The page has its picture first; one that nobody sees has none, and is not waited for. */
function afterPage(draw: () => void): () => void {
  if (!document.hidden) return afterPicture(draw);
  let isOver = false;
  queueMicrotask(() => {
    if (!isOver) draw();
  });
  return () => {
    isOver = true;
  };
}

export function FloatingText(props: FloatingTextProps): JSX.Element {
  const { t } = useI18n();
  // One window for as long as this is there.
  const view = untrack(() => props.window);
  const there = view.document;
  delegateEvents(["click"], there);
  onCleanup(keepLook(document, there));
  onCleanup(followTranslation(there));
  createEffect(() => {
    there.title = props.name;
  });
  let scroller: HTMLElement | undefined;
  let content: HTMLDivElement | undefined;
  onMount(() => {
    if (scroller !== undefined && content !== undefined)
      onCleanup(props.follow.attach(scroller, content, view));
  });
  return (
    <Portal mount={there.body}>
      <div class={styles["float"]}>
        <header class={controls["hidden"]}>
          <h1 dir="auto" ref={createLiveText(() => props.name)} />
        </header>
        <Announcements items={props.announcements} onClosed={() => scroller?.focus()} />
        <main class={styles["floated"]} tabindex="0" aria-label={t("reader.region")} ref={scroller}>
          <div class={reader["content"]} data-layout="stacked" ref={content}>
            <Transcript text={newestOf(() => props.text)} later={afterPage} />
          </div>
        </main>
        <p class={styles["state"]} role="status" ref={createLiveText(() => props.state)} />
        <Show when={!props.follow.following()}>
          <button
            type="button"
            class={`${controls["button"]} ${controls["primary"]} ${styles["back"]}`}
            onClick={() => props.follow.goLive()}
          >
            {t("reader.toLive")}
          </button>
        </Show>
      </div>
    </Portal>
  );
}
