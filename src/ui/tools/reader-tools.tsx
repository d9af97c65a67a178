/**
 * What readers do with the page beside reading: its keys, the pause, their marks and words, and what leads through the text. It is fetched
 * once the page is there, and whatever takes more is fetched when it is used.
 */
import { createSignal, type JSX, mergeProps, Show } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import { createAlertTools } from "../alerts/alert-tools.tsx";
import { readerActions } from "../announce/reader-aids.ts";
import { createCatchUp } from "../catch-up/catch-up-tools.tsx";
import { createLiveText } from "../live-text-signals.ts";
import { createMarkTools } from "../marks/mark-tools.tsx";
import { createLate } from "../parts/create-late-signals.ts";
import { createMissed } from "../reader/missed-signals.ts";
import { isAlone, type ReaderProps } from "../reader/reader-props-signals.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { createHallGate } from "../speech/hall-gate.tsx";
import type { ListenButtonProps } from "../speech/listen-button.tsx";
import { Shortcuts } from "../shortcuts/shortcuts.tsx";
import type { DeviceColumn } from "./device/device-text.ts";
import { createWords } from "./create-words-signals.ts";
import { FreezeButton } from "./freeze-button.tsx";
import { OneSentenceBar } from "./one-sentence-bar.tsx";
import { createPause, type Pause } from "./pause-signals.ts";
import { createRulerWhile } from "./ruler-signals.ts";
import { createSentencesTool } from "./sentences-tool-signals.ts";
import styles from "./tools.module.css";

export type ReaderToolsPorts = {
  readonly reader: ReaderProps;
  readonly find: { readonly finding: () => boolean; readonly open: () => void };
  /** A key that was pressed before this was there. */
  readonly early: KeyboardEvent | undefined;
};

export type ReaderTools = Pick<Pause, "text" | "announcements" | "missed" | "goOn"> & {
  /** What the device translated, for files. */
  readonly deviceColumn: () => DeviceColumn | undefined;
  /** How the page is while it is paused, in a word. */
  readonly state: () => string | undefined;
  /** The buttons in the header: one that marks a sentence, and one that pauses the page while there is text that moves. */
  readonly buttons: () => JSX.Element;
  /** What the button for speech shows and does; a phone in a hall is asked first. */
  readonly listen: () => ListenButtonProps | undefined;
  /** What they have between the text and the bar of controls. */
  readonly bar: () => JSX.Element;
  /** What belongs to these tools among the settings. */
  readonly settings: () => JSX.Element;
  /** What belongs to them among the settings of languages. */
  readonly languages: () => JSX.Element;
  /** Answers the page's keys; `goLive` leads back to live. */
  readonly keys: (goLive: () => void) => JSX.Element;
};

/** Translation by the device: fetched where the browser has it, for whoever looks for it or has chosen it. */
function createDeviceLate(reader: ReaderProps, say: () => ToolsWords["say"] | undefined) {
  const [isWanted, setWanted] = createSignal(false);
  const isChosen = (): boolean => (reader.settings.preferences.deviceLanguage ?? "") !== "";
  const tool = createLate(
    () => "Translator" in globalThis && (isWanted() || isChosen()),
    async () => {
      const { createDeviceTool } = await import("./device/device-tool.tsx");
      return () => createDeviceTool({ reader, say });
    },
  );
  return {
    tool,
    want: () => {
      setWanted(true);
    },
  };
}

// Over 60 lines: the tools of one page, which show the same text.
export function createReaderTools({ reader, find, early }: ReaderToolsPorts): ReaderTools {
  const say = createWords();
  const device = createDeviceLate(reader, say);
  const source = mergeProps(reader, {
    get text() {
      return device.tool()?.text() ?? reader.text;
    },
  });
  const pause = createPause(source);
  const sentences = createSentencesTool(source, pause, find.finding);
  const ruler = createRulerWhile(() => reader.settings.preferences.ruler, reader.follow);
  const text = (): ReaderText | undefined => sentences.text() ?? pause.text() ?? device.tool()?.text();
  const shown = (): ReaderText => text() ?? reader.text;
  const marks = createMarkTools({ reader, text: shown, say });
  const alerts = createAlertTools({ reader, say });
  const hall = createHallGate(reader, say);
  const left = createMissed(() => reader.subtitles, reader.follow.following);
  function goOn(): void {
    pause.goOn();
    sentences.toLive();
    ruler()?.toLive();
  }
  const missedPart = createCatchUp({
    reader,
    say,
    isFollowing: () => reader.follow.following() && !pause.isPaused() && sentences.at() === undefined,
    goLive: () => {
      goOn();
      reader.follow.goLive();
    },
  });
  const [isWanted, setWanted] = createSignal(false);
  const float = createLate(isWanted, async () => {
    const { createFloatTool } = await import("./float/float-tool.tsx");
    const announcements = () => pause.announcements() ?? reader.announcements;
    return () => createFloatTool({ reader, text: shown, announcements, say });
  });
  const moves = (): boolean => pause.isPaused() || (!isAlone(reader) && reader.status === "live");
  const hasSentences = (): boolean => sentences.text() !== undefined && !isAlone(reader);
  return {
    announcements: pause.announcements,
    text,
    deviceColumn: () => device.tool()?.column(),
    missed: () => sentences.missed() ?? pause.missed() ?? left(),
    goOn,
    listen: hall.button,
    state: () => (pause.isPaused() ? say()?.("pause.state") : undefined),
    buttons: () => (
      <>
        {marks.button()}
        <Show when={moves() && say()}>
          {(words) => (
            <>
              <FreezeButton
                label={words()("pause.freeze")}
                word={words()("pause.word")}
                on={pause.isPaused()}
                onToggle={() => pause.toggle()}
              />
              <p
                class={controls["hidden"]}
                aria-live="polite"
                ref={createLiveText(() => (pause.isPaused() ? words()("pause.frozen") : ""))}
              />
            </>
          )}
        </Show>
      </>
    ),
    bar: () => (
      <>
        <Show when={hasSentences() && say()}>
          {(words) => <OneSentenceBar say={words()} sentence={sentences} />}
        </Show>
        {device.tool()?.label()}
        {alerts.told()}
        {float()?.window()}
        {missedPart()}
        {hall.question()}
      </>
    ),
    languages: () => {
      device.want();
      return <>{device.tool()?.settings()}</>;
    },
    settings: () => {
      setWanted(true);
      return (
        <div class={styles["doors"]}>
          {marks.setting()}
          {alerts.setting()}
          {float()?.button()}
        </div>
      );
    },
    keys: (goLive) => (
      <>
        <Shortcuts
          on={reader.settings.preferences.shortcuts}
          early={early}
          actions={readerActions(reader, {
            goLive,
            find: () => (reader.features.find ? find.open : undefined),
            pause: pause.toggle,
            listen: hall.toggle,
            mark: marks.mark,
            marks: marks.open,
            step: () => (hasSentences() ? sentences.stepByKey : ruler()?.step),
          })}
        />
        {marks.dialog()}
        {alerts.dialog()}
      </>
    ),
  };
}
