/**
 * What is above the text: the channel's name, how it is, and what takes the whole text home. Without controls the name is
 * there for assistive technology alone.
 */
import { type JSX, onCleanup, Show } from "solid-js";

import controls from "../../styles/controls.module.css";
import { AnnounceSwitch } from "../announce/announce-switch.tsx";
import { SaveButton } from "../save/save-button.tsx";
import { StatusMark } from "../status/status-mark.tsx";
import { isAlone, type ReaderProps } from "./reader-props-signals.ts";
import type { ReaderTools } from "../tools/reader-tools.tsx";
import tools from "../tools/header-tools.module.css";
import styles from "./reader.module.css";

export type ReaderHeaderProps = {
  readonly reader: ReaderProps;
  readonly hasControls: boolean;
  /** What readers do with the page beside reading, once it is there. */
  readonly tools: Pick<ReaderTools, "buttons" | "state" | "deviceColumn"> | undefined;
};

/** A name that is cut can be focused, which shows all of it. */
function letFocusWhereCut(name: HTMLElement): void {
  const observer = new ResizeObserver(() => {
    if (name.scrollHeight > name.clientHeight + 1) name.tabIndex = 0;
    else if (document.activeElement !== name) name.removeAttribute("tabindex");
  });
  observer.observe(name);
  onCleanup(() => observer.disconnect());
}

export function ReaderHeader(props: ReaderHeaderProps): JSX.Element {
  return (
    <Show
      when={props.hasControls}
      fallback={
        <Show when={!isAlone(props.reader)}>
          <header class={controls["hidden"]}>
            <h1 dir="auto">{props.reader.name}</h1>
          </header>
        </Show>
      }
    >
      <header class={styles["header"]}>
        <AnnounceSwitch on={props.reader.aids.on} onTurnOn={() => props.reader.aids.onSwitch(true)} />
        {/* It stands where the text will be, whole, before there is any. */}
        <Show when={!isAlone(props.reader)}>
          <h1 class={styles["name"]} dir="auto" ref={letFocusWhereCut}>
            {props.reader.name}
          </h1>
        </Show>
        <StatusMark
          word={props.reader.status}
          isBehind={!props.reader.follow.following()}
          frozen={props.tools?.state()}
        />
        {/* Behind the word, whose width changes: the buttons stay where they are. */}
        <div class={tools["place"]} data-live={props.reader.status === "live" ? "" : undefined}>
          {props.tools?.buttons()}
        </div>
        <Show when={props.reader.features.saving}>
          <SaveButton
            name={props.reader.name}
            text={props.reader.text}
            subtitles={props.reader.subtitles}
            offered={props.reader.language.offered}
            record={props.reader.record}
            device={props.tools?.deviceColumn()}
          />
        </Show>
      </header>
    </Show>
  );
}
