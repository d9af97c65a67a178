/**
 * A screen of an event in its frame while no talk is heard on it.
 */
import { createEffect, type JSX, on, Show } from "solid-js";

import { systemClock } from "../../lib/clock.ts";
import { createTicker } from "../../visit/ticker-signals.ts";
import { KioskFrame } from "../kiosk/kiosk-frame.tsx";
import type { KioskTime } from "../kiosk/kiosk-clock.tsx";
import { WANDER_EVERY_MS } from "../kiosk/orbit.ts";
import { markRoot } from "../shared/root-marks-signals.ts";

export type ProgrammeWallProps = {
  /** Of the page's root (docs/displays.md, "In the page"). */
  readonly mark: "connecting" | "waiting" | "failed";
  /** The title of the page, and what a dark screen says. */
  readonly name: string;
  readonly dimmed: boolean;
  readonly time: KioskTime | undefined;
  readonly children: JSX.Element;
};

export function ProgrammeWall(props: ProgrammeWallProps) {
  const now = createTicker(systemClock, WANDER_EVERY_MS);
  createEffect(
    on(
      () => props.mark,
      (mark) => markRoot("connection", () => mark),
    ),
  );
  createEffect(() => {
    document.title = props.name;
  });
  return (
    <KioskFrame dimmed={props.dimmed} name={props.name} time={props.time} now={now()}>
      <Show when={props.mark !== "connecting"}>{props.children}</Show>
    </KioskFrame>
  );
}
