/**
 * A whole talk that is there at once, as after a reload, is put into the page from its end: what is seen first, and the
 * rest in slices, so that the page answers meanwhile.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import { type Articles, sectionBack } from "../../subtitles/sections.ts";

/** Sections that fill any window. */
const AT_ONCE = 3;
/** Sections put in before the page may answer. */
const SLICE = 40;

/** The oldest section to show, where those from `shown` on are shown already. Never less than fills a window. */
export function backfilledTo(articles: Articles, shown: number | undefined): number {
  const first = articles[0]?.items[0]?.key ?? 0;
  const atOnce = sectionBack(articles, Infinity, AT_ONCE) ?? first;
  return Math.max(first, Math.min(shown ?? atOnce, atOnce));
}

/**
 * The oldest section to show, going back until all are. `later` runs a step when the page has had its turn. Steps go
 * over the sections there are: their numbers may be any distance apart.
 */
export function createBackfill(
  articles: Accessor<Articles>,
  later: (step: () => void) => () => void,
): Accessor<number> {
  const [shown, setShown] = createSignal<number>();
  const first = createMemo(() => articles()[0]?.items[0]?.key);
  const from = createMemo(() => backfilledTo(articles(), shown()));
  createEffect(
    on([from, first], ([oldest, start]) => {
      if (start === undefined) return;
      setShown(oldest);
      const further = (): number => sectionBack(untrack(articles), oldest, SLICE) ?? oldest;
      if (oldest > start) onCleanup(later(() => setShown(further())));
    }),
  );
  return from;
}

/** Runs a step after the next picture of the page, or soon where there are none. */
export function afterPicture(step: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(step, 0);
  };
  const frame = requestAnimationFrame(soon);
  // A page that is not seen has no pictures.
  timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    step();
  }, 200);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
