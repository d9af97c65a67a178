/**
 * What all screens in a hall stand in: everything is drawn a little beside where it was, and a screen where nothing
 * happens is dark.
 */
import { createMemo, type JSX, Show } from "solid-js";

import { DarkScreen } from "./dark-screen.tsx";
import type { KioskTime } from "./kiosk-clock.tsx";
import styles from "./kiosk.module.css";
import { orbitAt, wanderAt } from "./orbit.ts";

export type KioskFrameProps = {
  readonly dimmed: boolean;
  /** What the dark screen says. */
  readonly name: string | undefined;
  readonly time: KioskTime | undefined;
  /** Ms on a steady clock, for what moves by the minute. */
  readonly now: number;
  readonly children: JSX.Element;
};

export function KioskFrame(props: KioskFrameProps) {
  const shift = createMemo(() => orbitAt(props.now), undefined, {
    equals: (a, b) => a?.x === b?.x && a?.y === b?.y,
  });
  return (
    <div class={styles["screen"]}>
      <Show
        when={!props.dimmed}
        fallback={<DarkScreen name={props.name} time={props.time} place={wanderAt(props.now)} />}
      >
        <div
          class={styles["page"]}
          data-shift={`${shift().x},${shift().y}`}
          style={{ transform: `translate(${shift().x}px, ${shift().y}px)` }}
        >
          {props.children}
        </div>
      </Show>
    </div>
  );
}
