/**
 * What came of a press on the star, in sight for a while, and the ways on from there: the note, and all marks. It lies over the text, so that
 * nothing moves, and goes by itself. Who hears the page is told by a live region (`mark-tools.tsx`), and hears its words but once.
 */
import { type JSX, onCleanup, Show, untrack } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import controls from "../../styles/controls.module.css";

/** How long what came of a mark is in sight, in ms; longer while somebody is at one of its buttons. */
export const MARK_SHOWN_MS = 8_000;

export type MarkOutcome = "added" | "removed" | "full";

export type MarkedStripProps = {
  readonly say: ToolsWords["say"];
  readonly outcome: MarkOutcome;
  readonly clock: Clock;
  readonly onNote: () => void;
  readonly onAll: () => void;
  /** It has been in sight for long enough. */
  readonly onOver: () => void;
};

export function MarkedStrip(props: MarkedStripProps): JSX.Element {
  const { clock, onOver } = untrack(() => props);
  let strip: HTMLDivElement | undefined;
  const isInUse = (): boolean => strip?.contains(document.activeElement) === true;
  const wait = (): TimerHandle =>
    clock.after(MARK_SHOWN_MS, () => {
      if (isInUse()) timer = wait();
      else onOver();
    });
  let timer = wait();
  onCleanup(() => timer.cancel());
  return (
    <div class="own-told" ref={strip}>
      <p aria-hidden="true">{props.say(`marks.${props.outcome}`)}</p>
      <Show when={props.outcome === "added"}>
        <button type="button" class={controls["button"]} onClick={() => props.onNote()}>
          {props.say("marks.note")}
        </button>
      </Show>
      <button type="button" class={controls["button"]} onClick={() => props.onAll()}>
        {props.say("marks.all")}
      </button>
    </div>
  );
}
