/**
 * The reading page: the channel and how it is above, the text in the middle, one bar of controls below. It shows what it
 * is given and knows nothing of where it comes from.
 */
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show, untrack } from "solid-js";

import { createLate } from "../parts/create-late-signals.ts";
import { createBarState } from "./bar-state-signals.ts";
import { LanguageNotice } from "./language-notice.tsx";
import { ReaderBar } from "./reader-bar.tsx";
import { ReaderHeader } from "./reader-header.tsx";
import { type Panel, ReaderPanels } from "./reader-panels.tsx";
import type { ReaderProps } from "./reader-props-signals.ts";
import { ReaderStage } from "./reader-stage.tsx";
import styles from "./reader.module.css";
import frame from "./reader-frame.module.css";

/** Which panel is open. Where one goes, the focus goes back to the button that opened it. */
function createPanel() {
  const [panel, setPanel] = createSignal<Panel>();
  const toggle = (which: Panel): void => void setPanel((open) => (open === which ? undefined : which));
  return {
    panel,
    toggle,
    roomsButton: (rooms: ReaderProps["rooms"]): JSX.Element =>
      rooms?.button({
        get isOpen() {
          return panel() === "rooms";
        },
        onToggle: () => toggle("rooms"),
      }),
    close: (): void => {
      const opened = panel() === "voice" ? "voice-options" : panel();
      const opener = document.querySelector<HTMLElement>(`[aria-controls="${opened}"]`);
      // From the button that closes it, so that a tap leaves no ring behind.
      opener?.focus();
      setPanel(undefined);
      // On a low screen the opener is not there to be focused before the panel has gone.
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

/**
 * What readers do with the page beside reading, with its keys; until it is there, the last key is kept for it. Before that, and in
 * a frame without controls, nothing is paused.
 */
function createTools(
  reader: ReaderProps,
  find: { readonly finding: () => boolean; readonly open: () => void },
) {
  const follow = untrack(() => reader.follow);
  let early: KeyboardEvent | undefined;
  const tools = createLate(
    () => reader.frame?.controls !== false,
    async () => {
      const { createReaderTools } = await import("../tools/reader-tools.tsx");
      return () => createReaderTools({ reader, find, early });
    },
  );
  return {
    tools,
    keep: (event: KeyboardEvent): void => {
      early = event;
    },
    text: () => tools()?.text() ?? reader.text,
    announcements: () => tools()?.announcements() ?? reader.announcements,
    missed: () => tools()?.missed() ?? (follow.following() ? undefined : 0),
    goLive: (): void => {
      tools()?.goOn();
      follow.goLive();
    },
  };
}

/** The search, and the button that opens it; the focus goes back there. */
function createFinding() {
  const [finding, setFinding] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  function close(): void {
    opener?.focus();
    setFinding(false);
  }
  return {
    finding,
    open: (): void => void setFinding(true),
    close,
    button: {
      get open() {
        return finding();
      },
      onToggle: () => (finding() ? close() : setFinding(true)),
      ref: (button: HTMLButtonElement) => (opener = button),
    },
  };
}

export function Reader(props: ReaderProps): JSX.Element {
  const follow = untrack(() => props.follow);
  const { panel, toggle, close, roomsButton } = createPanel();
  const find = createFinding();
  const bar = createBarState(
    props,
    untrack(() => props.text.clock),
    () => panel() !== undefined || find.finding(),
  );
  const { tools, keep, goLive, ...shown } = createTools(props, find);

  createEffect(() => props.aids.onFollowing(follow.following()));
  onMount(() =>
    answerKeys((event) => {
      if (event.key === "Escape" && panel() !== undefined) close();
      else if (event.key === "Escape") goLive();
      else keep(event);
    }),
  );

  const hasControls = (): boolean => props.frame?.controls !== false;

  return (
    <div
      class={props.frame === undefined ? styles["reader"] : `${styles["reader"]} ${frame["frame"]}`}
      data-panel={panel()}
      data-frame={props.frame === undefined ? undefined : ""}
    >
      <ReaderHeader reader={props} hasControls={hasControls()} tools={tools()} />
      <ReaderStage
        reader={props}
        text={shown.text()}
        announcements={shown.announcements()}
        finding={hasControls() && find.finding()}
        onCloseFind={find.close}
      />
      <LanguageNotice message={props.languageNotice} mayChoose={hasControls() && props.mayChooseAnother} />
      <ReaderPanels
        reader={props}
        tools={tools()}
        hasControls={hasControls()}
        open={panel()}
        onToggle={toggle}
        onClose={close}
        hasKeyboard={bar.hasKeyboard()}
      />
      <Show when={hasControls()}>
        <ReaderBar
          language={props.language}
          listen={tools()?.listen() ?? props.listen}
          find={props.features.find ? find.button : undefined}
          rooms={roomsButton(props.rooms)}
          settingsOpen={panel() === "settings"}
          onSettings={() => toggle("settings")}
          missed={shown.missed()}
          onLive={goLive}
          over={props.status === "ended"}
          steppedBack={bar.steppedBack()}
        />
      </Show>
      {tools()?.keys(goLive)}
    </div>
  );
}
