/**
 * The reading page: the channel and how it is above, the text in the middle, one bar of controls below. It shows what it
 * is given and knows nothing of where it comes from.
 */
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show, untrack } from "solid-js";

import { readerActions } from "../announce/reader-aids.ts";
import { Announcements } from "../announcements.tsx";
import { Shortcuts } from "../shortcuts/shortcuts.tsx";
import { LanguageNotice } from "./language-notice.tsx";
import { ReaderBar } from "./reader-bar.tsx";
import { ReaderHeader } from "./reader-header.tsx";
import { type Panel, ReaderPanels } from "./reader-panels.tsx";
import type { ReaderProps } from "./reader-props-signals.ts";
import { ReaderStage } from "./reader-stage.tsx";
import styles from "./reader.module.css";

/** Which panel is open. Where one goes, the focus goes back to the button that opened it. */
function createPanel() {
  const [panel, setPanel] = createSignal<Panel>();
  return {
    panel,
    toggle: (which: Panel): void => void setPanel((open) => (open === which ? undefined : which)),
    close: (): void => {
      const opened = panel() === "settings" ? "settings" : "voice-options";
      const opener = document.querySelector<HTMLElement>(`[aria-controls="${opened}"]`);
      // On a low screen the opener is not there to be focused before the panel has gone.
      setPanel(undefined);
      opener?.focus();
    },
  };
}

/** Answers a key of the page as long as the component is there. */
function answerKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  // On the document, since a reader who scrolled with the wheel has no focus inside the page.
  document.addEventListener("keydown", onKeyDown);
  onCleanup(() => document.removeEventListener("keydown", onKeyDown));
}

export function Reader(props: ReaderProps): JSX.Element {
  const follow = untrack(() => props.follow);
  const { panel, toggle, close } = createPanel();
  const [finding, setFinding] = createSignal(false);
  let findButton: HTMLButtonElement | undefined;

  createEffect(() => props.aids.onFollowing(follow.following()));
  onMount(() =>
    answerKeys((event) => {
      if (event.key === "Escape" && panel() !== undefined) close();
      else if (event.key === "Escape") follow.goLive();
    }),
  );

  const hasControls = (): boolean => props.frame?.controls !== false;
  function closeFind(): void {
    setFinding(false);
    findButton?.focus();
  }

  return (
    <div
      class={styles["reader"]}
      data-panel={panel()}
      data-frame={props.frame === undefined ? undefined : ""}
    >
      <ReaderHeader
        reader={props}
        hasControls={hasControls()}
        finding={finding()}
        findRef={(button) => (findButton = button)}
        onFind={() => (finding() ? closeFind() : setFinding(true))}
      />
      <Announcements
        items={props.announcements}
        onClosed={() => document.querySelector("main")?.focus({ preventScroll: true })}
      />
      <ReaderStage reader={props} finding={hasControls() && finding()} onCloseFind={closeFind} />
      <LanguageNotice message={props.languageNotice} mayChoose={hasControls() && props.mayChooseAnother} />
      <ReaderPanels
        reader={props}
        hasControls={hasControls()}
        open={panel()}
        onToggle={toggle}
        onClose={close}
      />
      <Show when={hasControls()}>
        <ReaderBar
          language={props.language}
          listen={props.listen}
          settingsOpen={panel() === "settings"}
          onSettings={() => toggle("settings")}
        />
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
