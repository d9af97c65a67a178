/**
 * Brings a part of a panel into sight. `scrollIntoView` would scroll the page itself as well, and the page around a
 * frame; here only the panels scroll.
 */
type Edges = { readonly top: number; readonly bottom: number };

/** `start` puts the top edge at the top; `nearest` scrolls no further than it takes to see the element. */
export type ScrollBlock = "start" | "nearest";

/** How far what scrolls (`outer`) has to scroll down for `inner` to be in sight, in px; negative is up. */
export function scrollNeeded(inner: Edges, outer: Edges, block: ScrollBlock): number {
  const toTop = inner.top - outer.top;
  if (block === "start" || toTop < 0) return toTop;
  // What is taller than the room for it is shown from its beginning.
  return Math.min(toTop, Math.max(0, inner.bottom - outer.bottom));
}

/** Scrolls what is around `element` inside of the page, from the inside out, and never the page. */
export function scrollWithin(element: Element, block: ScrollBlock): void {
  const { body } = document;
  for (let around = element.parentElement; around !== null && around !== body; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY))
      around.scrollTop += scrollNeeded(
        element.getBoundingClientRect(),
        around.getBoundingClientRect(),
        block,
      );
}
