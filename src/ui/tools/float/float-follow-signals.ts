/**
 * Following the newest sentence in a window of its own. It goes by that window's pictures, since the page behind may have none.
 */
import { type Accessor, createSignal, untrack } from "solid-js";

import { sidInSight } from "../text-place.ts";
import type { FloatWindow } from "./open-window.ts";

/** A reader who scrolls down this close to the end is back at it, in CSS px. */
const NEAR_END_PX = 40;

export type FloatFollow = {
  readonly following: Accessor<boolean>;
  readonly goLive: () => void;
  /** The first sentence in sight; nothing while the newest is followed. */
  readonly inSight: () => number | undefined;
  /** Follows in `scroller`; ends with the returned function. */
  readonly attach: (scroller: HTMLElement, content: HTMLElement, view: FloatWindow) => () => void;
};

export function createFloatFollow(): FloatFollow {
  const [following, setFollowing] = createSignal(true);
  let scrolled: HTMLElement | undefined;
  let inSight: number | undefined;
  const toEnd = (): void => {
    if (scrolled !== undefined) scrolled.scrollTop = scrolled.scrollHeight;
  };
  return {
    following,
    goLive: () => {
      setFollowing(true);
      toEnd();
    },
    inSight: () => (following() ? undefined : inSight),
    attach: (scroller, content, view) => {
      scrolled = scroller;
      let last = 0;
      const onScroll = (): void => {
        const { scrollTop, scrollHeight, clientHeight } = scroller;
        const left = scrollHeight - clientHeight - scrollTop;
        if (scrollTop < last && left > NEAR_END_PX) setFollowing(false);
        else if (left <= NEAR_END_PX) setFollowing(true);
        last = scrollTop;
        // Noted now: a window that is closed has no places any more.
        inSight = sidInSight(scroller);
      };
      const sizes = new view.ResizeObserver(() => {
        if (untrack(following)) toEnd();
      });
      scroller.addEventListener("scroll", onScroll, { passive: true });
      sizes.observe(content);
      sizes.observe(scroller);
      return () => {
        sizes.disconnect();
        scroller.removeEventListener("scroll", onScroll);
        scrolled = undefined;
      };
    },
  };
}
