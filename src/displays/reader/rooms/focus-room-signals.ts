/**
 * Where the focus goes when a reader changes the room, or comes into one from the event's page: what had it is gone with
 * what was left.
 */
import { createEffect, on } from "solid-js";

import { mayFocus } from "../../../ui/may-focus.ts";
import type { ReaderVisit } from "../reader-visit-signals.ts";

const isNowhere = (): boolean => document.activeElement === document.body;

/** Somebody came here from another page of this viewer: the document was loaded for another address. */
export function isFromWithin(): boolean {
  const [loaded] = performance.getEntriesByType("navigation");
  return loaded !== undefined && new URL(loaded.name).pathname !== location.pathname;
}

function focus(selector: string): HTMLElement | undefined {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null || !isNowhere() || !mayFocus()) return undefined;
  if (!found.hasAttribute("tabindex")) found.tabIndex = -1;
  found.focus({ preventScroll: true });
  return found;
}

/**
 * Puts the focus on the heading of the new room once its name is known, which a screen reader reads once, and on the text
 * where the heading makes room for it. A focus that somebody moved meanwhile stays.
 */
export function focusNewRoom({ name, hasText }: Pick<ReaderVisit, "name" | "hasText">): void {
  let heading: HTMLElement | undefined;
  createEffect(
    on([name, hasText], ([known]) => {
      if (known === "") return;
      if (heading === undefined) heading = focus("h1");
      else if (!heading.isConnected) focus("main");
    }),
  );
}
