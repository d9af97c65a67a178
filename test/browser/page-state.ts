/**
 * A page that reports its state through its console: whatever a test driver looks up in a page counts as a tap, which
 * tests of browsers that want one cannot use.
 */
import type { Page } from "@playwright/test";

export type PageState = {
  readonly connection?: string;
  readonly speech?: string;
  readonly text: string;
  /** Buttons there are, and the middle of the one that asks for a tap. */
  readonly buttons: number;
  readonly tap?: { readonly x: number; readonly y: number };
};

/** Has the page report its state whenever it changes; gives a way to wait for one. */
export async function reportState(
  page: Page,
): Promise<(wanted: (reported: PageState) => boolean) => Promise<PageState>> {
  await page.addInitScript(() => {
    let before = "";
    new MutationObserver(() => {
      const { connection, speech } = document.documentElement.dataset;
      const all = [...document.querySelectorAll("button")];
      const buttons = all.length;
      const button = all.find((one) => one.textContent === "Tap to hear");
      const box = button?.getBoundingClientRect();
      const tap = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const text = [...document.querySelectorAll("[data-sid]")].map((row) => row.textContent).join(" ");
      const now = `state:${JSON.stringify({ connection, speech, text, tap, buttons })}`;
      if (now === before) return;
      before = now;
      console.info(now);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  let last: PageState = { text: "", buttons: 0 };
  const waiting = new Set<() => void>();
  page.on("console", (message) => {
    if (!message.text().startsWith("state:")) return;
    last = JSON.parse(message.text().slice(6)) as PageState;
    for (const look of waiting) look();
  });
  return (wanted) =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!wanted(last)) return;
        waiting.delete(look);
        resolve(last);
      };
      waiting.add(look);
      look();
    });
}
