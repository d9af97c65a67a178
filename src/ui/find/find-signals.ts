/**
 * A reader's search as signals: what is looked for, the match they are at and how many there are. It looks through a
 * long talk in slices between frames, and keeps the marks where the text is.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import {
  createSearch,
  createSearchedTexts,
  type Match,
  type Place,
  type Search,
} from "../../subtitles/search/search.ts";
import { foldQuery } from "../../lib/fold-text.ts";
import type { Articles } from "../../subtitles/sections.ts";
import { columnsOf, type View } from "../../subtitles/view.ts";
import { createDrawnMarks } from "./drawn-marks-signals.ts";
import { placeOf } from "./marks.ts";
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
  /** How live text is followed; nothing where none is. */
  readonly live?: { readonly following: Accessor<boolean>; readonly goLive: () => void };
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

const hasSameTexts = (one: View, other: View): boolean =>
  one.transcriptionLanguage === other.transcriptionLanguage &&
  columnsOf(one).join() === columnsOf(other).join();

/** The next match from a place; where there is none, the last before it, and not the first of the talk. */
function nearest(search: Search, articles: Articles, place: Place): Match | undefined {
  const next = search.next(articles, place);
  return next !== undefined && next.sid < place.sid ? search.previous(articles, place) : next;
}

// Over 60 lines: a search goes on over frames, and what is shown of it belongs to its state.
export function createFindSignals({
  scroller,
  content,
  articles,
  view,
  onGoTo,
  live,
  onLook,
}: FindPlace): Find {
  const [query, setQuery] = createSignal("");
  const [current, setCurrent] = createSignal<Match>();
  const [done, setDone] = createSignal(true);
  const [total, setTotal] = createSignal(0);
  // How long a translation is waited for is learned all the time, and makes no other text.
  const searched = createMemo(view, undefined, { equals: hasSameTexts });
  const texts = createMemo(() => createSearchedTexts(searched()));
  const search = createMemo(() => createSearch(query(), texts()));
  const draw = createDrawnMarks(scroller, content, () => ({ query: foldQuery(query()), current: current() }));
  /** Where the reader was before anything was looked for; nothing while they are there. */
  let goBack: (() => void) | undefined;
  /** Where to go when the whole talk is looked through; before that, finding the next match could take long. */
  let onceDone: (() => void) | undefined;
  let slice = 0;
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

  /** Notes where the reader is, and gives the way back there. */
  function wayBack(): () => void {
    if (live?.following() === true) return live.goLive;
    const top = scroller.scrollTop;
    return () => onGoTo(top);
  }

  /** Goes to the match; where there is none, to where the reader was before they searched. */
  function goTo(match: Match | undefined): void {
    setCurrent(match);
    cancelAnimationFrame(settling);
    if (match !== undefined) {
      goBack ??= wayBack();
      settle(match, SETTLING_FRAMES);
    } else {
      goBack?.();
      goBack = undefined;
    }
    draw();
  }

  createEffect(
    on([search, articles], ([running], before) => {
      cancelAnimationFrame(slice);
      if (running !== before?.[0]) {
        draw();
        // From where the reader is, the match they are at included.
        const { sid, column, from } = place();
        setCurrent(undefined);
        onceDone = () => goTo(running && nearest(running, articles(), { sid, column, from: from - 1 }));
      }
      advance();
    }),
  );

  onCleanup(() => {
    for (const frame of [slice, settling]) cancelAnimationFrame(frame);
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
