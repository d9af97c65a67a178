/**
 * A reader's search as signals: what is looked for, the match they are at and how many there are. It looks through a
 * long talk in slices between frames, and keeps the marks where the text is.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount } from "solid-js";

import { createSearch, createSearchedTexts, type Match, type Place } from "../../subtitles/search/search.ts";
import { foldQuery } from "../../lib/fold-text.ts";
import type { Articles } from "../../subtitles/sections.ts";
import type { View } from "../../subtitles/view.ts";
import { createMarks, placeOf } from "./marks.ts";
import { boxOf, rowsBetween } from "./row-text.ts";

/** What one frame may be used for looking, in ms. */
const SLICE_MS = 6;
/** Frames in which a match is brought to the middle, while parts of the text get their real height. */
const SETTLING_FRAMES = 6;

export type FindPlace = {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly articles: Accessor<Articles>;
  readonly view: Accessor<View>;
  /** Scrolls the text to `top` in CSS pixels and leaves it there, whatever is said. */
  readonly onGoTo: (top: number) => void;
  /** Told what is looked for. */
  readonly onLook?: (query: string) => void;
};

export type Find = {
  readonly query: Accessor<string>;
  readonly look: (query: string) => void;
  readonly current: Accessor<Match | undefined>;
  /** The number of the current match, from 1; 0 for none. */
  readonly position: Accessor<number>;
  readonly total: Accessor<number>;
  /** Whether the whole talk has been looked through. */
  readonly done: Accessor<boolean>;
  /** Goes on to the next match, or back. */
  readonly step: (direction: "next" | "previous") => void;
};

// Over 60 lines: a search goes on over frames, and what is shown of it belongs to its state.
export function createFindSignals({ scroller, content, articles, view, onGoTo, onLook }: FindPlace): Find {
  const [query, setQuery] = createSignal("");
  const [current, setCurrent] = createSignal<Match>();
  const [done, setDone] = createSignal(true);
  const [total, setTotal] = createSignal(0);
  const texts = createMemo(() => createSearchedTexts(view()));
  const search = createMemo(() => createSearch(query(), texts()));
  const marks = createMarks(scroller, content);
  /** Where to go when the whole talk is looked through; before that, finding the next match could take long. */
  let onceDone: (() => void) | undefined;
  let slice = 0;
  let drawing = 0;
  let settling = 0;

  function advance(): void {
    const running = search();
    const until = performance.now() + SLICE_MS;
    const isDone = running === undefined || running.advance(articles(), () => performance.now() > until);
    setTotal(running?.total(articles()) ?? 0);
    setDone(isDone);
    if (isDone) onceDone?.();
    if (isDone) onceDone = undefined;
    else slice = requestAnimationFrame(advance);
  }

  function draw(): void {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => marks.show(foldQuery(query()), current()));
  }

  /** Where the reader is: at the current match, else at the first row in sight. */
  function place(): Place {
    const at = current();
    if (at !== undefined) return at;
    const { top, bottom } = scroller.getBoundingClientRect();
    const [row] = rowsBetween(content, top, bottom);
    return { sid: Number(row?.dataset["sid"] ?? 0), column: -1, from: -1 };
  }

  /** Brings a match to the middle of what can be seen, which a keyboard on the screen makes smaller. */
  function settle(match: Match, frames: number): void {
    const row = content.querySelector(`[data-sid="${match.sid}"]`);
    if (row === null) return;
    const range = placeOf(row, match);
    const box = range === undefined ? row.getBoundingClientRect() : boxOf(range);
    const seen = scroller.getBoundingClientRect();
    const bottom = Math.min(seen.bottom, window.visualViewport?.height ?? seen.bottom);
    const away = (box.top + box.bottom) / 2 - (seen.top + Math.max(seen.top, bottom)) / 2;
    onGoTo(scroller.scrollTop + away);
    draw();
    if (frames > 1) settling = requestAnimationFrame(() => settle(match, frames - 1));
  }

  function goTo(match: Match | undefined): void {
    setCurrent(match);
    cancelAnimationFrame(settling);
    if (match !== undefined) settle(match, SETTLING_FRAMES);
    draw();
  }

  createEffect(
    on([search, articles], ([running], before) => {
      cancelAnimationFrame(slice);
      if (running !== before?.[0]) {
        // From where the reader is, the match they are at included.
        const { sid, column, from } = place();
        setCurrent(undefined);
        onceDone = () => goTo(running?.next(articles(), { sid, column, from: from - 1 }));
      }
      advance();
      draw();
    }),
  );

  onMount(() => {
    const observer = new MutationObserver(draw);
    observer.observe(content, { childList: true, characterData: true, subtree: true });
    const resized = new ResizeObserver(draw);
    resized.observe(content);
    scroller.addEventListener("scroll", draw, { passive: true });
    onCleanup(() => {
      observer.disconnect();
      resized.disconnect();
      scroller.removeEventListener("scroll", draw);
      for (const frame of [slice, drawing, settling]) cancelAnimationFrame(frame);
      marks.clear();
    });
  });

  return {
    query,
    look: (typed) => {
      setQuery(typed);
      onLook?.(typed);
    },
    current,
    position: () => {
      const at = current();
      return at === undefined ? 0 : (search()?.position(articles(), at) ?? 0);
    },
    total,
    done,
    step: (direction) => {
      const go = (): void => goTo(search()?.[direction](articles(), place()));
      if (done()) go();
      else onceDone = go;
    },
  };
}
