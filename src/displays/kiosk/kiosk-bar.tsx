/**
 * The bar above the text: the channel's name, how the visit is where it is not simply live, and the time. Each can be
 * left out.
 */
import { Show } from "solid-js";

import { KioskClock, type KioskTime } from "./kiosk-clock.tsx";
import { WallText } from "../shared/wall-text.tsx";
import type { Say } from "../shared/wall-words-signals.ts";
import styles from "./kiosk.module.css";

export type KioskBarProps = {
  readonly name: string | undefined;
  /** A word or a sentence on how the visit is. */
  readonly mark: Say | undefined;
  readonly time: KioskTime | undefined;
};

export function KioskBar(props: KioskBarProps) {
  return (
    <header class={styles["bar"]}>
      <Show when={props.name}>
        <h1 class={styles["name"]} dir="auto">
          {props.name}
        </h1>
      </Show>
      <p class={styles["mark"]} role="status">
        <Show when={props.mark}>{(mark) => <WallText say={mark()} />}</Show>
      </p>
      <Show when={props.time}>{(time) => <KioskClock time={time()} />}</Show>
    </header>
  );
}
