/**
 * Keeps the marks of a search where the text is: what changes is marked by itself, and rows are looked for only where others may
 * have come near the window.
 */
import { onCleanup, onMount } from "solid-js";

import type { Match } from "../../subtitles/search/search.ts";
import { changedRows } from "./changed-rows.ts";
import { createMarks } from "./marks.ts";

/** Marks reach half a window beyond what is in sight; rows are looked for again where the text moved by this part of one. */
const MOVED = 0.25;

type Place = { readonly top: number; readonly height: number; readonly window: number };

/** Marks what `wanted` says, with the next picture after each call of what is given back. Call it where effects may be made. */
export function createDrawnMarks(
  scroller: HTMLElement,
  content: HTMLElement,
  wanted: () => { readonly query: string; readonly current: Match | undefined },
): () => void {
  const marks = createMarks(scroller, content);
  /** How the text stood in its window when rows were looked for. */
  let drawnAt: Place = { top: 0, height: 0, window: 0 };
  let drawing = 0;
  let moving = 0;

  const placeNow = (): Place => ({
    top: scroller.scrollTop,
    height: content.offsetHeight,
    window: scroller.clientHeight,
  });

  function drawNow(): void {
    drawnAt = placeNow();
    const { query, current } = wanted();
    marks.show(query, current);
  }

  function draw(): void {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(drawNow);
  }

  function drawMoved(): void {
    const now = placeNow();
    const moved = Math.abs(now.top - drawnAt.top) + Math.abs(now.height - drawnAt.height);
    if (now.window !== drawnAt.window || moved > now.window * MOVED) drawNow();
  }

  onMount(() => {
    // Of most updates that is one text, wherever it stands.
    const observer = new MutationObserver((records) => {
      const rows = changedRows(records);
      if (rows === undefined) draw();
      else marks.changed(rows);
    });
    observer.observe(content, { childList: true, characterData: true, subtree: true });
    const resized = new ResizeObserver(drawMoved);
    resized.observe(content);
    resized.observe(scroller);
    const onScroll = (): void => {
      cancelAnimationFrame(moving);
      moving = requestAnimationFrame(drawMoved);
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    onCleanup(() => {
      observer.disconnect();
      resized.disconnect();
      scroller.removeEventListener("scroll", onScroll);
      for (const frame of [drawing, moving]) cancelAnimationFrame(frame);
      marks.clear();
    });
  });
  return draw;
}
