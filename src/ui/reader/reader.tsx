/**
 * The reading page: the channel and how it stands above, the text in the middle, one bar of controls below. It shows
 * what it is given and knows nothing of where it comes from.
 */
import {
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
import type { Layout } from "../../links/preferences.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { columnsOf, countAfter } from "../../subtitles/view.ts";
import controls from "../../styles/controls.module.css";
import { AnnounceSwitch } from "../announce/announce-switch.tsx";
import { readerActions, type ReaderAidsProps } from "../announce/reader-aids.ts";
import { Announcements, type ShownAnnouncement } from "../announcements.tsx";
import { FindButton } from "../find/find-button.tsx";
import { LanguageSelect, type LanguageSelectProps } from "../controls/language-select.tsx";
import bar from "../controls/controls.module.css";
import type { SettingsPanelProps } from "../controls/settings-panel.tsx";
import { Listening } from "../speech/listening.tsx";
import { ListenButton, type ListenButtonProps } from "../speech/listen-button.tsx";
import type { SpeechBarProps } from "../speech/speech-bar.tsx";
import type { VoicePanelProps } from "../speech/voice-panel.tsx";
import { createPart } from "../parts/create-part.tsx";
import { HostWords, type HostWordsProps } from "../status/host-words.tsx";
import { Notice, type NoticeProps } from "../status/notice.tsx";
import { Shortcuts } from "../shortcuts/shortcuts.tsx";
import { SaveButton } from "../save/save-button.tsx";
import { StatusMark, type StatusWord } from "../status/status-mark.tsx";
import type { Follow } from "./follow-signals.ts";
import { LivePill } from "./live-pill.tsx";
import type { ReaderText } from "./reader-text-signals.ts";
import styles from "./reader.module.css";
import { createMarginSpace } from "./margin-space-signals.ts";
import { createTaps } from "./taps-signals.ts";
import { Transcript } from "./transcript.tsx";

export type ReaderProps = {
  readonly name: string;
  readonly status: StatusWord;
  readonly text: ReaderText;
  readonly follow: Follow;
  /** What is switched on. */
  readonly features: { readonly find: boolean; readonly saving: boolean };
  /** The reader stands in a page of somebody else: it is compact, and may have no controls. */
  readonly frame?: { readonly controls: boolean } | undefined;
  readonly subtitles: SubtitleState;
  readonly announcements: readonly ShownAnnouncement[];
  /** A question to the reader, beside the text. */
  readonly question: JSX.Element;
  /** Something to say about the language shown, such as that the chosen one is not offered any more. */
  readonly languageNotice: string | undefined;
  readonly notice: Omit<NoticeProps, "alone"> | undefined;
  /** The host's own words, such as a standby message, and their language. */
  readonly hostWords: Omit<HostWordsProps, "alone">;
  /** Stands after the notice: what the person has to do before text goes on. */
  readonly accessGate: JSX.Element;
  readonly language: LanguageSelectProps;
  readonly layout: Layout;
  /** A tap on a sentence while nothing is heard. */
  readonly onTap: (sid: number) => void;
  /** Absent where nothing can be heard. */
  readonly listen: ReaderListenProps | undefined;
  readonly settings: Omit<SettingsPanelProps, "onClose">;
  readonly aids: ReaderAidsProps;
  /** Where the written record of this broadcast is. */
  readonly record: { readonly href: string; readonly newTab: boolean };
};

export type ReaderListenProps = ListenButtonProps & {
  readonly bar: Omit<SpeechBarProps, "optionsOpen" | "onOptions">;
  readonly options: Omit<VoicePanelProps, "onClose">;
  readonly onHear: (sid: number) => void;
};

// What few readers need is fetched when it is asked for.
const FindBar = createPart(async () => ({ default: (await import("../find/find-bar.tsx")).FindBar }), "here");
const AnnounceBar = createPart(async () => ({ default: (await import("../panels.ts")).AnnounceBar }), "here");
const SettingsPanel = createPart(
  async () => ({ default: (await import("../panels.ts")).SettingsPanel }),
  "here",
);

export function Reader(props: ReaderProps): JSX.Element {
  const { t } = useI18n();
  // Whoever reads has one way of following for as long as the page stands.
  const follow = untrack(() => props.follow);
  const marginSpace = createMarginSpace(() => columnsOf(props.text.view()).length);
  const [panel, setPanel] = createSignal<"settings" | "voice">();
  const [finding, setFinding] = createSignal(false);
  const [leftAt, setLeftAt] = createSignal(0);
  let scroller: HTMLElement | undefined;
  let content: HTMLDivElement | undefined;
  let findButton: HTMLButtonElement | undefined;

  createEffect(
    on(follow.following, (following) => {
      if (!following) setLeftAt(props.subtitles.newestSid);
    }),
  );
  const missed = createMemo(() => (follow.following() ? 0 : countAfter(props.subtitles.articles, leftAt())));

  createEffect(() => props.aids.onFollowing(follow.following()));

  onMount(() => {
    if (scroller !== undefined && content !== undefined) {
      onCleanup(marginSpace.attach(scroller, content));
      onCleanup(follow.attach(scroller, content));
    }
    // On the document, since a reader who scrolled with the wheel has no focus inside the page.
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });

  const hasControls = (): boolean => props.frame?.controls !== false;
  /** Without controls there is still the tap that a browser wants before it plays sound. */
  const needsSpeechBar = (): boolean =>
    props.listen?.on === true && (hasControls() || props.listen.bar.state === "locked");

  const toggle = (which: "settings" | "voice"): void => {
    setPanel((open) => (open === which ? undefined : which));
  };

  /** The panel goes, and the focus goes back to the button that opened it. */
  function closePanel(): void {
    const opened = panel() === "settings" ? "settings" : "voice-options";
    const opener = document.querySelector<HTMLElement>(`[aria-controls="${opened}"]`);
    // On a low screen the opener is not there to be focused before the panel has gone.
    setPanel(undefined);
    opener?.focus();
  }

  function closeFind(): void {
    setFinding(false);
    findButton?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && panel() !== undefined) closePanel();
    else if (event.key === "Escape") follow.goLive();
  }

  /** A tap on a sentence is heard from there, or shows its original. */
  const onTap = createTaps(
    untrack(() => props.text.clock),
    (sid) => (props.listen?.on === true ? props.listen.onHear(sid) : props.onTap(sid)),
  );

  return (
    <div
      class={styles["reader"]}
      data-panel={panel()}
      data-frame={props.frame === undefined ? undefined : ""}
    >
      <Show
        when={hasControls()}
        fallback={
          <header class={controls["hidden"]}>
            <h1 dir="auto">{props.name}</h1>
          </header>
        }
      >
        <header class={styles["header"]}>
          <AnnounceSwitch on={props.aids.on} onTurnOn={() => props.aids.onSwitch(true)} />
          <h1 class={styles["name"]} dir="auto">
            {props.name}
          </h1>
          <StatusMark word={props.status} />
          <div class={styles["tools"]}>
            <Show when={props.features.saving}>
              <SaveButton
                name={props.name}
                text={props.text}
                subtitles={props.subtitles}
                offered={props.language.offered}
                record={props.record}
              />
            </Show>
            <Show when={props.features.find}>
              <FindButton
                open={finding()}
                ref={(button) => (findButton = button)}
                onToggle={() => (finding() ? closeFind() : setFinding(true))}
              />
            </Show>
          </div>
        </header>
      </Show>
      <Announcements items={props.announcements} />
      <div class={styles["stage"]}>
        <Show
          when={
            hasControls() &&
            finding() &&
            scroller !== undefined &&
            content !== undefined && { scroller, content }
          }
        >
          {(page) => (
            <FindBar
              place={{
                ...page(),
                articles: () => props.text.articles(),
                view: () => props.text.view(),
                onGoTo: follow.goTo,
              }}
              onClose={closeFind}
            />
          )}
        </Show>
        <main class={styles["scroller"]} ref={scroller} tabindex="0" aria-label={t("reader.region")}>
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys have "Back one sentence" */}
          <div
            class={styles["content"]}
            data-layout={marginSpace.fits() ? props.layout : "stacked"}
            ref={content}
            onClick={onTap}
          >
            <Show when={props.subtitles.droppedUpTo > 0}>
              <p class={styles["aside"]}>{t("reader.dropped")}</p>
            </Show>
            <Transcript text={props.text} />
            <HostWords {...props.hostWords} alone={props.subtitles.count === 0} />
            <Show when={props.notice}>
              {(notice) => <Notice {...notice()} alone={props.subtitles.count === 0} />}
            </Show>
            {props.accessGate}
          </div>
        </main>
        <Show when={!follow.following()}>
          <LivePill missed={missed()} onClick={() => follow.goLive()} />
        </Show>
      </div>
      <p class={styles["languageNotice"]} role="status">
        {props.languageNotice}
      </p>
      <div class={styles["panels"]}>
        {props.question}
        <Show when={props.aids.on}>
          <AnnounceBar {...props.aids.bar} onOff={() => props.aids.onSwitch(false)} />
        </Show>
        <Show when={needsSpeechBar() && props.listen}>
          {(listen) => (
            <Listening
              bar={listen().bar}
              options={listen().options}
              optionsOpen={panel() === "voice"}
              onOptions={() => toggle("voice")}
              onClose={closePanel}
            />
          )}
        </Show>
        <Show when={hasControls() && panel() === "settings"}>
          <SettingsPanel {...props.settings} onClose={closePanel} />
        </Show>
      </div>
      <Show when={hasControls()}>
        <nav class={bar["bar"]} aria-label={t("settings.title")}>
          <LanguageSelect {...props.language} />
          <div class={bar["actions"]}>
            <Show when={props.listen}>{(listen) => <ListenButton {...listen()} />}</Show>
            <button
              type="button"
              class={controls["button"]}
              aria-expanded={panel() === "settings"}
              aria-controls={panel() === "settings" ? "settings" : undefined}
              onClick={() => toggle("settings")}
            >
              {t("settings.open")}
            </button>
          </div>
        </nav>
      </Show>
      <Shortcuts
        on={hasControls() && props.settings.preferences.shortcuts}
        actions={readerActions(
          props,
          follow.goLive,
          props.features.find ? () => setFinding(true) : undefined,
        )}
      />
    </div>
  );
}
