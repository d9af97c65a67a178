/**
 * What a page says of itself on its root, for style sheets, pages around it and tests.
 */
import { createEffect, onCleanup } from "solid-js";

/** Says on the page's root how the visit is; nothing once the page is left. */
export function markRoot(name: "connection" | "speech", mark: () => string): void {
  const { dataset } = document.documentElement;
  createEffect(() => {
    dataset[name] = mark();
  });
  onCleanup(() => {
    delete dataset[name];
  });
}
