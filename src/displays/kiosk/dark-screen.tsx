/**
 * The screen while nothing has been said for long: dark, and a quiet clock that is never where it was.
 */
import { Show } from "solid-js";

import { KioskClock, type KioskTime } from "./kiosk-clock.tsx";
import styles from "./kiosk.module.css";
import type { Shift } from "./orbit.ts";

export type DarkScreenProps = {
  readonly name: string | undefined;
  readonly time: KioskTime | undefined;
  /** Shares of the room, 0–1. */
  readonly place: Shift;
};

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

export function DarkScreen(props: DarkScreenProps) {
  return (
    <main class={styles["dark"]} data-dimmed="">
      <div
        class={styles["wanderer"]}
        style={{
          left: percent(props.place.x),
          top: percent(props.place.y),
          transform: `translate(-${percent(props.place.x)}, -${percent(props.place.y)})`,
        }}
      >
        <Show when={props.time}>{(time) => <KioskClock time={time()} />}</Show>
        <Show when={props.name}>
          <p class={styles["darkName"]} dir="auto">
            {props.name}
          </p>
        </Show>
      </div>
    </main>
  );
}
