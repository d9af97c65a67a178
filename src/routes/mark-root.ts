/**
 * Marks on the root of the page for assistive technology, style sheets and tests (README, "Links").
 */
import { createEffect, onCleanup } from "solid-js";

/** Says on the page's root how things stand; nothing once the broadcast is left. */
export function markRoot(name: "connection" | "speech", mark: () => string): void {
  const { dataset } = document.documentElement;
  createEffect(() => {
    dataset[name] = mark();
  });
  onCleanup(() => {
    delete dataset[name];
  });
}
