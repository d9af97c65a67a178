/**
 * What a page says where its app cannot be loaded: after a deploy that took it away, or on a network that broke off. It
 * tries again by itself, a little later each time, because there may be nobody to press a button. What is read meanwhile
 * is not taken away for nothing: it is loaded again only where all that it needs can be had.
 */
import { createSafeStorage } from "../lib/safe-storage.ts";
import { TAB_KEYS } from "../lib/storage-keys.ts";

/** How long until the page is loaded again, in ms, by how often that was done already. */
const WAITS_MS = [0, 5_000, 30_000, 60_000];

/** Where the words for this stand in `index.html`. */
const PLACE = "#trouble";

/** What a page names that it loads. */
const NAMED = /\/assets\/[\w.-]+/g;

/** Whether the page can be had with all that it names; what was asked for is in the browser's cache then. */
async function canBeHad(page: Window): Promise<boolean> {
  const get = async (address: string): Promise<string | undefined> => {
    const answer = await page.fetch(address, { cache: "reload" });
    const text = await answer.text();
    return answer.ok ? text : undefined;
  };
  try {
    const html = await get(page.location.href);
    if (html === undefined) return false;
    const parts = await Promise.all([...new Set(html.match(NAMED))].map(get));
    // Some hosts answer with the page where there is no file.
    return parts.every((part) => part !== undefined && part !== html);
  } catch {
    return false;
  }
}

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
 * Says `words` (those that stand in the page, where none are given), and loads the page again when its time has come and
 * there is one to come back to: a browser that shows its own error page stays there for good.
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
    if (await canBeHad(page)) {
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
  createSafeStorage(() => page.sessionStorage).remove(TAB_KEYS.loads);
}
