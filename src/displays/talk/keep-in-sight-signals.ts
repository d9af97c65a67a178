/**
 * Keeps the sentence that is heard in sight: the page glides on by what was said, until the reader scrolls. Parts out of
 * sight get their real height late, so a far place is looked for again over some pictures.
 */
import { type Accessor, createSignal, onCleanup, untrack } from "solid-js";

import type { Follow } from "../../ui/reader/follow-signals.ts";

/** Where the sentence stands, as a share of the window's height. */
const PLACE = 0.28;
/** A step up to this is glided over, as a share of the window's height; more is a jump. */
const LONGEST_GLIDE = 0.75;
const GLIDE_MS = 200;
/** Pictures in which a place is looked for at most, and those in which it has to stay where it is. */
const SETTLING_FRAMES = 60;
const QUIET_FRAMES = 4;
/** What is this near needs no step, in CSS px. */
const NEAR_PX = 2;

/** Keys that scroll. */
const SCROLL_KEYS: ReadonlySet<string> = new Set([
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
]);

/**
 * The top of a row in the window, in CSS px. What the browser skips has its real size within boxes of a guessed one: the row
 * is no further than the box it is in, which is laid out once that is near.
 */
function topOf(row: HTMLElement, content: HTMLElement): number {
  let { top } = row.getBoundingClientRect();
  for (let box = row.parentElement; box !== null && box !== content; box = box.parentElement) {
    const around = box.getBoundingClientRect();
    top = Math.min(Math.max(top, around.top), Math.max(around.top, around.bottom - 1));
  }
  return top;
}

export type KeepInSight = {
  /** Whether what is heard is kept in sight. */
  readonly isKept: Accessor<boolean>;
  /** Goes to a sentence now, and keeps what is heard in sight from then on. */
  readonly goTo: (sid: number) => void;
  /** The next sentence is heard. */
  readonly goOn: (sid: number) => void;
  /** The reader is somewhere else on purpose. */
  readonly letGo: () => void;
  /** Watches `scroller` for what the reader does; ends with the returned function. */
  readonly attach: (scroller: HTMLElement, content: HTMLElement) => () => void;
};

/** `rowOf` finds the row of a sentence, where it is drawn. */
export function createKeepInSight(
  follow: Pick<Follow, "goTo">,
  rowOf: (sid: number) => HTMLElement | undefined,
): KeepInSight {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const [isKept, setKept] = createSignal(true);
  let attached: { readonly scroller: HTMLElement; readonly content: HTMLElement } | undefined;
  let settling = 0;
  onCleanup(() => cancelAnimationFrame(settling));

  /** How far the row is from its place; nothing where there is no such row. */
  function away(sid: number): number | undefined {
    const row = rowOf(sid);
    if (row === undefined || attached === undefined) return undefined;
    const { scroller, content } = attached;
    // Within the content, which may be gliding.
    const top = topOf(row, content) - content.getBoundingClientRect().top;
    const least = Math.min(
      scroller.clientHeight * PLACE,
      Math.max(0, scroller.clientHeight - row.offsetHeight),
    );
    return top - least - scroller.scrollTop;
  }
  function step(sid: number): number {
    const by = away(sid);
    if (by === undefined || attached === undefined || Math.abs(by) < NEAR_PX) return 0;
    const before = attached.scroller.scrollTop;
    follow.goTo(before + by);
    return attached.scroller.scrollTop - before;
  }
  function settle(sid: number, frames = SETTLING_FRAMES, quiet = 0): void {
    cancelAnimationFrame(settling);
    const isQuiet = step(sid) === 0;
    if (frames > 0 && quiet < QUIET_FRAMES)
      settling = requestAnimationFrame(() => settle(sid, frames - 1, isQuiet ? quiet + 1 : 0));
  }
  function glide(by: number): void {
    if (attached === undefined || calm.matches || by === 0 || document.hidden) return;
    if (Math.abs(by) > attached.scroller.clientHeight * LONGEST_GLIDE) return;
    attached.content.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], {
      duration: GLIDE_MS,
      easing: "ease-out",
    });
  }
  const letGo = (): void => {
    cancelAnimationFrame(settling);
    setKept(false);
  };

  return {
    isKept,
    goTo: (sid) => {
      setKept(true);
      settle(sid);
    },
    goOn: (sid) => {
      if (untrack(isKept)) glide(step(sid));
    },
    letGo,
    attach: (scroller, content) => {
      attached = { scroller, content };
      const onKeyDown = ({ key, target }: KeyboardEvent): void => {
        if (SCROLL_KEYS.has(key) && target === scroller) letGo();
      };
      /** The scroll bar is the scroller's own. */
      const onPointerDown = ({ target }: PointerEvent): void => {
        if (target === scroller) letGo();
      };
      scroller.addEventListener("wheel", letGo, { passive: true });
      scroller.addEventListener("touchmove", letGo, { passive: true });
      scroller.addEventListener("keydown", onKeyDown);
      scroller.addEventListener("pointerdown", onPointerDown);
      return () => {
        scroller.removeEventListener("wheel", letGo);
        scroller.removeEventListener("touchmove", letGo);
        scroller.removeEventListener("keydown", onKeyDown);
        scroller.removeEventListener("pointerdown", onPointerDown);
        attached = undefined;
      };
    },
  };
}
