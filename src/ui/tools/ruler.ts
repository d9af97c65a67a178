/**
 * The reading ruler: a band on the line where somebody reads. It follows a mouse, a pen or a finger, goes by keys from line to
 * line, and stays on its line whatever comes; until it is moved it is on the line that is being said.
 */
import type { Follow } from "../reader/follow-signals.ts";
import { scrollNeeded } from "../scroll-within.ts";
import { type LineBox, linesOf, nearestLine } from "./line-boxes.ts";
import styles from "./tools.module.css";

/** Around the line, in CSS px. */
const AROUND_PX = 3;
/** A line that keys lead to has so much room to the edges of the text, in lines. */
const ROOM_LINES = 1;

export type Ruler = {
  /** To the line before (-1) or behind (1); beyond the last one back to what is being said. */
  readonly step: (direction: 1 | -1) => void;
  /** On the line that is being said again. */
  readonly toLive: () => void;
  readonly end: () => void;
};

/** The lines of a sentence, in CSS px of the window. */
function linesIn(row: Element): readonly LineBox[] {
  const letters = document.createRange();
  const boxes = Array.from(row.querySelectorAll("p"), (text) => {
    letters.selectNodeContents(text);
    return [...letters.getClientRects()];
  });
  return linesOf(boxes.flat());
}

const rowsIn = (scroller: Element): readonly HTMLElement[] => [
  ...scroller.querySelectorAll<HTMLElement>("[data-sid]"),
];

/** The sentence under a place in the window, or the nearest one above or below it. */
function rowAt(scroller: HTMLElement, x: number, y: number): HTMLElement | undefined {
  const there = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-sid]");
  if (there !== null && there !== undefined && scroller.contains(there)) return there;
  const { top, bottom } = scroller.getBoundingClientRect();
  let nearest: HTMLElement | undefined;
  let least = Infinity;
  for (const row of rowsIn(scroller)) {
    const box = row.getBoundingClientRect();
    if (box.bottom < top || box.top > bottom) continue;
    const away = Math.max(box.top - y, y - box.bottom);
    if (away < least) [nearest, least] = [row, away];
  }
  return nearest;
}

// Over 60 lines: one place in the text, which a pointer and keys move and growing text keeps.
export function createRuler(
  scroller: HTMLElement,
  content: HTMLElement,
  follow: Pick<Follow, "goLive" | "goTo">,
): Ruler {
  const band = document.createElement("div");
  band.className = styles["ruler"] ?? "";
  band.setAttribute("aria-hidden", "true");
  band.hidden = true;
  scroller.append(band);
  /** The line it was brought to; nothing for the one that is being said. */
  let held: { readonly row: HTMLElement; readonly line: number } | undefined;
  let frame = 0;

  /** The sentence and the line it is on. */
  function current():
    | { readonly row: HTMLElement; readonly lines: readonly LineBox[]; readonly line: number }
    | undefined {
    if (held !== undefined && !held.row.isConnected) held = undefined;
    const row = held?.row ?? rowsIn(scroller).at(-1);
    if (row === undefined) return undefined;
    const lines = linesIn(row);
    return { row, lines, line: Math.min(held?.line ?? Infinity, lines.length - 1) };
  }
  function place(): void {
    const there = current();
    const line = there?.lines[there.line];
    band.hidden = line === undefined;
    if (line === undefined) return;
    // Within the content, which may be gliding.
    const top = line.top - content.getBoundingClientRect().top + content.offsetTop;
    band.style.top = `${top - AROUND_PX}px`;
    band.style.height = `${line.bottom - line.top + 2 * AROUND_PX}px`;
  }
  /** Once for all that changes before the next picture. */
  function placeSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  }
  function onPointer(event: PointerEvent): void {
    const row = rowAt(scroller, event.clientX, event.clientY);
    if (row === undefined) return;
    held = { row, line: Math.max(0, nearestLine(linesIn(row), event.clientY)) };
    placeSoon();
  }
  function hold(row: HTMLElement, line: number): void {
    held = { row, line };
    const box = linesIn(row)[line];
    if (box !== undefined) {
      const room = (box.bottom - box.top) * ROOM_LINES;
      const wanted = { top: box.top - room, bottom: box.bottom + room };
      const away = scrollNeeded(wanted, scroller.getBoundingClientRect(), "nearest");
      if (away !== 0) follow.goTo(scroller.scrollTop + away);
    }
    place();
  }
  function toLive(): void {
    held = undefined;
    placeSoon();
  }

  const listening = new AbortController();
  const how = { passive: true, signal: listening.signal };
  scroller.addEventListener("pointermove", onPointer, how);
  scroller.addEventListener("pointerdown", onPointer, how);
  const sizes = new ResizeObserver(placeSoon);
  for (const one of [scroller, content]) sizes.observe(one);
  const changes = new MutationObserver((records) => {
    if (records.some(({ target }) => target !== band)) placeSoon();
  });
  changes.observe(scroller, { subtree: true, childList: true, characterData: true });
  placeSoon();

  return {
    toLive,
    step: (direction) => {
      const there = current();
      if (there === undefined) return;
      const line = there.line + direction;
      if (line >= 0 && line < there.lines.length) return hold(there.row, line);
      const rows = rowsIn(scroller);
      const row = rows[rows.indexOf(there.row) + direction];
      if (row !== undefined) return hold(row, direction === 1 ? 0 : Math.max(0, linesIn(row).length - 1));
      if (direction === -1) return;
      follow.goLive();
      toLive();
    },
    end: () => {
      listening.abort();
      sizes.disconnect();
      changes.disconnect();
      cancelAnimationFrame(frame);
      band.remove();
    },
  };
}
