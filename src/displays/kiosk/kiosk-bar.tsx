/**
 * The bar above all that a screen shows: the channel's name, how the visit is where that is not said below, and the time. It is
 * the same in each state, so that the name never moves. Each part can be left out.
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
  /** What is marked is told; else how the visit is is said below. */
  readonly tells?: boolean;
};

/** Names wider than this are set smaller, on two lines; in letters, of which those of East Asia count twice. */
const LONG = 56;

const widthOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => sum + (letter >= "\u1100" ? 2 : 1), 0);

export function KioskBar(props: KioskBarProps) {
  return (
    <header class={styles["bar"]}>
      <Show when={props.name}>
        {(name) => (
          <h1 class={styles["name"]} data-long={widthOf(name()) > LONG ? "" : undefined} dir="auto">
            {name()}
          </h1>
        )}
      </Show>
      <p class={styles["mark"]} role={props.tells === true ? "status" : undefined}>
        <Show when={props.mark}>{(mark) => <WallText say={mark()} />}</Show>
      </p>
      <Show when={props.time}>{(time) => <KioskClock time={time()} />}</Show>
    </header>
  );
}
