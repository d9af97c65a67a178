/**
 * Which presses on the text were meant for a sentence: not those that select, and not the first of two, which selects
 * a word. So a press of the mouse waits a moment for a second one; a finger's need not.
 */
import { onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../../lib/clock.ts";

/** The usual time between the two presses of a double click, in ms. */
const SECOND_PRESS_MS = 300;

type Press = Pick<MouseEvent, "detail"> & {
  readonly target: EventTarget | null;
  readonly pointerType?: string;
};

const selects = (): boolean => getSelection()?.isCollapsed === false;

/** A listener for clicks on the text; `onTap` is given the number of the sentence that was meant. */
export function createTaps(clock: Clock, onTap: (sid: number) => void): (press: Press) => void {
  let waiting: TimerHandle | undefined;
  onCleanup(() => waiting?.cancel());
  return ({ target, detail, pointerType }) => {
    waiting?.cancel();
    if (!(target instanceof Element) || detail > 1) return;
    const sid = Number(target.closest<HTMLElement>("[data-sid]")?.dataset["sid"]);
    if (!(sid > 0) || selects()) return;
    if (pointerType === "touch") onTap(sid);
    else waiting = clock.after(SECOND_PRESS_MS, () => void (selects() || onTap(sid)));
  };
}
