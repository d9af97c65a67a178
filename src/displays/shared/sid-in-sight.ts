/**
 * Which sentence somebody reads who has scrolled in a text: the first one in sight.
 */

/** Places below the upper edge where a sentence is looked for, in CSS px: there may be a name or a gap. */
const LOOKS: readonly number[] = [4, 24, 64, 120, 200];

/** The number of the first sentence in sight in `scroller`; nothing where there is none. */
export function sidInSight(scroller: Element): number | undefined {
  const { top, left, width } = scroller.getBoundingClientRect();
  for (const down of LOOKS) {
    const there = document.elementFromPoint(left + width / 2, top + down);
    const sid = Number(there?.closest<HTMLElement>("[data-sid]")?.dataset["sid"]);
    if (sid > 0) return sid;
  }
  return undefined;
}

/** Whether the last sentence is in sight in `scroller`, with nothing of the text beneath it. */
export function isEndInSight(scroller: Element): boolean {
  const last = [...scroller.querySelectorAll("[data-sid]")].at(-1);
  if (last === undefined) return false;
  return last.getBoundingClientRect().bottom <= scroller.getBoundingClientRect().bottom;
}
