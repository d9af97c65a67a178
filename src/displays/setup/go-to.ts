/**
 * Ways within the link builder. Its address holds what was chosen, so a way changes nothing of it.
 */

/** The heading of the steps. */
export const NEXT_TITLE = "next-title";

/** The control of the text's size. */
export const SIZE_CONTROL = "text-size";

/** To the heading or control with `id`, which gets the focus; what it is folded into opens. */
export function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  const heading = document.getElementById(id);
  const fold = heading?.closest("details");
  if (fold) fold.open = true;
  (fold ?? heading)?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
