/**
 * A page that tells of itself through its console: whatever a test driver looks up in a page counts as a tap, which
 * tests of browsers that want one cannot use.
 */
import type { Page } from "@playwright/test";

export type Told = {
  readonly connection?: string;
  readonly speech?: string;
  readonly text: string;
  /** Buttons there are, and the middle of the one that asks for a tap. */
  readonly buttons: number;
  readonly tap?: { readonly x: number; readonly y: number };
};

/** Lets the page tell, whenever it changes, how it stands; gives a way to wait for it. */
export async function tellOfItself(
  page: Page,
): Promise<(wanted: (reported: Told) => boolean) => Promise<Told>> {
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
      const now = `told:${JSON.stringify({ connection, speech, text, tap, buttons })}`;
      if (now === before) return;
      before = now;
      console.info(now);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  let last: Told = { text: "", buttons: 0 };
  const waiting = new Set<() => void>();
  page.on("console", (message) => {
    if (!message.text().startsWith("told:")) return;
    last = JSON.parse(message.text().slice(5)) as Told;
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
