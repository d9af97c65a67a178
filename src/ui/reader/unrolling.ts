/**
 * A whole talk that is there at once, as after a reload, is put into the page from its end: what is seen first, and the
 * rest in slices, so that the page answers meanwhile.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import type { Articles } from "../../subtitles/sections.ts";

/** Sections that fill any window. */
const AT_ONCE = 3;
/** Sections put in before the page may answer. */
const SLICE = 40;

export type SectionRange = { readonly first: number; readonly last: number };

/** The keys of the oldest and the newest section there are. */
export function rangeOf(articles: Articles): SectionRange | undefined {
  const first = articles[0]?.items[0];
  const last = articles.at(-1)?.items.at(-1);
  return first && last && { first: first.key, last: last.key };
}

/** The oldest section to show, where those from `shown` on are shown already. Never less than fills a window. */
export const unrolledTo = ({ first, last }: SectionRange, shown: number | undefined): number =>
  Math.max(first, Math.min(shown ?? last, last - AT_ONCE + 1));

/** The oldest section to show, going back until all are. `later` runs a step when the page has had its turn. */
export function createUnrolling(
  articles: Accessor<Articles>,
  later: (step: () => void) => () => void,
): Accessor<number> {
  const [shown, setShown] = createSignal<number>();
  const range = createMemo(() => rangeOf(articles()), undefined, {
    equals: (a, b) => a?.first === b?.first && a?.last === b?.last,
  });
  const from = createMemo(() => {
    const there = range();
    return there === undefined ? 0 : unrolledTo(there, shown());
  });
  createEffect(
    on([from, range], ([oldest, there]) => {
      if (there === undefined) return;
      setShown(oldest);
      if (oldest > there.first) onCleanup(later(() => setShown(oldest - SLICE)));
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
