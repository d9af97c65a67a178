/**
 * How far the page has come with the stream, by its own connection details: for tests that stop the page's clock and
 * still have to wait for what is on its way.
 */
import type { Page } from "@playwright/test";

import { settingsButton, settingsTab } from "../harness/controls.ts";

/** Opens the connection details, and says how many events were understood so far. */
export async function countEvents(page: Page): Promise<number> {
  await settingsButton(page).click();
  await settingsTab(page, "tools").click();
  await page.getByText("Connection details").click();
  const events = page.locator("dt", { hasText: "Events understood" }).locator("+ dd");
  return Number(await events.textContent());
}

/** Waits until the page has understood `count` events, as its open connection details say. */
export async function understood(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const term = [...document.querySelectorAll("dt")].find(
          ({ textContent }) => textContent === "Events understood",
        );
        const isThere = (): boolean => Number(term?.nextElementSibling?.textContent) >= wanted;
        if (isThere()) return resolve();
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    count,
  );
}
