/**
 * Where a sentence is in the reader's text, and which one is in sight: for tools that leave the text for a while and come
 * back to it.
 */
/** Less of a sentence than this is not in sight, in CSS px. */
const LEAST_PX = 12;

/** So far above the lower edge a sentence is looked for, in CSS px: there may be space between two. */
const FROM_BELOW_PX = [12, 40, 80, 140];

/** What scrolls the reader's text. */
export const textScroller = (): HTMLElement | null => document.querySelector("main");

/** The number of the first sentence that is in sight in `scroller`, where there is one. */
export function sidInSight(scroller: Element | null): number | undefined {
  if (scroller === null) return undefined;
  const { top } = scroller.getBoundingClientRect();
  for (const row of scroller.querySelectorAll<HTMLElement>("[data-sid]"))
    if (row.getBoundingClientRect().bottom > top + LEAST_PX) return Number(row.dataset["sid"]);
  return undefined;
}

/** The number of the last sentence that is in sight in `scroller`, where there is one. */
export function lastInSight(scroller: Element | null): number | undefined {
  if (scroller === null) return undefined;
  const { left, width, bottom } = scroller.getBoundingClientRect();
  for (const above of FROM_BELOW_PX) {
    const row = document
      .elementFromPoint(left + width / 2, bottom - above)
      ?.closest<HTMLElement>("[data-sid]");
    if (row !== null && row !== undefined && scroller.contains(row)) return Number(row.dataset["sid"]);
  }
  return undefined;
}
