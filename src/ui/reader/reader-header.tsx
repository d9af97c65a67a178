/**
 * What is above the text: the channel's name, how it is, and what takes the whole text home. Without controls the name is
 * there for assistive technology alone.
 */
import { type JSX, Show } from "solid-js";

import controls from "../../styles/controls.module.css";
import { AnnounceSwitch } from "../announce/announce-switch.tsx";
import { SaveButton } from "../save/save-button.tsx";
import { StatusMark } from "../status/status-mark.tsx";
import { isAlone, type ReaderProps } from "./reader-props-signals.ts";
import styles from "./reader.module.css";

export type ReaderHeaderProps = {
  readonly reader: ReaderProps;
  readonly hasControls: boolean;
  /** The button that pauses the page, once it is there. */
  readonly freeze: JSX.Element;
};

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
          <h1 class={styles["name"]} dir="auto">
            {props.reader.name}
          </h1>
        </Show>
        <div class={styles["freeze-place"]} data-live={props.reader.status === "live" ? "" : undefined}>
          {props.freeze}
        </div>
        <StatusMark word={props.reader.status} isBehind={!props.reader.follow.following()} />
        <Show when={props.reader.features.saving}>
          <SaveButton
            name={props.reader.name}
            text={props.reader.text}
            subtitles={props.reader.subtitles}
            offered={props.reader.language.offered}
            record={props.reader.record}
          />
        </Show>
      </header>
    </Show>
  );
}
