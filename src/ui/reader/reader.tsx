/**
 * The reading page: the channel and how it stands above, the text in the middle, one bar of controls below. It shows
 * what it is given and knows nothing of where it comes from.
 */
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { countAfter } from "../../subtitles/view.ts";
import controls from "../../styles/controls.module.css";
import { Announcements, type ShownAnnouncement } from "../announcements.tsx";
import { LanguageSelect, type LanguageSelectProps } from "../controls/language-select.tsx";
import bar from "../controls/controls.module.css";
import { SettingsPanel, type SettingsPanelProps } from "../controls/settings-panel.tsx";
import { Notice, type NoticeProps } from "../status/notice.tsx";
import { StatusMark, type StatusWord } from "../status/status-mark.tsx";
import { createFollow } from "./follow.ts";
import { LivePill } from "./live-pill.tsx";
import type { ReaderText } from "./reader-text.ts";
import styles from "./reader.module.css";
import { Transcript } from "./transcript.tsx";

export type ReaderProps = {
  readonly name: string;
  readonly status: StatusWord;
  readonly text: ReaderText;
  readonly subtitles: SubtitleState;
  readonly announcements: readonly ShownAnnouncement[];
  /** Something to say about the language shown, such as that the chosen one is not offered any more. */
  readonly languageNotice: string | undefined;
  readonly notice: Omit<NoticeProps, "alone"> | undefined;
  /** Stands after the notice: what the person has to do before text goes on. */
  readonly door: JSX.Element;
  readonly language: LanguageSelectProps;
  readonly settings: Omit<SettingsPanelProps, "onClose">;
};

export function Reader(props: ReaderProps): JSX.Element {
  const { t } = useI18n();
  const follow = createFollow();
  const [settingsOpen, setSettingsOpen] = createSignal(false);
  const [leftAt, setLeftAt] = createSignal(0);
  let scroller: HTMLElement | undefined;
  let content: HTMLDivElement | undefined;
  let settingsButton: HTMLButtonElement | undefined;

  createEffect(
    on(follow.following, (following) => {
      if (!following) setLeftAt(props.subtitles.newestSid);
    }),
  );
  const missed = createMemo(() => (follow.following() ? 0 : countAfter(props.subtitles.articles, leftAt())));

  onMount(() => {
    if (scroller !== undefined && content !== undefined) onCleanup(follow.attach(scroller, content));
    // On the document, since a reader who scrolled with the wheel has no focus inside the page.
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });

  function closeSettings(): void {
    setSettingsOpen(false);
    settingsButton?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && settingsOpen()) closeSettings();
    else if (event.key === "Escape") follow.goLive();
  }

  return (
    <div class={styles["reader"]}>
      <header class={styles["header"]}>
        <h1 class={styles["name"]} dir="auto">
          {props.name}
        </h1>
        <StatusMark word={props.status} />
      </header>
      <Announcements items={props.announcements} />
      <div class={styles["stage"]}>
        <main class={styles["scroller"]} ref={scroller} tabindex="0" aria-label={t("reader.region")}>
          <div class={styles["content"]} ref={content}>
            <Show when={props.subtitles.droppedUpTo > 0}>
              <p class={styles["aside"]}>{t("reader.dropped")}</p>
            </Show>
            <Transcript text={props.text} />
            <Show when={props.notice}>
              {(notice) => <Notice {...notice()} alone={props.subtitles.count === 0} />}
            </Show>
            {props.door}
          </div>
        </main>
        <Show when={!follow.following()}>
          <LivePill missed={missed()} onClick={() => follow.goLive()} />
        </Show>
      </div>
      <p class={styles["languageNotice"]} role="status">
        {props.languageNotice}
      </p>
      <Show when={settingsOpen()}>
        <SettingsPanel {...props.settings} onClose={closeSettings} />
      </Show>
      <nav class={bar["bar"]} aria-label={t("settings.title")}>
        <LanguageSelect {...props.language} />
        <button
          ref={settingsButton}
          type="button"
          class={controls["button"]}
          aria-expanded={settingsOpen()}
          aria-controls={settingsOpen() ? "settings" : undefined}
          onClick={() => setSettingsOpen((open) => !open)}
        >
          {t("settings.open")}
        </button>
      </nav>
    </div>
  );
}
