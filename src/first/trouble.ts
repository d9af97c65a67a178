/**
 * What a page says where its app cannot be loaded: after a deploy that took it away, or on a network that broke off. It
 * tries again by itself, a little later each time, because there may be nobody to press a button.
 */

import { TAB_KEYS } from "../session/storage-keys.ts";

/** How long until the page is loaded again, in ms, by how often that was done already. */
const WAITS_MS = [0, 5_000, 30_000, 60_000];

/** Where the words for this stand in `index.html`. */
const PLACE = "#trouble";

function triedBefore(page: Window): number {
  try {
    const tried = Number(page.sessionStorage.getItem(TAB_KEYS.loads) ?? 0);
    page.sessionStorage.setItem(TAB_KEYS.loads, String(tried + 1));
    return tried;
  } catch {
    // Nothing can be remembered: as if it was tried often, so that the page is not loaded over and over.
    return WAITS_MS.length;
  }
}

/**
 * Says `words` (those that stand in the page, where none are given), and loads the page again when its time has come and there is one to come back to: a browser that shows
 * its own error page stays there for good.
 */
export function sayBroken(page: Window, words?: string): void {
  let tried = triedBefore(page);
  const place = page.document.querySelector<HTMLElement>(PLACE);
  if (place !== null) {
    if (words !== undefined) place.textContent = words;
    place.hidden = tried === 0;
  }
  function again(): void {
    const wait = WAITS_MS[Math.min(tried, WAITS_MS.length - 1)] ?? 0;
    tried += 1;
    page.setTimeout(() => void probe(), wait);
  }
  async function probe(): Promise<void> {
    const answer = await page.fetch(page.location.href, { cache: "no-store" }).catch(() => undefined);
    if (answer?.ok === true) {
      page.location.reload();
      return;
    }
    if (place !== null) place.hidden = false;
    again();
  }
  again();
}

/** The app is there: the next time counts from the beginning. */
export function forgetTrouble(page: Window): void {
  try {
    page.sessionStorage.removeItem(TAB_KEYS.loads);
  } catch {
    // Then nothing was remembered either.
  }
}
