/**
 * What readers do with the page beside reading: its keys, and the pause. It is fetched once the page is there, and
 * whatever takes more is fetched when it is used.
 */
import { type Accessor, createEffect, createSignal, type JSX, on, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { createToolsWords, loadToolsWords, type ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import { readerActions } from "../announce/reader-aids.ts";
import { isAlone, type ReaderProps } from "../reader/reader-props-signals.ts";
import { Shortcuts } from "../shortcuts/shortcuts.tsx";
import { FreezeButton } from "./freeze-button.tsx";
import { createPause, type Pause } from "./pause-signals.ts";

export type ReaderToolsPorts = {
  readonly reader: ReaderProps;
  readonly openFind: () => void;
  /** A key that was pressed before this was there. */
  readonly early: KeyboardEvent | undefined;
};

export type ReaderTools = Pick<Pause, "text" | "announcements" | "missed" | "goOn"> & {
  /** The button that pauses the page, while there is text that moves. */
  readonly freeze: () => JSX.Element;
  /** Answers the page's keys; `goLive` leads back to live. */
  readonly keys: (goLive: () => void) => JSX.Element;
};

/** The words of these tools, in the language of the interface; nothing until they are there. */
function createWords(): Accessor<ToolsWords["say"] | undefined> {
  const { language } = useI18n();
  const [say, setSay] = createSignal<ToolsWords["say"]>();
  async function load(tag: string): Promise<void> {
    const loaded = await loadToolsWords(tag);
    if (tag === language()) setSay(() => createToolsWords(() => loaded).say);
  }
  createEffect(on(language, (tag) => void load(tag)));
  return say;
}

const scrolledTo = (): number => document.querySelector("main")?.scrollTop ?? 0;

export function createReaderTools({ reader, openFind, early }: ReaderToolsPorts): ReaderTools {
  const say = createWords();
  const pause = createPause(reader, scrolledTo);
  const moves = (): boolean => pause.isPaused() || (!isAlone(reader) && reader.status === "live");
  return {
    ...pause,
    freeze: () => (
      <Show when={moves() && say()}>
        {(words) => (
          <>
            <FreezeButton
              label={words()("pause.freeze")}
              on={pause.isPaused()}
              onToggle={() => pause.toggle()}
            />
            <p class={controls["hidden"]} role="status">
              {pause.isPaused() ? words()("pause.frozen") : ""}
            </p>
          </>
        )}
      </Show>
    ),
    keys: (goLive) => (
      <Shortcuts
        on={reader.settings.preferences.shortcuts}
        early={early}
        actions={readerActions(reader, {
          goLive,
          find: () => (reader.features.find ? openFind : undefined),
          pause: pause.toggle,
        })}
      />
    ),
  };
}
