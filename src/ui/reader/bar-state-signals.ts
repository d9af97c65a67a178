/**
 * When the reader's bar may step back: only while there is text to read, nothing else is open or heard, and for nobody who
 * needs a button's edge to find it, or comes to it with keys.
 */
import type { Accessor } from "solid-js";

import type { Clock } from "../../lib/clock.ts";
import { createMediaQuery } from "../media-query-signals.ts";
import { createBarStepBack } from "./bar-step-back-signals.ts";
import { createLastInput, type LastInput } from "./last-input-signals.ts";
import { isAlone, type ReaderProps } from "./reader-props-signals.ts";

export type BarState = {
  readonly steppedBack: Accessor<boolean>;
  readonly hasKeyboard: LastInput["hasKeyboard"];
};

const isOverBar = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("nav") !== null;

/** `isOpen` says that something is open beside the text. */
export function createBarState(reader: ReaderProps, clock: Clock, isOpen: Accessor<boolean>): BarState {
  const forced = createMediaQuery("(forced-colors: active)");
  const input = createLastInput((event) => {
    // A mouse that only moves over the text asks for nothing; it keeps the bar as it is.
    if (event.type === "pointermove" && back.steppedBack() && !isOverBar(event.target)) return;
    back.touch();
  });
  const back = createBarStepBack({
    clock,
    held: () =>
      isOpen() ||
      input.isKeyboard() ||
      forced() ||
      reader.aids.on ||
      // Whoever wants silence finds the button at once.
      reader.listen?.on === true ||
      !reader.follow.following() ||
      reader.notice !== undefined ||
      isAlone(reader),
    inUse: () => document.querySelector("nav :focus-visible") !== null,
  });
  return { steppedBack: back.steppedBack, hasKeyboard: input.hasKeyboard };
}
