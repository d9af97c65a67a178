/**
 * A pinch on the text changes its size, and not the page's. The page can be zoomed by a pinch anywhere else, and by the
 * browser's own ways; a page that is zoomed is left to the browser here too, so that there is a way back.
 */
import { distanceOf, pinchedSize } from "./pinch.ts";

export type PinchPorts = {
  /** Percent. */
  readonly size: () => number;
  readonly onSize: (size: number) => void;
};

/** Whether the browser has zoomed the page by a pinch. */
const isZoomed = (): boolean => (window.visualViewport?.scale ?? 1) > 1;

/** Listens on `text`; ends with the returned function. */
export function attachPinch(text: HTMLElement, { size, onSize }: PinchPorts): () => void {
  let began: { readonly size: number; readonly distance: number } | undefined;
  const ends = new AbortController();
  const { signal } = ends;

  const distance = ({ touches: [one, other] }: TouchEvent): number | undefined =>
    one && other && distanceOf(one, other);
  function onStart(event: TouchEvent): void {
    began = undefined;
    const apart = distance(event);
    // What the browser scrolls already, it goes on scrolling.
    if (apart === undefined || event.touches.length > 2 || isZoomed() || !event.cancelable) return;
    event.preventDefault();
    began = { size: size(), distance: apart };
  }
  function onMove(event: TouchEvent): void {
    const apart = distance(event);
    if (began === undefined || apart === undefined) return;
    const asked = pinchedSize(began.size, began.distance, apart);
    if (asked !== size()) onSize(asked);
  }
  const leaveToBrowser = (): void => {
    text.style.touchAction = isZoomed() ? "auto" : "";
  };
  text.addEventListener("touchstart", onStart, { passive: false, signal });
  text.addEventListener("touchmove", onMove, { passive: true, signal });
  window.visualViewport?.addEventListener("resize", leaveToBrowser, { passive: true, signal });
  return () => ends.abort();
}
