/**
 * A window on the end of a text that shows whole lines and nothing else: its height is a number of lines, its text
 * is on its bottom edge and moves up by lines. What decides when a line moves is pure (`caption-pace.ts`); here it
 * is measured and drawn. The lines are all of one height, which the sheet sees to.
 */
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import { AT_START, type Pace, paced } from "../../subtitles/captions/pace.ts";
import { setAttribute } from "../reader/row-writer.ts";

export type LineWindowPorts = {
  /** The room there is. */
  readonly frame: HTMLElement;
  /** The window in it: its height is set here. */
  readonly window: HTMLElement;
  /** The text: one element for each sentence. */
  readonly list: HTMLElement;
  readonly clock: Clock;
  readonly options: () => LineWindowOptions;
};

type LineWindowOptions = {
  /** Lines at most; absent for as many as there is room for. */
  readonly most: number | undefined;
  /** A sentence whose beginning is gone is not shown, unless it is the newest. */
  readonly wholeBlocks: boolean;
};

export type LineWindow = {
  /** To be called whenever the sentences have changed. */
  readonly update: () => void;
  readonly dispose: () => void;
};

const GLIDE = "cubic-bezier(0.2, 0, 0, 1)";

/** Ms of a glide on this page; 0 where the reader wants no motion. */
function glideMs(element: HTMLElement): number {
  const glide = getComputedStyle(element).getPropertyValue("--glide").trim();
  const time = Number.parseFloat(glide) || 0;
  return glide.endsWith("ms") ? time : time * 1_000;
}

// Over 60 lines: one window is one measure of its text, which its short steps keep true.
export function createLineWindow({ frame, window, list, clock, options }: LineWindowPorts): LineWindow {
  let line = 0;
  let room = 1;
  let pace: Pace = AT_START;
  /** The newest sentence as it was measured last, and how many lines there were from its top to the end. */
  let anchor: { readonly element: HTMLElement; readonly lines: number } | undefined;
  /** Lines of the talk so far. */
  let end = 0;
  let timer: TimerHandle | undefined;
  let isDue = false;
  let isDisposed = false;

  const sentences = (): readonly HTMLElement[] =>
    [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const linesFrom = (element: HTMLElement): number =>
    Math.round((list.offsetHeight - element.offsetTop) / line);

  /** A sentence that gets shorter while it is said keeps its height, so that what is above it does not fall. */
  function hold(last: HTMLElement | undefined): void {
    if (anchor !== undefined && anchor.element !== last) anchor.element.style.minBlockSize = "";
    if (last === undefined) return;
    const lines = Math.round(last.offsetHeight / line);
    last.style.minBlockSize = lines > room ? "" : `${lines * line}px`;
  }

  /** Takes sentences away that have lost their beginning over the edge; the newest that is seen stays. */
  function hideCut(behind: number): void {
    for (const sentence of sentences()) {
      const top = linesFrom(sentence);
      const isNewest = top - Math.round(sentence.offsetHeight / line) <= behind;
      sentence.style.visibility = top - behind > room && !isNewest ? "hidden" : "";
    }
  }

  /** Marks how many sentences were seen after each, for its tone: 0 is the newest in sight, 3 stands for more. */
  function markAges(behind: number): void {
    const all = sentences();
    let age = -1;
    for (let at = all.length - 1; at >= 0; at -= 1) {
      const sentence = all[at];
      if (sentence === undefined) continue;
      if (age >= 0 || behind === 0 || linesFrom(sentence) > behind) age = Math.min(age + 1, 3);
      setAttribute(sentence, "data-age", String(Math.max(age, 0)));
    }
  }

  function place(moved: number): void {
    const behind = end - pace.shown;
    markAges(behind);
    const to = `translateY(${behind * line}px)`;
    list.style.transform = behind === 0 ? "" : to;
    if (options().wholeBlocks) hideCut(behind);
    const ms = moved > 0 && moved <= room ? glideMs(list) : 0;
    if (ms === 0) return;
    const from = `translateY(${(behind + moved) * line}px)`;
    list.animate([{ transform: from }, { transform: to }], { duration: ms, easing: GLIDE });
  }

  function advance(): void {
    timer?.cancel();
    // What comes to an empty window is simply there.
    const before = pace.seenAt.length === 0 ? Infinity : pace.shown;
    const next = paced(pace, end, room, clock.now());
    pace = next.pace;
    if (next.wakeAt !== undefined) timer = clock.after(next.wakeAt - clock.now(), advance);
    place(pace.shown - before);
  }

  function update(): void {
    isDue = false;
    if (line === 0 || isDisposed) return;
    const last = sentences().at(-1);
    hold(last);
    const isKnown = anchor?.element.parentElement === list;
    const lines = isKnown && anchor !== undefined ? linesFrom(anchor.element) - anchor.lines : undefined;
    if (lines === undefined) {
      // Nothing of what was here is left: what comes now is new.
      pace = { shown: end, seenAt: [] };
      end += Math.round(list.offsetHeight / line);
    } else {
      // The only line there is stays for a moment after its last word, not only after its first.
      if (room === 1 && end === pace.shown) pace = { ...pace, seenAt: pace.seenAt.map(() => clock.now()) };
      end += lines;
    }
    anchor = last && { element: last, lines: linesFrom(last) };
    advance();
  }

  /**
   * The room has changed, or the letters have: everything that fits is shown at once. A first sentence is read from
   * its beginning.
   */
  function fit(): void {
    const height = Number.parseFloat(getComputedStyle(list).lineHeight);
    if (!(height > 0)) return;
    const { most } = options();
    const isFirst = line === 0;
    // Half a pixel for fractions of one that got lost.
    const lines = Math.max(1, Math.floor((frame.clientHeight + 0.5) / height));
    line = height;
    room = most === undefined ? lines : Math.min(most, lines);
    window.style.height = `${line * room}px`;
    for (const sentence of sentences()) sentence.style.minBlockSize = "";
    const all = sentences();
    const last = all.at(-1);
    hold(last);
    end = Math.round(list.offsetHeight / line);
    pace = isFirst && all.length === 1 ? AT_START : { shown: end, seenAt: [] };
    anchor = last && { element: last, lines: linesFrom(last) };
    advance();
  }

  /** Many events may come at once, after a break above all: they are measured together. */
  function updateSoon(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(update);
  }

  const frameObserver = new ResizeObserver(fit);
  frameObserver.observe(frame);
  // A browser that translates the page writes other texts here, of other lengths, and nobody says so.
  const listObserver = new ResizeObserver(updateSoon);
  listObserver.observe(list);
  document.fonts.addEventListener("loadingdone", fit);
  return {
    update: updateSoon,
    dispose: () => {
      isDisposed = true;
      timer?.cancel();
      frameObserver.disconnect();
      listObserver.disconnect();
      document.fonts.removeEventListener("loadingdone", fit);
    },
  };
}
