/**
 * The page's own clock, for tests that break something and decide when it is tried again.
 */
import type { Locator, Page } from "@playwright/test";

import { expect } from "./fixtures.ts";

const START = Date.UTC(2026, 0, 5, 9);

/** Longest wait before the page tries again by itself, in ms. */
export const LONGEST_WAIT_MS = 30_000;

/** Longer than any wait before the first attempt to get a lost stream back, in ms. */
const RECONNECT_MS = 8_000;

/** Stops the clock of a page that is about to be opened: no timer fires before a test lets time pass. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: START });
  await page.clock.pauseAt(START + 1_000);
}

/**
 * Takes the stream away from a page by `lose`, sees it say so, and lets time pass until it tries again; `root` is the
 * root of the frame that has the stream, the page's own unless told otherwise. The clock has to be installed, and stands
 * still until the loss is seen: a wait is drawn from nothing upwards, and the attempt could come before.
 */
export async function breakStream(
  page: Page,
  lose: () => void,
  root: Locator = page.locator("html"),
): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  lose();
  // A page that was just asking for another stream is refused at once, and does not say that it reconnects.
  await expect(root).toHaveAttribute("data-connection", /^(?:reconnecting|locked)$/);
  await page.clock.runFor(RECONNECT_MS);
  await page.clock.resume();
}
