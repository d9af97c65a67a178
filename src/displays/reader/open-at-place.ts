/**
 * A phone that was sent here by the code on a wall opens at the sentence that stood there. What a service sends to newcomers may
 * come in pieces, so the sentence is kept in sight for a moment; from then on the page is the reader's.
 */
import type { Clock } from "../../lib/clock.ts";
import type { Follow } from "../../ui/reader/follow-signals.ts";

/** How long the sentence is waited for, in ms: what was said before is sent first of all. */
const WAIT_MS = 10_000;
/** How long it is kept in sight once it is there, in ms. */
const KEEP_MS = 2_500;
/** Between it and the edge above, in CSS px. */
const ABOVE_PX = 12;

export type PlacePorts = {
  readonly clock: Clock;
  readonly follow: Pick<Follow, "following" | "goTo">;
  /** Where the text is drawn. */
  readonly page: Element;
};

/** Brings sentence `sid` into sight if it comes; the returned function ends that. */
export function openAtPlace(sid: number, { clock, follow, page }: PlacePorts): () => void {
  let wasMoved = false;
  let isFound = false;

  function look(): void {
    const row = page.querySelector<HTMLElement>(`main [data-sid="${sid}"]`);
    const scroller = row?.closest("main");
    const content = scroller?.firstElementChild ?? undefined;
    if (row === null || scroller === null || scroller === undefined || content === undefined) return;
    // They scrolled by themselves, or went back to what is said now.
    if (follow.following() === wasMoved) return end();
    if (!isFound) {
      isFound = true;
      // Parts out of sight get their real height late.
      resized.observe(content);
      timer.cancel();
      timer = clock.after(KEEP_MS, end);
    }
    // Within the content, which may be gliding.
    const place = row.getBoundingClientRect().top - content.getBoundingClientRect().top;
    const away = place - ABOVE_PX - scroller.scrollTop;
    if (wasMoved ? Math.abs(away) < 1 : away >= 0) return;
    wasMoved = true;
    follow.goTo(scroller.scrollTop + away);
  }

  const observer = new MutationObserver(look);
  const resized = new ResizeObserver(look);
  function end(): void {
    observer.disconnect();
    resized.disconnect();
    timer.cancel();
  }
  let timer = clock.after(WAIT_MS, end);
  observer.observe(page, { childList: true, subtree: true });
  look();
  return end;
}
